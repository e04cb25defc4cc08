import { lazy, Suspense, type ReactNode } from "react";
import { daysText } from "#src/domain/period.ts";
import { subjectIn, subjectText } from "#src/features/filters/about.ts";
import { filtersOf, useAsk, useFilters, usePersonPanel } from "#src/features/filters/filters.ts";
import { usePeriodText } from "#src/features/filters/period-text.ts";
import type { GridQuestion } from "#src/features/heatmap/grid-controls.tsx";
import { orderText } from "#src/features/heatmap/grid-order.ts";
import type { GridView } from "#src/features/heatmap/grid-view.ts";
import { Skeleton } from "#src/ui/skeleton.tsx";

const PersonBrief = lazy(async () => ({
  default: (await import("#src/features/scorecard/person-brief.tsx")).PersonBrief,
}));

/** How a grid is looked at, as the address has it, with whoever is open beside it. */
export function useGridView(
  { colour, order, asTable }: GridQuestion,
  beside: ReactNode = null,
): GridView {
  const filters = useFilters();
  const { bands, pinned, folded, period, outer, person } = filters;
  const { nameOf } = usePeriodText();
  const ask = useAsk();
  const panel = usePersonPanel();
  return {
    bands,
    colour,
    order,
    pinned,
    folded,
    asTable,
    outer: outer === undefined ? null : nameOf(outer),
    onBands: (chosen) => ask({ bands: chosen }),
    onOrder: (chosen) => ask({ sort: orderText(chosen) }),
    onPinned: (chosen) => ask({ pinned: chosen }),
    onFolded: (chosen) => ask({ folded: chosen }),
    onNarrow: (days) => ask({ period: daysText(days), outer: outer ?? period }),
    onWiden: () => ask({ period: outer ?? period, outer: undefined }),
    onOpenRow: (row) => panel.open(subjectText(row)),
    instead:
      person === undefined ? null : (
        <Suspense
          fallback={
            <div aria-busy="true">
              <Skeleton height={400} />
            </div>
          }
        >
          <PersonBrief
            question={{ ...subjectIn(person), ...filtersOf(filters) }}
            onClose={panel.close}
          />
        </Suspense>
      ),
    beside,
  };
}
