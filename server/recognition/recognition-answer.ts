import type {
  BadgeDetail,
  BadgeInfo,
  BadgeStanding,
  Recognition,
  WireLedgerEntry,
} from "#src/contract/recognition/recognition.ts";
import { addDays, day, startOfWeek } from "#src/domain/calendar.ts";
import type { Badge } from "#src/domain/recognition/badges/badge.ts";
import { badgeCriterion, badgeName } from "#src/domain/recognition/badges/badge-words.ts";
import type { LedgerEntry } from "#src/domain/recognition/points/ledger.ts";
import type { Message } from "#src/domain/message.ts";
import type { Definitions, RouteContext } from "../route.ts";
import { isBehind, type KeptChoice } from "./choices.ts";
import { readClerkState } from "./clerk/clerk-state.ts";
import type { KeptAward, ProgressDocument } from "./recognition-records.ts";

/** An award is new for as many days. */
const NEW_DAYS = 7;

/** A badge as an answer carries it. */
export function badgeInfo(badge: Badge, { kpis }: Pick<Definitions, "kpis">): BadgeInfo {
  const { id, version, family, grain } = badge;
  const criterion = badgeCriterion(badge, (kpi) => kpis.get(kpi)?.name ?? kpi);
  return { id, version, family, grain, name: wire(badgeName(badge)), criterion: wire(criterion) };
}

function wire({ id, values }: Message) {
  return { id, values: { ...values } };
}

/** The last day of weeks that are final: no more data may come. */
export function finalBy({ services, today }: Pick<RouteContext, "services" | "today">) {
  return addDays(today, -1 - services.policy.recognition.lateDays);
}

/** Lines as an answer carries them, in the order given. `all` are all lines of the person, oldest first. */
export function wireEntries(
  entries: readonly LedgerEntry[],
  all: readonly LedgerEntry[],
  final: string,
): WireLedgerEntry[] {
  const lastOfWeek = new Map(all.map((entry) => [entry.from, entry]));
  return entries.map((entry) => {
    const { from, to, on, points, state, cause } = entry;
    return {
      from,
      to,
      on,
      points,
      state,
      cause: wire(cause),
      isProvisional: to > final,
      isHeldNow: state === "held" && lastOfWeek.get(from) === entry,
    };
  });
}

/** What the lines add up to. */
export function pointsIn(entries: readonly LedgerEntry[], final: string) {
  const sum = (some: readonly LedgerEntry[]) => some.reduce((all, { points }) => all + points, 0);
  const last = [...new Map(entries.map((entry) => [entry.from, entry])).values()];
  return {
    total: sum(entries),
    provisional: sum(entries.filter(({ to }) => to > final)),
    held: last.reduce((all, { state, stands }) => all + (state === "held" ? stands : 0), 0),
  };
}

/** Lines by when they were written and then by their weeks, the newest first. */
export function newestFirst(entries: readonly LedgerEntry[]): LedgerEntry[] {
  // Of equal ones the later line comes first: sorting keeps their order.
  return entries
    .toReversed()
    .toSorted((a, b) => compareDown(a.on, b.on) || compareDown(a.from, b.from));
}

function stateOf({ steps }: KeptAward) {
  return steps.at(-1)?.state ?? "withdrawn";
}

/** How somebody stands with each badge. */
export function standings(
  badges: readonly Badge[],
  awards: readonly KeptAward[],
  progress: ProgressDocument | null,
): BadgeStanding[] {
  return badges.map(({ id }) => {
    const own = awards.filter(({ badge }) => badge === id);
    const earned = own.filter((award) => stateOf(award) === "earned");
    const latest = earned.toSorted((a, b) => (a.period.to < b.period.to ? 1 : -1))[0];
    return {
      badge: id,
      earned: earned.length,
      isHeld: own.some((award) => stateOf(award) === "held"),
      latest: latest?.period ?? null,
      progress: progressWith(progress, id),
    };
  });
}

/** How far somebody has come with a badge in the latest open period; null where there is none. */
export function progressWith(
  progress: ProgressDocument | null,
  id: string,
): BadgeDetail["progress"] {
  const items = progress?.items.filter(({ badge }) => badge === id) ?? [];
  const [item] = items.toSorted((a, b) => (a.period.from < b.period.from ? 1 : -1));
  if (!item) return null;
  const { period, state, sentence, counted, weeks } = item;
  return { period, state, sentence, counted, weeks };
}

/** Awards as an answer carries them, the latest period first. */
export function wireAwards(awards: readonly KeptAward[]): BadgeDetail["awards"] {
  return awards
    .toSorted((a, b) => (a.period.to < b.period.to ? 1 : -1))
    .map((award) => ({
      id: award.id,
      version: award.version,
      period: award.period,
      state: stateOf(award),
      steps: award.steps,
      evidence: award.on,
    }));
}

/** The award that came last, while it is new. */
export function newestOf(awards: readonly KeptAward[], today: string): Recognition["newest"] {
  const [newest] = awards
    .filter((award) => stateOf(award) === "earned")
    .map(({ badge, period, steps }) => ({ badge, period, on: steps.at(-1)?.on ?? "" }))
    .toSorted((a, b) => compareDown(a.period.to, b.period.to) || compareDown(a.on, b.on));
  if (!newest) return null;
  return newest.on <= today && newest.on > dayBefore(today, NEW_DAYS) ? newest : null;
}

function compareDown(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? 1 : -1;
}

function dayBefore(today: string, days: number): string {
  return addDays(day(today), -days);
}

/** Whether weeks have closed that the clerk has not decided yet. */
export async function isPending({ services, today }: RouteContext): Promise<boolean> {
  const state = await readClerkState(services.records);
  return state === null || addDays(state.through, 6) < lastClosedDay({ services, today });
}

/** Whether that may be so of one person: weeks that have closed, or were left out while they took no part. */
export async function isPendingFor(
  context: RouteContext,
  choice: KeptChoice,
  progress: Pick<ProgressDocument, "to" | "returns"> | null,
): Promise<boolean> {
  if (isBehind(choice, progress)) return true;
  if (progress && progress.to >= lastClosedDay(context)) return false;
  return isPending(context);
}

function lastClosedDay({ services, today }: Pick<RouteContext, "services" | "today">) {
  return addDays(startOfWeek(today, services.organisation.weekStart), -1);
}
