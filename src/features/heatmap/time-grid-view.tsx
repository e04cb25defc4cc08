import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { InputOf } from "#src/api/address.ts";
import { gridFor, type Grid } from "#src/api/grid.ts";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { HeatMapFrame, type GridView } from "./heat-map-frame.tsx";
import { useTimeGrid } from "./use-time-grid.ts";

function Map({ grid, view }: { readonly grid: Grid; readonly view: GridView }) {
  return <HeatMapFrame reader={useTimeGrid(grid)} view={view} />;
}

interface TimeGridViewProps {
  readonly question: InputOf<"heatmap">;
  readonly view: GridView;
}

/** One KPI of everyone through time. */
export function TimeGridView({ question, view }: TimeGridViewProps) {
  const { t } = useLingui();
  const query = useQuery(gridFor(question));
  const empty = ({ rows }: Grid) =>
    rows.length > 0
      ? null
      : {
          title: t`Nobody to show here`,
          next: t`No facts fall in this period. Choose a longer one, or another unit.`,
        };
  return (
    <QueryPanel query={query} skeleton={<Skeleton height={560} />} empty={empty}>
      {(grid) => <Map grid={grid} view={view} />}
    </QueryPanel>
  );
}
