import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { InputOf } from "#src/api/address.ts";
import { queryFor } from "#src/api/query.ts";
import type { Scorecards } from "#src/contract/scorecard.ts";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import type { GridView } from "./grid-view.ts";
import { HeatMapFrame } from "./heat-map-frame.tsx";
import { sameDays } from "./same-days.ts";
import styles from "./team-grid-view.module.css";
import { TotalStrip } from "./total-strip.tsx";
import { useHolds } from "./use-holds.ts";
import { HELD_MARK, useTeamGrid } from "./use-team-grid.ts";

interface GridProps {
  readonly scorecards: Scorecards;
  readonly question: InputOf<"scorecards">;
  readonly view: GridView;
}

function Grid({ scorecards, question, view }: GridProps) {
  const { group, ...asked } = question;
  const totals = useQuery({
    ...queryFor("scorecards", { ...asked, level: group ?? question.level }),
    enabled: group !== undefined,
  });
  const ofGroups = group === undefined ? null : sameDays(scorecards, totals.data);
  const held = useHolds(question, scorecards);
  return (
    <>
      <HeatMapFrame reader={useTeamGrid(scorecards, ofGroups, held)} view={view} />
      {held.length > 0 && (
        <p className={styles.note}>
          {HELD_MARK} <Trans>points held for review: they count, and somebody should look</Trans>
        </p>
      )}
    </>
  );
}

interface TeamGridViewProps {
  readonly question: InputOf<"scorecards">;
  readonly view: GridView;
  /** What stands above the grid instead of what everyone in it makes together. */
  readonly head?: ReactNode;
}

/** The team grid: everyone × KPIs, whoever needs help first, under what they make together. */
export function TeamGridView({ question, view, head }: TeamGridViewProps) {
  const { t } = useLingui();
  const query = useQuery(queryFor("scorecards", question));
  const empty = ({ rows, columns }: Scorecards) =>
    rows.length > 0 && columns.length > 0
      ? null
      : {
          title: t`Nobody to show here`,
          next: t`No facts fall in this period. Choose a longer one, or another unit.`,
        };
  return (
    <QueryPanel query={query} skeleton={<Skeleton height={560} />} empty={empty}>
      {(scorecards) => (
        <>
          {head ?? <TotalStrip scorecards={scorecards} />}
          <Grid scorecards={scorecards} question={question} view={view} />
        </>
      )}
    </QueryPanel>
  );
}
