import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { InputOf } from "#src/api/address.ts";
import { useCatalogue } from "#src/api/catalogue.ts";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import type { GridView } from "./grid-view.ts";
import { HeatMapFrame } from "./heat-map-frame.tsx";
import { teamGridFor } from "./team-grid-query.ts";
import styles from "./team-grid-view.module.css";
import type { TeamGrid } from "./team-grid.ts";
import { useHolds } from "./use-holds.ts";
import { HELD_MARK, useTeamGrid } from "./use-team-grid.ts";

interface GridProps {
  readonly grid: TeamGrid;
  readonly question: InputOf<"scorecards">;
  readonly view: GridView;
}

function Grid({ grid, question, view }: GridProps) {
  const held = useHolds(question, grid.members);
  return (
    <>
      <HeatMapFrame reader={useTeamGrid(grid, held)} view={view} />
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
  /** What stands above the grid, such as what everyone in it makes together. */
  readonly head: (members: TeamGrid["members"]) => ReactNode;
}

/** The team grid: everyone × KPIs, whoever needs help first. */
export function TeamGridView({ question, view, head }: TeamGridViewProps) {
  const { t } = useLingui();
  const { goals } = useCatalogue();
  const query = useQuery(teamGridFor(question, goals));
  const empty = ({ members: { rows, columns } }: TeamGrid) =>
    rows.length > 0 && columns.length > 0
      ? null
      : {
          title: t`Nobody to show here`,
          next: t`No facts fall in this period. Choose a longer one, or another unit.`,
        };
  return (
    <QueryPanel query={query} skeleton={<Skeleton height={560} />} empty={empty}>
      {(grid) => (
        <>
          {head(grid.members)}
          <Grid grid={grid} question={question} view={view} />
        </>
      )}
    </QueryPanel>
  );
}
