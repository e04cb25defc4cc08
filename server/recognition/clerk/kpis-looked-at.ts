import { AGENT } from "#src/domain/dimensions.ts";
import { askableKpis, gridKpis } from "../../answers/shown-kpis.ts";
import type { Watermark } from "../../metrics-store.ts";
import type { RouteContext } from "../../route.ts";
import type { Pass } from "./pass.ts";

/** The KPIs that count in people's scores, and those that guard them. */
export function kpisLookedAt(
  { definitions, today }: Pick<RouteContext, "definitions" | "today">,
  watermark: Watermark,
): Pick<Pass, "kpis" | "guards"> {
  const scored = gridKpis(undefined, definitions, today, watermark);
  const kpis = askableKpis(scored, AGENT, [], watermark);
  const named = new Set(kpis.flatMap(({ guardrails }) => guardrails));
  const all = askableKpis(definitions.kpis.values(), AGENT, [], watermark);
  return { kpis, guards: all.filter(({ id }) => named.has(id)) };
}
