import { AGENT, TEAM } from "#src/domain/dimensions.ts";
import { watchWindow } from "#src/domain/watch-window.ts";
import { asOf } from "../answers/as-of.ts";
import { askedAbout } from "../answers/asked-about.ts";
import { withinAsked } from "../answers/asked.ts";
import { named } from "../answers/named.ts";
import { askScored, judgeRow } from "../answers/scored-sums.ts";
import { gridKpis, inCardOrder } from "../answers/shown-kpis.ts";
import { timeAxis } from "../answers/time-axis.ts";
import { askAttainment, unitAttainment } from "../answers/unit-attainment.ts";
import { watchedLevels } from "../answers/watched-levels.ts";
import { weeklyStrips } from "../answers/weekly-strips.ts";
import type { Handler } from "../route.ts";

/** As many as three rows of two, or two of three, show at a glance. */
const STRIPS = 6;

/** How a unit stands as a whole: goals attained by it and its large parts, and its weightiest KPIs through the weeks. */
export const summaryRoute: Handler<"summary"> = async (context, input) => {
  const { definitions, directory, identity, services, today } = context;
  const within = withinAsked(input.within, identity.home);
  const { watermark, calendar, period, where } = await askedAbout(context, within, input);
  const kpis = gridKpis(undefined, definitions, period.to, watermark);
  const levels = watchedLevels(identity, within).filter(
    (level) => level !== TEAM && level !== AGENT && watermark.dimensions.includes(level),
  );
  const question = { kpis, period, where };
  const [whole, ...units] = await Promise.all([
    askScored(
      context,
      { ...question, level: within.level, by: [], depth: "interval", latestGoal: true },
      watermark,
    ),
    ...levels.map((level) => askAttainment(context, level, question, watermark)),
  ]);
  const judged = judgeRow(whole, 0, within.id, [], services.policy);
  const goals = new Map(judged.kpis.map(({ kpi, goal }) => [kpi, goal]));
  const weighted = judged.kpis.filter(
    ({ goal, judgement }) => goal !== null && goal.weight > 0 && judgement.band !== "not-permitted",
  );
  const order = inCardOrder(
    weighted.map(({ kpi }) => kpi),
    (kpi) => goals.get(kpi) ?? null,
  ).slice(0, STRIPS);
  const { weeks } = watchWindow(period, calendar);
  const heaviest = order.flatMap((kpi) => judged.kpis.filter((one) => one.kpi === kpi));
  return {
    asOf: asOf(watermark, today),
    within: named(within, directory),
    period,
    whole: unitAttainment(within, judged, context),
    units: units.flat(),
    strips: await weeklyStrips(context, heaviest, timeAxis(weeks, "week", calendar), where),
  };
};
