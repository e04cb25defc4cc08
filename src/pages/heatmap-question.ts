import type { InputOf } from "#src/api/address.ts";
import type { Catalogue } from "#src/contract/catalogue.ts";
import type { Session } from "#src/contract/session.ts";
import { AGENT, LINE_OF_BUSINESS, SITE, SUPERVISOR, TEAM } from "#src/domain/dimensions.ts";
import type { Search } from "#src/features/filters/search.ts";
import type { GridQuestion } from "#src/features/heatmap/grid-controls.tsx";
import { orderIn } from "#src/features/heatmap/grid-order.ts";

/** What somebody looks at first: their people, and who sees no people the widest units there are. */
const FIRST_ROWS: readonly string[] = [AGENT, SITE, LINE_OF_BUSINESS, TEAM];

/** The units that units may lie in; people lie in units of every level. */
const AROUND: Readonly<Record<string, readonly string[]>> = {
  [TEAM]: [SUPERVISOR, SITE, LINE_OF_BUSINESS],
  [SUPERVISOR]: [SITE, LINE_OF_BUSINESS],
};

/** The levels that the rows of a grid may be put together by. */
export function groupLevels(rows: string, { levels }: Pick<Session, "levels">): readonly string[] {
  const units = levels.filter((level) => level !== "organisation" && level !== AGENT);
  if (rows === AGENT) return units;
  return units.filter((level) => AROUND[rows]?.includes(level) === true);
}

/** What the page shows, with everything said that its address leaves out. */
export function gridOf(
  search: Search,
  { levels }: Pick<Session, "levels">,
  { shown }: Pick<Catalogue, "shown">,
): GridQuestion {
  const first = FIRST_ROWS.find((level) => levels.includes(level)) ?? levels.at(-1) ?? TEAM;
  const rows = search.rows ?? first;
  return {
    rows,
    columns: search.columns ?? "kpis",
    kpi: search.kpi ?? shown[0] ?? "",
    order: orderIn(search.sort),
    group: groupLevels(rows, { levels }).find((level) => level === search.group) ?? null,
    colour: search.colour ?? "band",
    asTable: search.view === "table",
  };
}

function asked({ period, within, where }: Search, { group }: GridQuestion) {
  return {
    period,
    ...(within !== undefined && { within }),
    ...(where.length > 0 && { where: [...where] }),
    ...(group !== null && { group }),
  };
}

/** What the team grid asks: subjects × KPIs. */
export function teamQuestion(search: Search, grid: GridQuestion): InputOf<"scorecards"> {
  return { ...asked(search, grid), level: grid.rows };
}

/** What a grid through time asks: one KPI of many subjects; null where the columns are KPIs. */
export function timeQuestion(search: Search, grid: GridQuestion): InputOf<"heatmap"> | null {
  const { rows, columns, kpi } = grid;
  return columns === "kpis" ? null : { ...asked(search, grid), rows, columns, kpi };
}
