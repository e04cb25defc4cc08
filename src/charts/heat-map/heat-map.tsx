import { useId, useRef, useState, type KeyboardEvent } from "react";
import { useActiveCell } from "./active-cell.ts";
import type { HeatMapCell } from "./cells.ts";
import { cellElementId, GridDescription, isGrouped } from "./grid-description.tsx";
import type { HeatMapProps } from "./heat-map-props.ts";
import styles from "./heat-map.module.css";
import { moveFor } from "./keyboard.ts";
import { pageOf, scrollToShow, windowAt, type Place } from "./layout.ts";
import { useMarking } from "./marking.ts";
import { GIVEN_ORDER, useArrangement, usePicture } from "./picture.ts";
import { turnColumn } from "./sort.ts";
import { usePointer } from "./use-pointer.ts";
import { useSurface } from "./use-surface.ts";

const CORNER: Place = { row: 0, column: 0 };

/**
 * Rows × columns of coloured cells on a canvas that paints only what shows, however many there are. One tab stop; arrows,
 * Home, End, Page Up and Page Down move a crosshair, Enter opens, Escape leaves; the cell under it is announced and shown.
 * Rows may be pinned (P), groups folded (Space), columns sorted by (S) and, where `onRange` is given, marked (Shift and
 * arrows, or dragging). The same numbers stand in HeatMapTable, which the caller offers beside it. It fills the width of
 * its container.
 */
export function HeatMap(props: HeatMapProps) {
  const { rows, columns, describeCell, sort = GIVEN_ORDER } = props;
  const { onFocusCell, onOpenCell, onSort, onFold, onPin, onRange } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const spacer = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const tip = useRef<HTMLParagraphElement>(null);
  const [hovered, setHovered] = useState<HeatMapCell | null>(null);
  const [kept, setActive] = useActiveCell(rows, columns);
  const marking = useMarking();
  const grouped = isGrouped(rows);
  const arrangement = useArrangement(props);
  const { order } = arrangement;

  const placeOf = (cell: HeatMapCell | null): Place | null => {
    const row = cell ? order.indexOf(cell.row) : -1;
    return cell && row !== -1 ? { row, column: cell.column } : null;
  };
  const cellAt = ({ row, column }: Place): HeatMapCell => ({ row: order[row] ?? row, column });

  const focus = placeOf(kept);
  // Whoever stood in a group that was folded stands nowhere until it is opened again.
  const active = focus && kept;
  const shown = hovered ?? active;
  const { content, ...picture } = usePicture(props, arrangement);
  const refs = { scroller, spacer, canvas, tip };
  const marked = marking.range;
  const surface = useSurface(refs, content, {
    ...picture,
    crosshair: placeOf(shown),
    focus,
    marked,
  });

  const moveTo = (cell: HeatMapCell | null) => {
    setActive(cell);
    onFocusCell?.(cell);
  };
  const foldAt = ({ row }: HeatMapCell): boolean => {
    const head = rows[row];
    if (head?.size === undefined || !onFold) return false;
    onFold(head.id);
    return true;
  };
  const takeRange = () => {
    if (marked) onRange?.(marked);
    marking.clear();
  };

  const firstShown = (): Place => {
    const geometry = surface.current?.geometry;
    if (!geometry) return CORNER;
    const { firstRow, firstColumn } = windowAt(geometry.layout, geometry.scroll);
    return { row: firstRow, column: firstColumn };
  };

  const press = (event: KeyboardEvent) => {
    const geometry = surface.current?.geometry;
    if (!geometry || event.altKey || (event.shiftKey && !onRange)) return;
    const { layout, scroll } = geometry;
    const extent = { rows: order.length, columns: columns.length, page: pageOf(layout) };
    const key = { key: event.key, leap: event.ctrlKey || event.metaKey, mark: event.shiftKey };
    const from = focus ?? firstShown();
    const move = moveFor(key, from, extent);
    if (!move || (move.kind === "leave" && !active)) return;
    event.preventDefault();
    event.stopPropagation();
    setHovered(null);
    switch (move.kind) {
      case "mark":
      case "go":
        if (move.kind === "mark") marking.extend(from.column, move.place.column);
        else marking.clear();
        moveTo(cellAt(move.place));
        surface.current?.scrollTo(scrollToShow(layout, scroll, move.place));
        return;
      case "open":
        if (marked) takeRange();
        else onOpenCell?.(cellAt(move.place));
        return;
      case "fold":
        if (!foldAt(cellAt(move.place))) onOpenCell?.(cellAt(move.place));
        return;
      case "pin": {
        const row = rows[cellAt(move.place).row];
        if (row && row.size === undefined) onPin?.(row.id);
        return;
      }
      case "sort":
        onSort?.(turnColumn(sort, move.place.column));
        return;
      case "leave":
        if (marked) marking.clear();
        else moveTo(null);
    }
  };

  const pointer = usePointer({
    geometry: () => surface.current?.geometry ?? null,
    onHover: (place) => {
      const next = place && cellAt(place);
      const same = next?.row === hovered?.row && next?.column === hovered?.column;
      if (!same) setHovered(next);
    },
    onDrag: onRange && ((from, to) => marking.extend(from, to)),
    onDrop: takeRange,
    isMarking: marked !== null,
    onCell: (place) => moveTo(cellAt(place)),
    onColumn: (column) => onSort?.(turnColumn(sort, column)),
    onRow: (row) => {
      const cell = cellAt({ row, column: 0 });
      if (!foldAt(cell)) moveTo(cell);
    },
    onOpen: (place) => onOpenCell?.(cellAt(place)),
  });

  const spoken = active ?? (order.length > 0 && columns.length > 0 ? cellAt(CORNER) : null);
  return (
    <div className={styles.frame}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it has one of two roles */}
      <div
        ref={scroller}
        className={styles.scroller}
        role={grouped ? "treegrid" : "grid"}
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={order.length + 1}
        aria-colcount={columns.length + 1}
        aria-activedescendant={active ? cellElementId(id, active) : undefined}
        // The cell that is meant is drawn: only here can it be told which number it is, and whose.
        data-defines={shown ? columns[shown.column]?.defines : undefined}
        data-of={shown ? rows[shown.row]?.id : undefined}
        onKeyDown={press}
        onFocus={(event) => {
          const byKeyboard = event.currentTarget.matches(":focus-visible");
          if (spoken && !active && byKeyboard) moveTo(cellAt(firstShown()));
        }}
        {...pointer}
      >
        <div ref={spacer} role="presentation">
          <canvas ref={canvas} className={styles.canvas} aria-hidden="true" />
        </div>
        <div className={styles.spoken} role="presentation">
          {spoken && (
            <GridDescription
              {...props}
              id={id}
              cell={spoken}
              position={order.indexOf(spoken.row)}
            />
          )}
        </div>
      </div>
      <p ref={tip} className={styles.tip} aria-hidden="true">
        {shown && describeCell(shown.row, shown.column)}
      </p>
    </div>
  );
}
