import type { ReactNode } from "react";
import styles from "./definition.module.css";

/** One thing to know of a definition, beside the word for it. */
export function DefinitionFact({
  term,
  children,
}: {
  readonly term: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.fact}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
