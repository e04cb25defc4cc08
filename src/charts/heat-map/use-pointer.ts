import { useRef, type MouseEvent, type PointerEvent } from "react";
import { targetAt, type Place, type Target } from "./layout.ts";
import type { Geometry } from "./surface.ts";

/** What the pointer can do on a heat map. Places are those on the screen. */
interface PointerActions {
  readonly geometry: () => Geometry | null;
  readonly onHover: (place: Place | null) => void;
  /** Columns are dragged over, from one to another; undefined where none can be marked. */
  readonly onDrag: ((from: number, to: number) => void) | undefined;
  /** Lets go of the columns that were dragged over. */
  readonly onDrop: () => void;
  /** Whether columns are marked now. */
  readonly isMarking: boolean;
  readonly onCell: (place: Place) => void;
  readonly onColumn: (column: number) => void;
  readonly onRow: (row: number) => void;
  readonly onOpen: (place: Place) => void;
}

/** The handlers of a heat map's element for mouse, pen and touch; a finger scrolls, and marks nothing. */
export function usePointer(actions: PointerActions) {
  /** The column that a drag began in. */
  const begun = useRef<number | null>(null);
  /** Whether a drag has just ended: the click that the browser tells of next is its end, and no click. */
  const dropped = useRef(false);
  const targetUnder = (event: MouseEvent): Target | null => {
    const geometry = actions.geometry();
    if (!geometry) return null;
    const box = event.currentTarget.getBoundingClientRect();
    return targetAt(
      geometry.layout,
      geometry.scroll,
      event.clientX - box.left,
      event.clientY - box.top,
    );
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      if (!actions.onDrag || event.pointerType === "touch" || event.button !== 0) return;
      const target = targetUnder(event);
      begun.current = target && target.kind !== "row" ? target.column : null;
    },
    onPointerMove: (event: PointerEvent) => {
      if (event.pointerType === "touch") return actions.onHover(null);
      const target = targetUnder(event);
      actions.onHover(target?.kind === "cell" ? target : null);
      const from = begun.current;
      if (from === null || !target || target.kind === "row") return undefined;
      if (actions.isMarking || target.column !== from) actions.onDrag?.(from, target.column);
      return undefined;
    },
    onPointerUp: () => {
      const isDrop = begun.current !== null && actions.isMarking;
      begun.current = null;
      dropped.current = isDrop;
      if (isDrop) actions.onDrop();
    },
    onPointerLeave: () => actions.onHover(null),
    onClick: (event: MouseEvent) => {
      if (dropped.current) {
        dropped.current = false;
        return;
      }
      const target = targetUnder(event);
      if (target?.kind === "cell") actions.onCell(target);
      if (target?.kind === "column") actions.onColumn(target.column);
      if (target?.kind === "row") actions.onRow(target.row);
    },
    onDoubleClick: (event: MouseEvent) => {
      const target = targetUnder(event);
      if (target?.kind === "cell") actions.onOpen(target);
    },
  };
}
