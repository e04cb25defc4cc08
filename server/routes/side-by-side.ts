import type { Subject } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { compositeOf } from "#src/domain/scoring/composite.ts";
import { asOf } from "../answers/as-of.ts";
import { askedAbout } from "../answers/asked-about.ts";
import { periodAsked, calendarOf, withinAsked } from "../answers/asked.ts";
import { compositePart, scoreShown } from "../answers/composite-parts.ts";
import { differencesOf, type ComparedKpi } from "../answers/differences.ts";
import { kpiResult } from "../answers/kpi-result.ts";
import { named } from "../answers/named.ts";
import { askScored, judgeCell, type JudgedKpi } from "../answers/scored-sums.ts";
import { askableKpis, inCardOrder } from "../answers/shown-kpis.ts";
import { badRequest } from "../problem.ts";
import type { Handler, RouteContext } from "../route.ts";

/** Two to five people or units side by side, the others held against the first. */
export const sideBySideRoute: Handler<"sideBySide"> = async (context, input) => {
  const { directory, identity, metrics, services, today } = context;
  const { policy } = services;
  if (new Set(input.subjects).size < input.subjects.length) {
    throw badRequest("subjects", "distinct", "Name each of them once.");
  }
  const subjects = input.subjects.map((text) => withinAsked(text, identity.home));
  const judged = await Promise.all(subjects.map((subject) => judgedKpis(context, subject, input)));
  const kpis = comparable(judged);
  const names = subjects.map((subject) => named(subject, directory));
  const differences = differencesOf(kpis, names[0]?.name ?? "", policy);
  return {
    asOf: asOf(await metrics.watermark(), today),
    period: periodAsked(input.period, calendarOf(context)),
    subjects: subjects.map((subject, at) => {
      const own = [...(judged[at]?.values() ?? [])];
      const parts = own.map(({ kpi, judgement, goal }) => compositePart(kpi, judgement, goal));
      const tooFew = own.some((one) => one.tooFew);
      const { score, interval, band, coverage } = scoreShown(compositeOf(parts, policy), tooFew);
      return {
        ...named(subject, directory),
        place: directory.placeOf(subject),
        composite: { score, interval, band, coverage },
      };
    }),
    kpis: kpis.map(({ kpi, cells }, row) => ({
      kpi: kpi.id,
      cells: cells.map((cell, at) => {
        const { value, sample, interval, goal, band, score, sentence } = kpiResult(cell, ALONE);
        const difference = differences[row]?.[at] ?? null;
        return { value, sample, interval, goal, band, score, sentence, difference };
      }),
    })),
  };
};

/** A cell of a comparison has nothing beside it: no peers, no earlier period. */
const ALONE = { contribution: null, held: null, comparison: null, peers: null, spark: [] };

/** Every KPI that a subject may be shown by, judged. */
async function judgedKpis(
  context: RouteContext,
  subject: Subject,
  input: { readonly period: string; readonly where?: readonly string[] | undefined },
): Promise<ReadonlyMap<Kpi, JudgedKpi>> {
  const { level, id } = subject;
  const { period, where, watermark } = await askedAbout(context, subject, input);
  const kpis = askableKpis(context.definitions.kpis.values(), level, where, watermark);
  const question = { kpis, level, by: [], period, where, depth: "variation" as const };
  const scored = await askScored(context, { ...question, latestGoal: true }, watermark);
  const { policy } = context.services;
  return new Map(
    scored.columns.map((column) => [
      column.kpi,
      judgeCell(scored, column, { row: 0, id, slice: 0 }, null, policy),
    ]),
  );
}

/** The KPIs that all of them may be shown by and that count for any, the heaviest first. */
function comparable(judged: readonly ReadonlyMap<Kpi, JudgedKpi>[]): ComparedKpi[] {
  const rows = [...(judged[0]?.keys() ?? [])].flatMap((kpi): ComparedKpi[] => {
    const cells = judged.flatMap((subject) => subject.get(kpi) ?? []);
    return cells.length === judged.length ? [{ kpi, cells }] : [];
  });
  const weightOf = (kpi: Kpi) => {
    const cells = rows.find((row) => row.kpi === kpi)?.cells ?? [];
    return { weight: Math.max(0, ...cells.map(({ goal }) => goal?.weight ?? 0)) };
  };
  const counting = rows.filter(({ kpi }) => weightOf(kpi).weight > 0);
  const order = inCardOrder(
    counting.map(({ kpi }) => kpi),
    weightOf,
  );
  return counting.toSorted((a, b) => order.indexOf(a.kpi) - order.indexOf(b.kpi));
}
