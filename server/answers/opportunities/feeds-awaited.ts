import type { Opportunities } from "#src/contract/opportunities.ts";
import { addDays } from "#src/domain/calendar.ts";
import { formulaMeasures } from "#src/domain/formula-measures.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { RouteContext } from "../../route.ts";
import { asOf } from "../as-of.ts";
import type { AskedAbout } from "../asked-about.ts";

/** Feeds that have not delivered up to a period's end, and the KPIs that wait for them. */
export interface FeedsAwaited {
  readonly awaited: Opportunities["awaited"];
  readonly waits: ReadonlySet<Kpi>;
}

/** Days before the period's end in whose facts a KPI's feeds are looked for. */
const DAYS_LOOKED_AT = 91;
/** Rows that tell which feeds a KPI comes from: the newest ones, of which several may share a day. */
const ROWS_LOOKED_AT = 200;

/**
 * Finds the late feeds (see `asOf`) that end before the period does, and the KPIs whose newest facts come from one of them: those
 * with a measure that such a feed has ever brought are looked at. Where the policy keeps rows from a session, nobody can tell
 * which KPIs those are, and all of them wait.
 */
export async function feedsAwaited(
  context: RouteContext,
  kpis: readonly Kpi[],
  { period, where, watermark }: AskedAbout,
): Promise<FeedsAwaited> {
  const awaited = asOf(watermark, context.today).late.filter(({ lastDay }) => lastDay < period.to);
  const late = new Set(awaited.map(({ source }) => source));
  const feeds = watermark.sources.filter(({ source }) => late.has(source));
  const brought = new Set(feeds.flatMap(({ measures }) => measures));
  const mayWait = kpis.filter((kpi) => formulaMeasures(kpi).some((id) => brought.has(id)));
  const look = { from: addDays(period.to, 1 - DAYS_LOOKED_AT), to: period.to };
  const pages = await Promise.all(
    mayWait.map((kpi) => {
      const measures = formulaMeasures(kpi);
      const question = { period: look, where, measures, knownAny: measures, dimensions: [] };
      const newest = { ...question, limit: ROWS_LOOKED_AT, offset: 0 };
      return context.metrics.facts(newest, context.signal);
    }),
  );
  if (pages.some(({ withheld }) => withheld)) return { awaited, waits: new Set(kpis) };
  const waiting = mayWait.filter((_, at) => pages[at]?.rows.some(({ source }) => late.has(source)));
  return { awaited, waits: new Set(waiting) };
}
