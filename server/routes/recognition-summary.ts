import { addDays } from "#src/domain/calendar.ts";
import { compareCodePoints } from "#src/domain/code-point-order.ts";
import { AGENT, SITE } from "#src/domain/dimensions.ts";
import { shownCells, type Cell } from "#src/domain/recognition/badges/small-cells.ts";
import { asOf } from "../answers/as-of.ts";
import { named } from "../answers/named.ts";
import { badgesOn } from "../recognition/badge-records.ts";
import { keptKudos, type KeptKudos } from "../recognition/kudos/kudos-records.ts";
import { requireRecognition } from "../recognition/recognition-on.ts";
import { isPending } from "../recognition/recognition-answer.ts";
import { readSummary } from "../recognition/summary-records.ts";
import type { Handler, RouteContext } from "../route.ts";

/** How many people earned what in the latest periods that were decided, as far as nobody can be singled out. */
export const recognitionSummaryRoute: Handler<"recognitionSummary"> = async (context) => {
  requireRecognition(context);
  const { directory, metrics, services, today } = context;
  const { people, periods, sites } = await readSummary(services.records);
  const badges = await badgesOn(services.records, today);
  const latest = (["month", "quarter"] as const).flatMap((grain) =>
    periods
      .filter(({ period }) => period.grain === grain)
      .toSorted((a, b) => (a.period.to < b.period.to ? 1 : -1))
      .slice(0, 1),
  );
  const { cellFloor } = services.policy;
  const told = (count: number, of: number) =>
    (count > 0 && count < cellFloor) || (count < of && of - count < cellFloor) ? null : count;
  const placed = Object.entries(sites);
  const nowhere = people - placed.reduce((sum, [, count]) => sum + count, 0);
  const all = [...placed, [null, nowhere] as const].map(([id, count]): Cell => ({
    id,
    people: count,
    times: count,
  }));
  const shown = shownCells(all, cellFloor);
  return {
    asOf: asOf(await metrics.watermark(), today),
    isPending: await isPending(context),
    people: shown.times,
    periods: latest.map(({ period, earned }) => ({
      period,
      badges: badges
        .filter(({ grain }) => grain === period.grain)
        .map(({ id }) => ({ badge: id, people: told(earned[id] ?? 0, people) })),
    })),
    sites: shown.cells
      .map((cell) => ({
        site: named({ level: SITE, id: cell.id }, directory),
        people: cell.people,
        earners: latest.map((one) => told(one.sites[cell.id] ?? 0, cell.people)),
      }))
      .toSorted((a, b) => compareCodePoints(a.site.name, b.site.name)),
    others: shown.others,
  };
};

/** Days that thanks are counted over. */
const DAYS = 28;

/** How many people were thanked lately, for what and where, as far as nobody can be singled out. No words of theirs. */
export const kudosSummaryRoute: Handler<"kudosSummary"> = async (context) => {
  requireRecognition(context);
  const { directory, metrics, services, today } = context;
  const { cellFloor } = services.policy;
  const since = addDays(today, -DAYS);
  const kudos = (await keptKudos(services.records, null)).filter(
    ({ inReturn, on, state, to }) =>
      state === "shown" && on > since && !inReturn && to.level === AGENT,
  );
  const values = shownCells(
    cellsBy(kudos, ({ value }) => value),
    cellFloor,
  );
  const sites = shownCells(
    cellsBy(kudos, (one) => siteOf(context, one)),
    cellFloor,
  );
  const receivers = new Set(kudos.map(({ to }) => to.id)).size;
  return {
    asOf: asOf(await metrics.watermark(), today),
    period: { from: addDays(since, 1), to: today },
    count: values.times,
    people: values.times === null ? null : receivers,
    values: values.cells.map(({ id, times }) => ({ value: id, count: times })),
    otherValues: values.others,
    sites: sites.cells.map(({ id, people, times }) => ({
      site: named({ level: SITE, id }, directory),
      people,
      count: times,
    })),
    otherSites: sites.others,
  };
};

/** How often somebody was thanked, and how many people were, by what a thank-you belongs to. */
function cellsBy(kudos: readonly KeptKudos[], of: (one: KeptKudos) => string | null): Cell[] {
  const groups = Map.groupBy(kudos, of);
  return [...groups].map(([id, same]) => ({
    id,
    people: new Set(same.map(({ to }) => to.id)).size,
    times: same.length,
  }));
}

/** The site at which the receiver is now. */
function siteOf({ directory, today }: RouteContext, { to }: KeptKudos): string | null {
  return directory.unitOf(to.id, SITE, today);
}
