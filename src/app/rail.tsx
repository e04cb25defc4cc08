import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import {
  Award,
  ChartScatter,
  Columns3,
  Database,
  Flag,
  Grid3x3,
  HandHelping,
  IdCard,
  Newspaper,
  PanelLeftClose,
  PanelLeftOpen,
  Star,
  TrendingUpDown,
  UsersRound,
} from "lucide-react";
import type { ReactNode } from "react";
import { useSession } from "#src/api/session.ts";
import { useOpenViews } from "#src/api/open-views.ts";
import { usePages, type PageAddress } from "#src/features/filters/pages.ts";
import { ViewLink } from "#src/features/views/view-link.tsx";
import { toggleRail, usePreferences } from "#src/state/preferences.ts";
import { IconButton } from "#src/ui/icon-button.tsx";
import styles from "./rail.module.css";

const ICONS: Readonly<Record<PageAddress, ReactNode>> = {
  "/team": <UsersRound size={18} aria-hidden="true" />,
  "/heatmap": <Grid3x3 size={18} aria-hidden="true" />,
  "/opportunities": <HandHelping size={18} aria-hidden="true" />,
  "/compare": <Columns3 size={18} aria-hidden="true" />,
  "/peers": <ChartScatter size={18} aria-hidden="true" />,
  "/summary": <Newspaper size={18} aria-hidden="true" />,
  "/changes": <TrendingUpDown size={18} aria-hidden="true" />,
  "/recognition": <Award size={18} aria-hidden="true" />,
  "/disputes": <Flag size={18} aria-hidden="true" />,
  "/data": <Database size={18} aria-hidden="true" />,
};

/** An entry stays that of its page, whatever the page is asked. */
const ANY_QUESTION = { includeSearch: false } as const;

function Entry({ icon, name }: { readonly icon: ReactNode; readonly name: string }) {
  return (
    <>
      {icon}
      <span className={styles.word}>{name}</span>
    </>
  );
}

/** Where one can go: a rail of icons and words at the side, a bar of icons at the bottom of a phone. */
export function Rail() {
  const { t } = useLingui();
  const { role, home } = useSession();
  const scorecard = role === "agent" ? t`My scorecard` : t`Scorecard`;
  const pages = usePages();
  const favourites = useOpenViews().filter(({ favourite }) => favourite);
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
            activeOptions={ANY_QUESTION}
            className={styles.entry}
            title={scorecard}
          >
            <Entry icon={<IdCard size={18} aria-hidden="true" />} name={scorecard} />
          </Link>
        </li>
        {pages.map(({ to, name }) => (
          <li key={to}>
            <Link to={to} activeOptions={ANY_QUESTION} className={styles.entry} title={name}>
              <Entry icon={ICONS[to]} name={name} />
            </Link>
          </li>
        ))}
      </ul>
      {favourites.length > 0 && (
        <ul className={styles.favourites} aria-label={t`Favourites`}>
          {favourites.map((view) => (
            <li key={view.address}>
              <ViewLink view={view} className={styles.entry}>
                <Entry icon={<Star size={18} aria-hidden="true" />} name={view.name} />
              </ViewLink>
            </li>
          ))}
        </ul>
      )}
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
