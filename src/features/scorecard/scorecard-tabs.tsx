import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import styles from "./scorecard-tabs.module.css";

/** The two ways to look at a scorecard: as it stands, and through time. Both have addresses of their own. */
export function ScorecardTabs() {
  const { t } = useLingui();
  return (
    <nav className={styles.tabs} aria-label={t`Views of this scorecard`}>
      <Link
        from="/scorecard/$level/$id"
        to="."
        search={(now) => ({ ...now, view: undefined, grain: undefined })}
        activeOptions={{ exact: true }}
        className={styles.tab}
      >
        <Trans>As it stands</Trans>
      </Link>
      <Link
        from="/scorecard/$level/$id"
        to="."
        search={(now) => ({ ...now, view: "timeline" })}
        activeOptions={{ exact: true }}
        className={styles.tab}
      >
        <Trans>Through time</Trans>
      </Link>
    </nav>
  );
}
