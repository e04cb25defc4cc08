import { addDays } from "#src/domain/calendar.ts";
import type { History, Stretch } from "#src/domain/recognition/history.ts";
import type { RecognitionPeriod } from "#src/domain/recognition/recognition-period.ts";
import type { Change, RecordsStore } from "../../records-store.ts";
import type { ThanksOf } from "../kudos/received.ts";
import { awardsOf, ledgerOf, progressOf, reviewsOf, weekReviewId } from "../recognition-records.ts";
import { badgeGround, type BadgeGround } from "./badge-ground.ts";
import { decideBadges, decideWeek } from "./decide-person.ts";
import { becauseOf, marksOf, weeksBehindBadges, weeksBehindWeek } from "./decision-marks.ts";
import type { Histories, PersonHistory } from "./histories.ts";
import type { Pass } from "./pass.ts";
import { reconcilePerson, type Decided, type PersonDecisions } from "./reconcile-person.ts";

/** What deciding one person needs besides their history. */
export interface Circumstances {
  readonly histories: Pick<Histories, "peers">;
  readonly thanks: ThanksOf;
  /** Histories of the teams behind the periods. */
  readonly teams: ReadonlyMap<string, History>;
  /** How often the person has come back. */
  readonly returns: number;
}

/** What all open periods together are marked by. */
const OPEN = "open";

/**
 * Decides of one person what is marked otherwise than it was, and tells what that changes: nothing where all is marked as before.
 * Each change names the version that it was made against.
 */
export async function changesFor(
  pass: Pass,
  person: PersonHistory,
  circumstances: Circumstances,
  records: RecordsStore,
): Promise<readonly Change[]> {
  const { agent } = person;
  const due = markedAnew(pass, person, circumstances);
  const progress = await progressOf(records, agent);
  const before = progress?.marks ?? {};
  const caughtUp = progress?.returns ?? 0;
  const returns = pass.isWhole ? circumstances.returns : caughtUp;
  const isSame = Object.entries(due.marks).every(([name, mark]) => before[name] === mark);
  if (isSame && returns === caughtUp) return [];
  const [ledger, awards, reviews] = await Promise.all([
    ledgerOf(records, agent),
    awardsOf(records, agent),
    reviewsOf(records, agent),
  ]);
  const releasedWeeks = new Set(
    pass.weeks.filter((week) => reviews.has(weekReviewId(agent, week))),
  );
  const decided = decide(pass, person, due, { before, releasedWeeks });
  const kept = { ledger, awards, progress, reviews };
  return reconcilePerson(kept, { ...decided, returns }, pass.context.today);
}

interface Grounded {
  readonly period: RecognitionPeriod;
  readonly ground: BadgeGround;
}

/** Everything of one person that a pass could decide, with its marks. */
interface Due {
  readonly places: readonly number[];
  readonly closed: readonly Grounded[];
  readonly open: readonly Grounded[];
  readonly marks: Readonly<Record<string, string>>;
}

function markedAnew(pass: Pass, person: PersonHistory, circumstances: Circumstances): Due {
  const marks = marksOf(pass, circumstances.histories, person);
  const { from, to } = pass.decided;
  const places = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const grounded = (periods: readonly RecognitionPeriod[]) =>
    periods.flatMap((period): Grounded[] => {
      const ground = badgeGround(pass, person, period, circumstances);
      return ground ? [{ period, ground }] : [];
    });
  const [closed, open] = [grounded(pass.closed), grounded(pass.open)];
  const markOf = ({ period, ground }: Grounded) => marks.ofPeriod(period, ground);
  const marked: readonly (readonly [string, string])[] = [
    ...places.map((place) => [pass.weeks[place] ?? "", marks.ofWeek(place)] as const),
    ...closed.map((one) => [one.period.id, markOf(one)] as const),
    [OPEN, open.map(markOf).join(" ")],
  ];
  return { places, closed, open, marks: Object.fromEntries(marked) };
}

function decide(
  pass: Pass,
  person: PersonHistory,
  { places, closed, open, marks }: Due,
  kept: { readonly before: PersonDecisions["marks"]; readonly releasedWeeks: ReadonlySet<string> },
): Omit<PersonDecisions, "returns"> {
  const isDue = (name: string) => kept.before[name] !== marks[name];
  const because = (name: string, behind: Stretch) =>
    becauseOf(kept.before[name], marks[name] ?? "", pass.hasNewData(behind));
  const weeks = places
    .filter((place) => isDue(pass.weeks[place] ?? ""))
    .map((place): PersonDecisions["weeks"][number] => {
      const decided = decideWeek(pass, person, place, kept.releasedWeeks);
      return { ...decided, because: because(decided.week, weeksBehindWeek(place)) };
    });
  const awards = closed
    .filter(({ period }) => isDue(period.id))
    .flatMap(({ period, ground }) =>
      decideBadges(pass, person, period, ground).map((one): Decided<typeof one> => ({
        ...one,
        because: because(period.id, weeksBehindBadges(ground.stretch)),
      })),
    );
  const progress = isDue(OPEN)
    ? open.flatMap(({ period, ground }) => decideBadges(pass, person, period, ground))
    : null;
  const [last] = pass.weeks.slice(-1);
  if (last === undefined) throw new RangeError("a pass looks at some weeks");
  return { agent: person.agent, weeks, awards, progress, to: addDays(last, 6), marks };
}
