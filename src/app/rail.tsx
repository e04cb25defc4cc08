import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import {
  ChartScatter,
  Database,
  Grid3x3,
  IdCard,
  PanelLeftClose,
  PanelLeftOpen,
} from "lucide-react";
import type { ReactNode } from "react";
import { useSession } from "#src/api/session.ts";
import { toggleRail, usePreferences } from "#src/state/preferences.ts";
import { IconButton } from "#src/ui/icon-button.tsx";
import styles from "./rail.module.css";

interface EntryProps {
  readonly icon: ReactNode;
  readonly children: ReactNode;
}

function Entry({ icon, children }: EntryProps) {
  return (
    <>
      {icon}
      <span className={styles.word}>{children}</span>
    </>
  );
}

/** Where one can go: a rail of icons and words at the side, a bar of icons at the bottom of a phone. */
export function Rail() {
  const { t } = useLingui();
  const { role, home } = useSession();
  const collapsed = usePreferences((preferences) => preferences.railCollapsed);
  return (
    <nav className={styles.rail} aria-label={t`Pages`} data-collapsed={collapsed || undefined}>
      <Link to="/" className={styles.brand} aria-label={t`Candor, home`}>
        <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
          <path d="M2 12H22" className={styles.brandAxis} />
          <path d="M8 12H18" className={styles.brandInterval} />
          <path d="M17 5V19" className={styles.brandGoal} />
          <circle cx="13" cy="12" r="4" className={styles.brandDot} />
        </svg>
        <span className={styles.word}>Candor</span>
      </Link>
      <ul className={styles.entries}>
        <li>
          <Link
            to="/scorecard/$level/$id"
            params={{ level: home.level, id: home.id }}
            className={styles.entry}
          >
            <Entry icon={<IdCard size={18} aria-hidden="true" />}>
              {role === "agent" ? <Trans>My scorecard</Trans> : <Trans>Scorecard</Trans>}
            </Entry>
          </Link>
        </li>
        {role !== "agent" && (
          <li>
            <Link to="/heatmap" className={styles.entry}>
              <Entry icon={<Grid3x3 size={18} aria-hidden="true" />}>
                <Trans>Team grid</Trans>
              </Entry>
            </Link>
          </li>
        )}
        <li>
          <Link to="/peers" className={styles.entry}>
            <Entry icon={<ChartScatter size={18} aria-hidden="true" />}>
              <Trans>Peers</Trans>
            </Entry>
          </Link>
        </li>
        {role === "administrator" && (
          <li>
            <Link to="/data" className={styles.entry}>
              <Entry icon={<Database size={18} aria-hidden="true" />}>
                <Trans>Data</Trans>
              </Entry>
            </Link>
          </li>
        )}
      </ul>
      <div className={styles.fold}>
        <IconButton
          label={collapsed ? t`Show the words beside the icons` : t`Show icons only`}
          icon={
            collapsed ? (
              <PanelLeftOpen size={18} aria-hidden="true" />
            ) : (
              <PanelLeftClose size={18} aria-hidden="true" />
            )
          }
          onClick={toggleRail}
        />
      </div>
    </nav>
  );
}
