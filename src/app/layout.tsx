import { Trans } from "@lingui/react/macro";
import { Outlet } from "@tanstack/react-router";
import { useFilters } from "#src/features/filters/filters.ts";
import styles from "./layout.module.css";
import { Rail } from "./rail.tsx";
import { TopBar } from "./top-bar.tsx";

/** The frame around every page: rail, bar, and the page itself. Across a room (`?tv`) the page stands alone. */
export function Layout() {
  const { tv } = useFilters();
  return (
    <div className={styles.layout} data-tv={tv || undefined}>
      <a className={styles.skip} href="#page">
        <Trans>Skip to the page</Trans>
      </a>
      {!tv && <Rail />}
      <div className={styles.column}>
        {!tv && <TopBar />}
        <main id="page" className={styles.page}>
          <Outlet />
        </main>
      </div>
    </div>
  );
}
