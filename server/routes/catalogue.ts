import type { Kpi } from "#src/domain/kpi.ts";
import { asOf } from "../answers/as-of.ts";
import { everybodysGoal, inCardOrder, knowableKpis } from "../answers/shown-kpis.ts";
import { wireGoal } from "../answers/wire-goal.ts";
import type { Handler } from "../route.ts";

/** Definitions and what of them the facts can tell. */
export const catalogueRoute: Handler<"catalogue"> = async (context) => {
  const { definitions, metrics, today } = context;
  const watermark = await metrics.watermark();
  const kpis = [...definitions.kpis.values()];
  const goals = new Map(kpis.map((kpi) => [kpi, everybodysGoal(kpi, definitions, today)]));
  const goalOf = (kpi: Kpi) => goals.get(kpi) ?? null;
  const knowable = new Set(knowableKpis(kpis, watermark));
  const known = new Set(watermark.measures);
  return {
    asOf: asOf(watermark, today),
    version: definitions.version,
    kpis: kpis.map((kpi) => wireKpi(kpi, definitions.owners.get(kpi.id) ?? null)),
    shown: inCardOrder(kpis, goalOf)
      .filter((kpi) => goalOf(kpi) !== null || knowable.has(kpi))
      .map(({ id }) => id),
    measures: definitions.measures
      .filter(({ id }) => known.has(id))
      .map(({ id, unit, description }) => ({ id, unit, description })),
    feeds: watermark.sources.map(({ source, lastDay, measures }) => ({
      source,
      lastDay,
      measures: [...measures],
    })),
    dimensions: await Promise.all(
      watermark.dimensions.map(async (dimension) => {
        const members = await metrics.members({ dimension, where: [] }, context.signal);
        return { id: dimension, members: members.length };
      }),
    ),
    goals: Object.fromEntries(
      kpis.flatMap((kpi) => {
        const goal = goalOf(kpi);
        return goal ? [[kpi.id, wireGoal({ ...goal, latest: goal, changedInPeriod: false })]] : [];
      }),
    ),
    firstDay: watermark.firstDay,
    lastDay: watermark.lastDay,
  };
};

function wireKpi(kpi: Kpi, owner: string | null) {
  return {
    ...kpi,
    owner,
    numerator: [...kpi.numerator],
    denominator: [...kpi.denominator],
    guardrails: [...kpi.guardrails],
  };
}
