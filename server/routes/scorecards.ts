import { asOf } from "../answers/as-of.ts";
import { askedAbout } from "../answers/asked-about.ts";
import { rowLevelAsked, withinAsked } from "../answers/asked.ts";
import { noCells, putCell } from "../answers/cells.ts";
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
  const level = rowLevelAsked(input.level, context);
  const within = withinAsked(input.within, identity.home);
  const { watermark, period, where } = await askedAbout(context, within, input);
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
  const composites = rows.map(({ id }) => {
    const { kpis: judged, composite } = judgeRow(each, rowOf.get(id) ?? -1, id, priors, policy);
    for (const one of judged) {
      putCell(cells, one.totals, one.judgement);
      adjusted.push(one.judgement.adjusted);
    }
    return composite;
  });
  const together = judgeRow(all, 0, within.id, [], policy);
  const total = noCells();
  for (const { totals, judgement } of together.kpis) putCell(total, totals, judgement);

  return {
    asOf: asOf(watermark, today),
    within: named(within, directory),
    period,
    columns: kpis.map(({ id }) => id),
    rows: [...rows],
    more,
    composite: composites.map(({ score }) => score),
    compositeBand: composites.map(({ band }) => band),
    coverage: composites.map(({ coverage }) => coverage),
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
