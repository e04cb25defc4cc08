import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useLingui } from "@lingui/react/macro";
import { queryFor } from "#src/api/query.ts";
import { filtersOf, useFilters } from "#src/features/filters/filters.ts";
import { ScorecardView } from "#src/features/scorecard/scorecard-view.tsx";
import { formatDays } from "#src/domain/format-day.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { PageTitle } from "#src/ui/page-title.tsx";

/** Anybody's scorecard: a person's, a team's, a site's. */
export function ScorecardPage() {
  const { t } = useLingui();
  const { locale } = useNumberStyle();
  const { level, id } = useParams({ from: "/shell/scorecard/$level/$id" });
  const question = { level, id, ...filtersOf(useFilters()) };
  const { data } = useQuery(queryFor("scorecard", question));
  const note = data && [data.place, formatDays(data.period, locale)].filter(Boolean).join(" · ");
  return (
    <>
      <PageTitle title={data?.subject.name ?? t`Scorecard`} note={note} />
      <ScorecardView question={question} />
    </>
  );
}
