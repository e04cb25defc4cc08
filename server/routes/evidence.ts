import { AGENT } from "#src/domain/dimensions.ts";
import { formulaMeasures } from "#src/domain/formula-measures.ts";
import type { MeasureId } from "#src/domain/ids.ts";
import type { Message } from "#src/domain/message.ts";
import { message } from "#src/domain/messages.ts";
import { valueOf } from "#src/domain/scoring/value.ts";
import { asOf } from "../answers/as-of.ts";
import { askedAbout } from "../answers/asked-about.ts";
import { kpiAsked, requireShownAt, subjectAsked } from "../answers/asked.ts";
import { named } from "../answers/named.ts";
import { opensRows } from "../answers/opens-rows.ts";
import { orNull } from "../answers/or-null.ts";
import type { Fact, Sum } from "../metrics-store.ts";
import { columnsIn, sumsFor, totalsOf } from "../questions.ts";
import type { Directory, Handler } from "../route.ts";
import type { ScopedFacts } from "../scope.ts";

/**
 * The fact rows behind a value. A row counts, as in the scorecard, when every measure of the formula is known in it, or
 * when it was put together with others of its agent and day.
 */
export const evidenceRoute: Handler<"evidence"> = async (context, input) => {
  const { definitions, directory, identity, metrics, signal, today } = context;
  const subject = subjectAsked(input);
  const kpi = kpiAsked(definitions, input.kpi);
  const { watermark, period, conditions, where } = await askedAbout(context, subject, input);
  requireShownAt(kpi, subject.level, conditions);
  const opens = opensRows(context);
  const measures = formulaMeasures(kpi);
  const offset = input.offset ?? 0;
  const [table, page] = await Promise.all([
    metrics.sums(
      { of: [...sumsFor([kpi], "ratio"), ...eachMeasure(measures)], by: [], period, where },
      signal,
    ),
    opens
      ? metrics.facts(
          // A row of another feed, in which nothing of the formula is known, is no evidence.
          {
            period,
            where,
            measures,
            dimensions: [],
            knownAny: measures,
            limit: input.limit ?? 100,
            offset,
          },
          signal,
        )
      : NO_ROWS,
  ]);
  const totals = totalsOf(columnsIn(table, kpi), 0);
  const seesPeople = identity.levels.includes(AGENT);
  return {
    asOf: asOf(watermark, today),
    subject: named(subject, directory),
    kpi: kpi.id,
    period,
    value: valueOf(kpi, totals),
    numerator: totals.numerator,
    denominator: totals.denominator,
    sums: Object.fromEntries(
      measures.map((measure) => [measure, orNull(table.columns.get(measure)?.[0])]),
    ),
    measures,
    withheld: opens ? tooFew(page) : message("evidence.not-permitted", {}),
    total: page.total,
    joined: page.joined,
    offset,
    rows: page.rows.map((fact) => evidenceRow(fact, measures, seesPeople ? directory : null)),
  };
};

const NO_ROWS: ScopedFacts = { total: 0, joined: 0, rows: [], withheld: true };

function tooFew({ withheld }: ScopedFacts): Message | null {
  return withheld ? message("evidence.too-few", {}) : null;
}

/** Σ of each measure alone, over the rows that count for the KPI. */
function eachMeasure(measures: readonly MeasureId[]): Sum[] {
  return measures.map((measure) => ({
    name: measure,
    of: { kind: "linear", linear: [{ measure, times: 1 }] },
    over: measures,
  }));
}

function evidenceRow(fact: Fact, measures: readonly MeasureId[], directory: Directory | null) {
  const { agent, batch, day, grain, queue, source, sourceRows } = fact;
  const values = measures.map((measure) => fact.measures.get(measure) ?? null);
  const name = directory?.nameOf({ level: AGENT, id: agent });
  return {
    day,
    grain,
    agent: name === undefined ? null : { id: agent, name },
    queue,
    source,
    batch,
    sourceRows,
    values,
    counted: fact.joined || values.every((value) => value !== null),
  };
}
