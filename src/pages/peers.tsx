import { useLingui } from "@lingui/react/macro";
import type { InputOf } from "#src/api/address.ts";
import { useCatalogue } from "#src/api/catalogue.ts";
import { useSession } from "#src/api/session.ts";
import { resolvePeriod } from "#src/domain/resolve-period.ts";
import { useCalendar } from "#src/features/filters/calendar.ts";
import { useAsk, useFilters } from "#src/features/filters/filters.ts";
import { trendQuestion } from "#src/features/kpi/kpi-questions.ts";
import { KpiPicker } from "#src/features/peers/kpi-picker.tsx";
import { PeersView } from "#src/features/peers/peers-view.tsx";
import { UnitsBeside } from "#src/features/peers/units-beside.tsx";
import { EmptyMessage } from "#src/ui/empty-message.tsx";
import { PageTitle } from "#src/ui/page-title.tsx";
import { peersQuestion, unitLevels, unitsBesideQuestion } from "./peers-question.ts";

const subjectOf = ({ level, id, kpi }: InputOf<"peers">) => ({ level, id, kpi });

/** How somebody, or a unit, stands among peers on one KPI. */
export function PeersPage() {
  const { t } = useLingui();
  const ask = useAsk();
  const filters = useFilters();
  const [session, catalogue] = [useSession(), useCatalogue()];
  const question = peersQuestion(filters, session, catalogue);
  const beside = unitsBesideQuestion(filters, session, catalogue);
  const days = resolvePeriod(filters.period, useCalendar());
  if (!question) {
    return (
      <>
        <PageTitle title={t`Peers`} />
        <EmptyMessage
          title={t`There is no KPI to compare yet`}
          next={t`KPIs appear as soon as facts for them have been imported.`}
        />
      </>
    );
  }
  return (
    <>
      <PageTitle
        title={t`Peers`}
        aside={<KpiPicker chosen={question.kpi} onChoose={(kpi) => ask({ kpi })} />}
      />
      {beside && (
        <UnitsBeside
          question={beside}
          levels={unitLevels(session, catalogue)}
          onLevel={(rows) => ask({ rows })}
        />
      )}
      {question.level === "organisation" && !beside && (
        <EmptyMessage
          title={t`The organisation has no peers`}
          next={t`Its units stand beside each other here as soon as facts name two sites or teams.`}
        />
      )}
      {question.level !== "organisation" && (
        <PeersView
          question={question}
          trend={trendQuestion(subjectOf(question), days, "week")}
          onAlike={(alike) => ask({ alike })}
        />
      )}
    </>
  );
}
