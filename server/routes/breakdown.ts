import { WEEKDAY, type Breakdown } from "#src/contract/breakdown.ts";
import { day, weekdayOf } from "#src/domain/calendar.ts";
import type { Subject } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { judge } from "#src/domain/scoring/judge.ts";
import { fitVariation } from "#src/domain/statistics/prior.ts";
import { sumTotals, type Totals } from "#src/domain/totals.ts";
import { asOf } from "../answers/as-of.ts";
import { askedAbout, type AskedAbout } from "../answers/asked-about.ts";
import { kpiAsked, requireShownAt, rowLevelAsked, subjectAsked } from "../answers/asked.ts";
import { NOT_PERMITTED } from "../answers/composite-parts.ts";
import { gridRows } from "../answers/grid-rows.ts";
import { named } from "../answers/named.ts";
import { askScored, judgeCell, type JudgedKpi } from "../answers/scored-sums.ts";
import { wireGoal } from "../answers/wire-goal.ts";
import type { Handler, RouteContext } from "../route.ts";

type Part = Breakdown["parts"][number];

const MOST_PARTS = 200;
/** Seven days from any day on are each weekday once. */
const DAYS = [0, 1, 2, 3, 4, 5, 6];

/** One KPI of one subject in parts: by weekday, or by a dimension in which the session may see rows. */
export const breakdownRoute: Handler<"breakdown"> = async (context, input) => {
  const { definitions, directory, today } = context;
  const subject = subjectAsked(input);
  const kpi = kpiAsked(definitions, input.kpi);
  const asked = await askedAbout(context, subject, input);
  requireShownAt(kpi, subject.level, asked.where);
  const parts = input.by === WEEKDAY ? weekdayParts : memberParts(input.by);
  return {
    asOf: asOf(asked.watermark, today),
    subject: named(subject, directory),
    kpi: kpi.id,
    period: asked.period,
    by: input.by,
    parts: await parts(context, subject, kpi, asked),
  };
};

type AskParts = (
  context: RouteContext,
  subject: Subject,
  kpi: Kpi,
  asked: AskedAbout,
) => Promise<Part[]>;

/** Each weekday is the sum of its days, never a mean of their values. One that holds a withheld day is withheld. */
const weekdayParts: AskParts = async (context, subject, kpi, { watermark, calendar, ...asked }) => {
  const { period, where } = asked;
  const { level } = subject;
  const { table, columns } = await askScored(
    context,
    { kpis: [kpi], level, by: ["day"], period, where, depth: "interval" },
    watermark,
  );
  const [column] = columns;
  if (!column) return [];
  const days = (table.keys[0] ?? []).map((key, row) => ({
    weekday: key === null ? null : weekdayOf(day(key)),
    totals: column.totalsAt(row),
    withheld: table.withheld(row),
  }));
  const prior = variationOf(kpi, [sumTotals(days.map(({ totals }) => totals))]);
  const goal = column.goals[0]?.(subject.id) ?? null;
  return DAYS.map((step) => ((calendar.weekStart - 1 + step) % 7) + 1).flatMap((weekday) => {
    const own = days.filter((one) => one.weekday === weekday);
    const totals = sumTotals(own.map((one) => one.totals));
    const id = String(weekday);
    const judged = { totals, goal };
    if (own.some(({ withheld }) => withheld)) {
      return partOf({ id, name: id }, { ...judged, judgement: NOT_PERMITTED });
    }
    if (totals.denominator === null) return [];
    const { policy } = context.services;
    const judgement = judge({ kpi, totals, goal, policy, prior });
    return partOf({ id, name: id }, { ...judged, judgement });
  });
};

function memberParts(by: string): AskParts {
  return async (context, _subject, kpi, { watermark, period, where }) => {
    const level = rowLevelAsked(by, context, watermark);
    const scored = await askScored(
      context,
      { kpis: [kpi], level, by: [level], period, where, depth: "interval" },
      watermark,
    );
    const { table, columns } = scored;
    const [column] = columns;
    if (!column) return [];
    const { directory, services } = context;
    const ids = table.keys[0] ?? [];
    const known = ids.map((_, row) => column.totalsAt(row));
    const prior = variationOf(kpi, known);
    const { rows } = gridRows(ids, { level, directory, limit: MOST_PARTS });
    return rows.flatMap((member) => {
      const row = ids.indexOf(member.id);
      if (known[row]?.denominator === null && column.permitted && !table.withheld(row)) return [];
      const at = { row, id: member.id, slice: 0 };
      return partOf(member, judgeCell(scored, column, at, prior, services.policy));
    });
  };
}

/** A mean known from one day borrows its variation from the other parts; other kinds know theirs from the sums alone. */
function variationOf(kpi: Kpi, parts: readonly Totals[]) {
  return kpi.kind === "mean" ? fitVariation(kpi, parts) : null;
}

/** What may not be shown leaves no sums behind either. */
function partOf(
  { id, name }: Pick<Part, "id" | "name">,
  {
    totals,
    goal,
    judgement: { value, sample, interval, band },
  }: Pick<JudgedKpi, "totals" | "goal" | "judgement">,
): Part {
  const numerator = band === "not-permitted" ? null : totals.numerator;
  return { id, name, value, numerator, sample, interval, goal: goal && wireGoal(goal), band };
}
