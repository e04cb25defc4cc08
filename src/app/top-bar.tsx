import styles from "./top-bar.module.css";

/** What every page is about: subject, period, comparison, how fresh the data are, and who is looking. */
export function TopBar() {
  return <header className={styles.bar} />;
}
