import type { ReactNode } from "react";
import styles from "./page-title.module.css";

interface PageTitleProps {
  /** The page's name: its one first-level heading and the title of the browser's tab. */
  readonly title: string;
  /** Where it stands or what it holds, in a few words. */
  readonly note?: ReactNode;
  /** At the end of the line: the page's own controls. */
  readonly aside?: ReactNode;
}

/** The head of a page. Keyboard focus comes here when a page opens. */
export function PageTitle({ title, note, aside }: PageTitleProps) {
  return (
    <header className={styles.head}>
      <title>{`${title} · Candor`}</title>
      <div className={styles.words}>
        <h1 tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        {note !== undefined && <p className={styles.note}>{note}</p>}
      </div>
      {aside !== undefined && <div className={styles.aside}>{aside}</div>}
    </header>
  );
}
