import { Trans, useLingui } from "@lingui/react/macro";
import { Outlet, useRouteContext, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { followEvents } from "#src/api/events.ts";
import { useSession } from "#src/api/session.ts";
import { useAsks } from "#src/features/filters/about.ts";
import { AsOf } from "#src/features/filters/as-of.tsx";
import { BeyondData } from "#src/features/filters/beyond-data.tsx";
import { NewDataAtOnce } from "#src/features/filters/new-data.tsx";
import { useFilters } from "#src/features/filters/filters.ts";
import { useFirstTour } from "#src/features/tour/use-first-tour.ts";
import { useCycle } from "#src/features/views/use-cycle.ts";
import { CurrencyContext } from "#src/ui/number-style.ts";
import { PageTitle } from "#src/ui/page-title.tsx";
import styles from "./layout.module.css";
import { Overlays } from "./overlays.tsx";
import { Rail } from "./rail.tsx";
import { ToastList } from "./toast-list.tsx";
import { TopBar } from "./top-bar.tsx";

/** Takes focus to the page's heading when another page opens, so that keyboard and screen reader start there. */
function useFocusOnPage() {
  const page = useRef<HTMLElement>(null);
  // The address changes as soon as somebody leaves; the resolved one, when the new page stands.
  const pathname = useRouterState({
    select: ({ resolvedLocation }) => resolvedLocation?.pathname,
  });
  const before = useRef(pathname);
  useEffect(() => {
    const opened = before.current !== undefined && before.current !== pathname;
    before.current = pathname;
    if (!opened) return undefined;
    // To take focus a page must be laid out, which the next frame does anyway: now it would come on top of drawing the page.
    const frame = requestAnimationFrame(() =>
      page.current?.querySelector("h1")?.focus({ preventScroll: true }),
    );
    return () => cancelAnimationFrame(frame);
  }, [pathname]);
  return page;
}

/** Hears of changes for as long as the same person looks: what one may hear depends on who one is. */
function useServerEvents(): void {
  const { queryClient, openEvents } = useRouteContext({ from: "__root__" });
  const { person, role } = useSession();
  useEffect(
    () => openEvents && followEvents(queryClient, openEvents),
    [queryClient, openEvents, person.id, role],
  );
}

/** The frame around every page: rail, bar, and the page itself. Across a room (`?tv`) the page stands alone. */
export function Layout() {
  const { t } = useLingui();
  const { tv } = useFilters();
  const { organisation } = useSession();
  const page = useFocusOnPage();
  useServerEvents();
  useFirstTour(tv);
  useCycle(tv);
  // Every page with figures is about somebody or some unit; on the others people speak.
  const showsAcross = useAsks();
  useEffect(() => {
    document.documentElement.toggleAttribute("data-tv", tv);
  }, [tv]);
  return (
    <CurrencyContext value={organisation.currency}>
      <div className={styles.layout}>
        <a className={styles.skip} href="#page">
          <Trans>Skip to the page</Trans>
        </a>
        {!tv && <Rail />}
        <div className={styles.column}>
          {!tv && <TopBar />}
          <main ref={page} id="page" tabIndex={-1} className={styles.page}>
            <BeyondData />
            {tv && !showsAcross ? (
              <PageTitle
                title={t`Not for a screen that a whole room sees`}
                note={t`People speak in their own words here. Choose a page with figures.`}
              />
            ) : (
              <Outlet />
            )}
            {tv && (
              <div className={styles.across}>
                <AsOf />
                <NewDataAtOnce />
              </div>
            )}
          </main>
        </div>
      </div>
      {!tv && <Overlays />}
      <ToastList />
    </CurrencyContext>
  );
}
