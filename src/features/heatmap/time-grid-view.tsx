import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { InputOf } from "#src/api/address.ts";
import type { WholeGrid } from "#src/api/grid-assembly.ts";
import { gridFor } from "#src/api/grid.ts";
import { isEmptyGrid, useCoarserFacts, type CoarserFacts } from "#src/api/coarser-facts.ts";
import type { EmptyMessageProps } from "#src/ui/empty-message.tsx";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import type { GridView } from "./grid-view.ts";
import { HeatMapFrame } from "./heat-map-frame.tsx";
import { useTimeGrid } from "./use-time-grid.ts";

function Map({
  grid,
  question,
  view,
  isComing,
}: Pick<TimeGridViewProps, "question" | "view"> & {
  readonly grid: WholeGrid;
  readonly isComing: boolean;
}) {
  return <HeatMapFrame reader={useTimeGrid(grid, question.columns, isComing)} view={view} />;
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
  const empty = (grid: WholeGrid): EmptyMessageProps | null => {
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
      {(grid) => (
        <Map
          grid={grid}
          question={question}
          view={view}
          isComing={query.isFetching && !query.isPlaceholderData && grid.more}
        />
      )}
    </QueryPanel>
  );
}
