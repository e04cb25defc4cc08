import { asOf } from "../answers/as-of.ts";
import { askedAbout } from "../answers/asked-about.ts";
import { rowLevelAsked, withinAsked } from "../answers/asked.ts";
import { gridRows } from "../answers/grid-rows.ts";
import { judgeGrid, saysSomething } from "../answers/judged-grid.ts";
import { judgeInTurns } from "../answers/judge-in-turns.ts";
import { named } from "../answers/named.ts";
import { rowGroups } from "../answers/row-groups.ts";
import { noPriors, priorsOf, rowPriors } from "../answers/row-priors.ts";
import { askEachAndWhole, only, type ScoredSums } from "../answers/scored-sums.ts";
import { gridKpis } from "../answers/shown-kpis.ts";
import type { Handler } from "../route.ts";

const DEFAULT_LIMIT = 5_000;

/** The scorecards of every subject of a level, and that of all of them together: sums over everyone, no mean of rows. */
export const scorecardsRoute: Handler<"scorecards"> = async (context, input) => {
  const { definitions, directory, identity, today } = context;
  const { policy } = context.services;
  const within = withinAsked(input.within, identity.home);
  const about = await askedAbout(context, within, input);
  const { watermark, period, where } = about;
  const level = rowLevelAsked(input.level, context, watermark);
  const kpis = gridKpis(input.kpis, definitions, period.to, watermark);
  const asked = { kpis, level, period, where, depth: "interval" as const };
  const [{ each, whole: all }, priorsOfEach] = await Promise.all([
    askEachAndWhole(context, asked, within, watermark),
    rowPriors(context, level, kpis, about),
  ]);
  const ids = each.table.keys[0] ?? [];
  const limit = input.limit ?? DEFAULT_LIMIT;
  const { rows, more } = gridRows(ids, { level, directory, limit });
  const rowOf = new Map(ids.map((id, row) => [id, row]));
  const places = rows.map(({ id }) => ({ id, row: rowOf.get(id) ?? -1 }));
  const whole = [{ id: within.id, row: 0 }];
  // A goal that binds nobody here is others' work and no column; a KPI that was asked for stays and says so.
  const shown = kpis.filter(
    (_, column) =>
      input.kpis !== undefined ||
      saysSomething(all, column, whole) ||
      saysSomething(each, column, places),
  );
  const grid = await judgeInTurns(only(each, shown), places, priorsOfEach, policy, context.signal);
  const together = only(all, shown);
  const ofWhole = borrows(together) ? await priorsOf(context, within, about) : noPriors;
  const { composites, cells } = judgeGrid(together, whole, ofWhole, policy);

  return {
    asOf: asOf(watermark, today),
    within: named(within, directory),
    period,
    columns: shown.map(({ id }) => id),
    rows: [...rows],
    more,
    groups: await rowGroups(context, { level: input.group, rowLevel: level, rows, period, where }),
    ...grid.composites,
    ...grid.cells,
    adjusted: grid.adjusted,
    total: {
      composite: composites.composite[0] ?? null,
      compositeBand: composites.compositeBand[0] ?? "no-goal",
      coverage: composites.coverage[0] ?? 0,
      ...cells,
    },
  };
};

/** Whether some mean is known from so few days that its variation is its peers': nothing else of the whole depends on them. */
function borrows({ columns }: ScoredSums): boolean {
  return columns.some(({ kpi, totalsAt }) => {
    const { denominator, days } = totalsAt(0);
    return kpi.kind === "mean" && denominator !== null && days < 2;
  });
}
