import { Trans } from "@lingui/react/macro";
import { useLingui } from "@lingui/react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { queryFor } from "#src/api/query.ts";
import { useSession } from "#src/api/session.ts";
import { LINE_OF_BUSINESS, SITE, SUPERVISOR, TEAM } from "#src/domain/dimensions.ts";
import { Card } from "#src/ui/card.tsx";
import { PageGrid } from "#src/ui/page-grid.tsx";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { levelName } from "#src/ui/words/level-words.ts";
import styles from "./unit-choice.module.css";

/** What people work in: units that are alike enough to be set beside each other. */
const UNITS: readonly string[] = [LINE_OF_BUSINESS, SITE, SUPERVISOR, TEAM];
/** More units of a level than these are found by the subject picker. */
const LISTED = 60;

function Units({ level }: { readonly level: string }) {
  const { i18n } = useLingui();
  const query = useQuery(queryFor("subjects", { level, limit: LISTED }));
  return (
    <Card span={6} title={levelName(i18n, level, "many")}>
      <QueryPanel query={query} skeleton={<Skeleton height={120} />}>
        {({ subjects }) => (
          <ul className={styles.units}>
            {subjects.map(({ id, name }) => (
              <li key={id}>
                <Link to="/peers" search={(now) => ({ ...now, subject: `${level}:${id}` })}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </QueryPanel>
    </Card>
  );
}

/** Where somebody begins whose home is everything, which has no peers: with the units that can be set beside each other. */
export function UnitChoice() {
  const { levels } = useSession();
  const units = levels.filter((level) => UNITS.includes(level));
  return (
    <div className={styles.choice}>
      <p>
        <Trans>The organisation has no peers. Choose a unit to set it beside the others.</Trans>
      </p>
      <PageGrid>
        {units.map((level) => (
          <Units key={level} level={level} />
        ))}
      </PageGrid>
    </div>
  );
}
