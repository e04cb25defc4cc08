import { asOf } from "../answers/as-of.ts";
import { askedAbout } from "../answers/asked-about.ts";
import { rowLevelAsked, withinAsked } from "../answers/asked.ts";
import { estimate, noCells, putCell } from "../answers/cells.ts";
import { gridRows } from "../answers/grid-rows.ts";
import { named } from "../answers/named.ts";
import { askScored, judgeRow, priorsAcross } from "../answers/scored-sums.ts";
import { gridKpis } from "../answers/shown-kpis.ts";
import type { Handler } from "../route.ts";

const DEFAULT_LIMIT = 5_000;

/** The scorecards of every subject of a level, and that of all of them together: sums over everyone, no mean of rows. */
export const scorecardsRoute: Handler<"scorecards"> = async (context, input) => {
  const { definitions, directory, identity, today } = context;
  const { policy } = context.services;
  const within = withinAsked(input.within, identity.home);
  const { watermark, period, where } = await askedAbout(context, within, input);
  const level = rowLevelAsked(input.level, context, watermark);
  const kpis = gridKpis(input.kpis, definitions, period.to, watermark);
  const asked = { kpis, period, where, depth: "interval" as const };
  const [each, all] = await Promise.all([
    askScored(context, { ...asked, level, by: [level] }, watermark),
    askScored(context, { ...asked, level: within.level, by: [] }, watermark),
  ]);
  const ids = each.table.keys[0] ?? [];
  const limit = input.limit ?? DEFAULT_LIMIT;
  const { rows, more } = gridRows(ids, { level, directory, limit });
  const rowOf = new Map(ids.map((id, row) => [id, row]));
  const priors = priorsAcross(each);

  const cells = noCells();
  const adjusted: (number | null)[] = [];
  const together = judgeRow(all, 0, within.id, [], policy);
  const judged = rows.map(({ id }) => judgeRow(each, rowOf.get(id) ?? -1, id, priors, policy));
  // A goal that binds nobody here is others' work and no column; a KPI that was asked for stays and says so.
  const isShown = kpis.map(
    (_, column) =>
      input.kpis !== undefined ||
      [together, ...judged].some((row) => {
        const one = row.kpis[column];
        return one && (one.totals.denominator !== null || one.judgement.band !== "no-goal");
      }),
  );
  for (const row of judged) {
    for (const [column, { totals, judgement }] of row.kpis.entries()) {
      if (!isShown[column]) continue;
      putCell(cells, totals, judgement);
      adjusted.push(estimate(judgement.adjusted));
    }
  }
  const total = noCells();
  for (const [column, { totals, judgement }] of together.kpis.entries()) {
    if (isShown[column]) putCell(total, totals, judgement);
  }

  return {
    asOf: asOf(watermark, today),
    within: named(within, directory),
    period,
    columns: kpis.filter((_, column) => isShown[column]).map(({ id }) => id),
    rows: [...rows],
    more,
    composite: judged.map(({ composite }) => composite.score),
    compositeBand: judged.map(({ composite }) => composite.band),
    coverage: judged.map(({ composite }) => composite.coverage),
    ...cells,
    adjusted,
    total: {
      composite: together.composite.score,
      compositeBand: together.composite.band,
      coverage: together.composite.coverage,
      ...total,
    },
  };
};
