import type { InputOf } from "#src/api/address.ts";
import type { Catalogue } from "#src/contract/catalogue.ts";
import type { Session } from "#src/contract/session.ts";
import { AGENT, LINE_OF_BUSINESS, SITE, TEAM } from "#src/domain/dimensions.ts";
import type { Search } from "#src/features/filters/search.ts";
import type { GridQuestion } from "#src/features/heatmap/grid-controls.tsx";

/** What somebody looks at first: their people, and who sees no people the widest units there are. */
const FIRST_ROWS: readonly string[] = [AGENT, SITE, LINE_OF_BUSINESS, TEAM];

/** What the page shows, with everything said that its address leaves out. */
export function gridOf(
  search: Search,
  { levels }: Pick<Session, "levels">,
  { shown }: Pick<Catalogue, "shown">,
): GridQuestion {
  const first = FIRST_ROWS.find((level) => levels.includes(level)) ?? levels.at(-1) ?? TEAM;
  return {
    rows: search.rows ?? first,
    columns: search.columns ?? "kpis",
    kpi: search.kpi ?? shown[0] ?? "",
    order: search.sort === "name" ? "name" : "need",
    asTable: search.view === "table",
  };
}

function asked({ period, within, where }: Search) {
  return {
    period,
    ...(within !== undefined && { within }),
    ...(where.length > 0 && { where: [...where] }),
  };
}

/** What the team grid asks: subjects × KPIs. */
export function teamQuestion(search: Search, { rows }: GridQuestion): InputOf<"scorecards"> {
  return { ...asked(search), level: rows };
}

/** What a grid through time asks: one KPI of many subjects; null where the columns are KPIs. */
export function timeQuestion(
  search: Search,
  { rows, columns, kpi }: GridQuestion,
): InputOf<"heatmap"> | null {
  return columns === "kpis" ? null : { ...asked(search), rows, columns, kpi };
}
