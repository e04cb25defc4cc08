import { useId, type KeyboardEvent, type ReactNode } from "react";
import styles from "./mark-layer.module.css";
import { markFor, type MarkSteps } from "./mark-keys.ts";

/** One thing of a chart that a reader can go to: a point, a bar, a person. */
export interface Mark {
  readonly id: string;
  /** What is to be said of it, each part a few words; the first names it. */
  readonly lines: readonly string[];
}

interface MarkLayerProps {
  /** The one sentence that says what the chart shows: the accessible name. */
  readonly label: string;
  /** In the order in which keys go through them. */
  readonly marks: readonly Mark[];
  /** Where the reader is; null when nowhere. */
  readonly active: number | null;
  readonly onActive: (mark: number | null) => void;
  /** The mark to begin with when the chart is entered by keyboard; the last unless told. */
  readonly first?: number;
  /** How far arrows and pages go; one mark and ten unless told. */
  readonly steps?: MarkSteps;
  /** Enter on a mark. */
  readonly onOpen?: (mark: number) => void;
  /** The drawing. It is for looking at: whatever it says, the marks say too. */
  readonly children: ReactNode;
}

/**
 * Makes a drawing something to walk through: one tab stop, arrows, Home and End go from mark to mark, each is announced,
 * Escape leaves. The pointer goes to the same marks, so that whoever looks and whoever listens learn the same.
 */
export function MarkLayer(props: MarkLayerProps) {
  const { label, marks, active, onActive, onOpen, children } = props;
  const id = useId();
  if (marks.length === 0) {
    return (
      <div role="img" aria-label={label} className={styles.layer}>
        {children}
      </div>
    );
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape" && active !== null) {
      event.stopPropagation();
      onActive(null);
      return;
    }
    if (event.key === "Enter" && active !== null) onOpen?.(active);
    const next = markFor(event.key, active, marks.length, props.steps);
    if (next === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onActive(next);
  };
  return (
    <div
      className={styles.layer}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-orientation="horizontal"
      aria-activedescendant={active === null ? undefined : `${id}-${active}`}
      onKeyDown={press}
      onFocus={(event) => {
        if (active === null && event.currentTarget.matches(":focus-visible")) {
          onActive(props.first ?? marks.length - 1);
        }
      }}
      onBlur={() => onActive(null)}
      onPointerLeave={() => onActive(null)}
    >
      <div aria-hidden="true">{children}</div>
      <div role="presentation" className={styles.spoken}>
        {marks.map((mark, at) => (
          <div key={mark.id} id={`${id}-${at}`} role="option" aria-selected={at === active}>
            {mark.lines.join(", ")}
          </div>
        ))}
      </div>
    </div>
  );
}
