import type { ReactNode } from "react";
import styles from "./card.module.css";
import { classNames } from "./class-names.ts";

interface CardProps {
  /** Shown as the card's heading and used as its accessible name. Without it the card is a plain surface. */
  readonly title?: ReactNode;
  /** Heading level of the title; 2 unless the card stands inside another section. */
  readonly level?: 2 | 3;
  /** At the end of the title's line: a control or a short note. */
  readonly aside?: ReactNode;
  /** How many of the page's twelve columns it takes on wide screens; all of them unless told. */
  readonly span?: 3 | 4 | 6 | 8 | 9 | 12;
  /** Leaves the padding to the content, for tables and maps that reach the edge. */
  readonly flush?: boolean;
  /** The KPI whose number it shows, by its id, empty for the score: the key D then opens that definition. */
  readonly defines?: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A surface that holds one thought: 16 px inside (12 in compact density), a hairline around it. */
export function Card({
  title,
  level = 2,
  aside,
  span = 12,
  flush,
  defines,
  className,
  children,
}: CardProps) {
  const Heading = `h${level}` as const;
  return (
    <section
      className={classNames(styles.card, flush && styles.flush, className)}
      data-span={span}
      data-defines={defines}
    >
      {title !== undefined && (
        <header className={styles.header}>
          <Heading className={styles.title}>{title}</Heading>
          {aside}
        </header>
      )}
      {children}
    </section>
  );
}
