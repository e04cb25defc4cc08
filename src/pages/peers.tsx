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
import { UnitChoice } from "#src/features/peers/unit-choice.tsx";
import { EmptyMessage } from "#src/ui/empty-message.tsx";
import { PageTitle } from "#src/ui/page-title.tsx";
import { peersQuestion } from "./peers-question.ts";

const subjectOf = ({ level, id, kpi }: InputOf<"peers">) => ({ level, id, kpi });

/** How somebody, or a unit, stands among peers on one KPI. */
export function PeersPage() {
  const { t } = useLingui();
  const ask = useAsk();
  const filters = useFilters();
  const question = peersQuestion(filters, useSession(), useCatalogue());
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
      {question.level === "organisation" ? (
        <UnitChoice />
      ) : (
        <PeersView
          question={question}
          trend={trendQuestion(subjectOf(question), days, "week")}
          onAlike={(alike) => ask({ alike })}
        />
      )}
    </>
  );
}
