import type { ReactNode } from "react";
import styles from "./page-grid.module.css";

/** The page's twelve columns. A child takes as many as its `data-span` says on wide screens, all of them on a phone. */
export function PageGrid({ children }: { readonly children: ReactNode }) {
  return <div className={styles.grid}>{children}</div>;
}
