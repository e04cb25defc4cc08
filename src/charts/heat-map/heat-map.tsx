import { useId, useRef, useState, type KeyboardEvent, type MouseEvent } from "react";
import { useActiveCell } from "./active-cell.ts";
import type { HeatMapCell } from "./cells.ts";
import { cellElementId, GridDescription } from "./grid-description.tsx";
import type { HeatMapProps } from "./heat-map-props.ts";
import styles from "./heat-map.module.css";
import { moveFor } from "./keyboard.ts";
import { pageOf, scrollToShow, targetAt, windowAt, type Place, type Target } from "./layout.ts";
import { GIVEN_ORDER, usePicture, useRowOrder } from "./picture.ts";
import { turnColumn } from "./sort.ts";
import { useSurface } from "./use-surface.ts";

const CORNER: Place = { row: 0, column: 0 };

/**
 * Rows × columns of coloured cells on a canvas that paints only what shows, however many there are. One tab stop; arrows,
 * Home, End, Page Up and Page Down move a crosshair, Enter opens, Escape leaves; the cell under it is announced and shown.
 * The same numbers stand in HeatMapTable, which the caller offers beside it. It fills the width of its container.
 */
export function HeatMap(props: HeatMapProps) {
  const { rows, columns, describeCell, sort = GIVEN_ORDER } = props;
  const { onFocusCell, onOpenCell, onSort } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const spacer = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const tip = useRef<HTMLParagraphElement>(null);
  const [hovered, setHovered] = useState<HeatMapCell | null>(null);
  const [active, setActive] = useActiveCell(rows, columns);
  const order = useRowOrder(props);

  const placeOf = (cell: HeatMapCell | null): Place | null =>
    cell && { row: order.indexOf(cell.row), column: cell.column };
  const cellAt = ({ row, column }: Place): HeatMapCell => ({ row: order[row] ?? row, column });

  const shown = hovered ?? active;
  const focus = placeOf(active);
  const { content, ...picture } = usePicture(props, order);
  const refs = { scroller, spacer, canvas, tip };
  const surface = useSurface(refs, content, { ...picture, crosshair: placeOf(shown), focus });

  const moveTo = (cell: HeatMapCell | null) => {
    setActive(cell);
    onFocusCell?.(cell);
  };

  const targetUnder = (event: MouseEvent): Target | null => {
    const geometry = surface.current?.geometry;
    if (!geometry) return null;
    const box = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    return targetAt(geometry.layout, geometry.scroll, x, y);
  };

  const firstShown = (): Place => {
    const geometry = surface.current?.geometry;
    if (!geometry) return CORNER;
    const { firstRow, firstColumn } = windowAt(geometry.layout, geometry.scroll);
    return { row: firstRow, column: firstColumn };
  };

  const press = (event: KeyboardEvent) => {
    const geometry = surface.current?.geometry;
    if (!geometry || event.altKey || event.shiftKey) return;
    const { layout, scroll } = geometry;
    const extent = { rows: rows.length, columns: columns.length, page: pageOf(layout) };
    const key = { key: event.key, leap: event.ctrlKey || event.metaKey };
    const move = moveFor(key, focus ?? firstShown(), extent);
    if (!move || (move.kind === "leave" && !active)) return;
    event.preventDefault();
    event.stopPropagation();
    setHovered(null);
    switch (move.kind) {
      case "go":
        moveTo(cellAt(move.place));
        surface.current?.scrollTo(scrollToShow(layout, scroll, move.place));
        return;
      case "open":
        onOpenCell?.(cellAt(move.place));
        return;
      case "leave":
        moveTo(null);
    }
  };

  const spoken = active ?? (rows.length > 0 && columns.length > 0 ? cellAt(CORNER) : null);
  return (
    <div className={styles.frame}>
      <div
        ref={scroller}
        className={styles.scroller}
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-activedescendant={active ? cellElementId(id, active) : undefined}
        onKeyDown={press}
        onFocus={(event) => {
          const byKeyboard = event.currentTarget.matches(":focus-visible");
          if (spoken && !active && byKeyboard) moveTo(cellAt(firstShown()));
        }}
        onPointerMove={(event) => {
          const target = event.pointerType === "touch" ? null : targetUnder(event);
          const next = target?.kind === "cell" ? cellAt(target) : null;
          const same = next?.row === hovered?.row && next?.column === hovered?.column;
          if (!same) setHovered(next);
        }}
        onPointerLeave={() => setHovered(null)}
        onClick={(event) => {
          const target = targetUnder(event);
          if (target?.kind === "cell") moveTo(cellAt(target));
          if (target?.kind === "column") onSort?.(turnColumn(sort, target.column));
        }}
        onDoubleClick={(event) => {
          const target = targetUnder(event);
          if (target?.kind === "cell") onOpenCell?.(cellAt(target));
        }}
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
