import type { ReactNode } from "react";
import styles from "./fact-list.module.css";

/** A figure with the few words that say what it is. */
export interface Fact {
  readonly term: string;
  readonly text: ReactNode;
}

/** Facts side by side, each under its term: what is known of a number besides the number. Terms are unique in a list. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ term, text }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
