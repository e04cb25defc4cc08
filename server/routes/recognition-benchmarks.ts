import { mayCompareBy } from "#src/domain/recognition/boards/pace.ts";
import { valueOf } from "#src/domain/scoring/value.ts";
import { asOf } from "../answers/as-of.ts";
import { askedAbout } from "../answers/asked-about.ts";
import { subjectAsked } from "../answers/asked.ts";
import { named } from "../answers/named.ts";
import { peerGroupOf, sharedWithPeers } from "../answers/peer-group.ts";
import { peerPeriod } from "../answers/peer-period.ts";
import { askScored, judgeRow, type JudgedKpi } from "../answers/scored-sums.ts";
import { askableKpis, gridKpis, inCardOrder } from "../answers/shown-kpis.ts";
import { benchmarkedKpi } from "../recognition/boards/benchmarked-kpi.ts";
import { periodBefore } from "../recognition/boards/improved-people.ts";
import { requireRecognition } from "../recognition/recognition-on.ts";
import type { Handler } from "../route.ts";

/** “Me, my past, the next benchmark”: for whoever may see the subject's own figures. */
export const benchmarksRoute: Handler<"benchmarks"> = async (context, input) => {
  requireRecognition(context);
  const { definitions, directory, services, today } = context;
  const subject = subjectAsked(input);
  const about = await askedAbout(context, subject, input);
  const { level } = subject;
  const { period, notice } = peerPeriod(context, level, about.period);
  const { conditions, where, watermark } = about;
  const weighted = gridKpis(undefined, definitions, period.to, watermark).filter(
    (kpi) => kpi.direction !== "range" && mayCompareBy(kpi, level),
  );
  const kpis = askableKpis(weighted, level, where, watermark);
  const asked = { kpis, level, by: [], where, depth: "interval" as const };
  const [now, before, shared] = await Promise.all([
    askScored(context, { ...asked, period }, watermark),
    askScored(context, { ...asked, period: periodBefore(period) }, watermark),
    sharedWithPeers(context, subject, period, where, watermark),
  ]);
  const question = { subject, period, conditions, kpis, grain: null };
  const cohort = await peerGroupOf(context, question, shared);
  const judged = judgeRow(now, 0, subject.id, [], services.policy).kpis;
  const counted = judged.filter(({ goal }) => goal !== null && goal.weight > 0);
  const goalOf = new Map(counted.map(({ kpi, goal }) => [kpi, goal]));
  const byKpi = new Map<JudgedKpi["kpi"], JudgedKpi>(counted.map((one) => [one.kpi, one]));
  const valueBefore = new Map(
    before.columns.map(({ kpi, totalsAt }) => [kpi, valueOf(kpi, totalsAt(0))]),
  );
  return {
    asOf: asOf(watermark, today),
    subject: named(subject, directory),
    period,
    notice,
    cohort: cohort.words,
    withheld: cohort.withheld,
    kpis: inCardOrder([...byKpi.keys()], (kpi) => goalOf.get(kpi) ?? null).flatMap((kpi) => {
      const one = byKpi.get(kpi);
      return one ? [benchmarkedKpi(context, one, valueBefore.get(kpi) ?? null, cohort)] : [];
    }),
  };
};
