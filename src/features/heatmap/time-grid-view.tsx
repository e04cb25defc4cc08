import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { InputOf } from "#src/api/address.ts";
import { gridFor, type Grid } from "#src/api/grid.ts";
import { isEmptyGrid, useCoarserFacts, type CoarserFacts } from "#src/api/coarser-facts.ts";
import type { EmptyMessageProps } from "#src/ui/empty-message.tsx";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import type { GridView } from "./grid-view.ts";
import { HeatMapFrame } from "./heat-map-frame.tsx";
import { sameDays } from "./same-days.ts";
import { useTimeGrid } from "./use-time-grid.ts";

function Map({
  grid,
  question,
  view,
}: Omit<TimeGridViewProps, "onFacts"> & { readonly grid: Grid }) {
  const { group, ...asked } = question;
  const totals = useQuery({
    ...gridFor({ ...asked, rows: group ?? question.rows }),
    enabled: group !== undefined,
  });
  const ofGroups = group === undefined ? null : sameDays(grid, totals.data);
  return <HeatMapFrame reader={useTimeGrid(grid, ofGroups, question.columns)} view={view} />;
}

interface TimeGridViewProps {
  readonly question: InputOf<"heatmap">;
  readonly view: GridView;
  /** Turns to the grain and the days at which there are facts. */
  readonly onFacts: (facts: CoarserFacts) => void;
}

/** One KPI of everyone through time. */
export function TimeGridView({ question, view, onFacts }: TimeGridViewProps) {
  const { t } = useLingui();
  const query = useQuery(gridFor(question));
  const coarser = useCoarserFacts(question, query.data);
  const empty = (grid: Grid): EmptyMessageProps | null => {
    if (!isEmptyGrid(grid)) return null;
    if (coarser) {
      return {
        ...(coarser.grain === "week"
          ? { title: t`These facts come by the week`, buttonLabel: t`Show weeks` }
          : { title: t`These facts come by the month`, buttonLabel: t`Show months` }),
        next: t`They belong to no single day, and are never spread over days.`,
        onPress: () => onFacts(coarser),
      };
    }
    return {
      title: t`Nobody to show here`,
      next: t`No facts fall in this period. Choose a longer one, or another unit.`,
    };
  };
  return (
    <QueryPanel query={query} skeleton={<Skeleton height={560} />} empty={empty}>
      {(grid) => <Map grid={grid} question={question} view={view} />}
    </QueryPanel>
  );
}
