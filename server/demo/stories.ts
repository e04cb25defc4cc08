import { dayNumber } from "#src/domain/calendar.ts";
import type { Day } from "#src/domain/ids.ts";
import type { Ability, Effect } from "./ability.ts";
import { isAt, type Place, type Seat } from "./seat.ts";

/**
 * Something that truly happens in the demo organisation and that an honest scorecard ought to find (or, for the controls,
 * ought to leave alone). All days are counted from the anchor.
 */
export interface Story {
  readonly id: string;
  /** Who, where, when and how much, in words. */
  readonly what: string;
  readonly places: readonly Place[];
  /** Whether those people have long been there and stay for good. */
  readonly settled?: true;
  /** Hours and parts of the ability that are set, not drawn. */
  readonly hoursPerDay?: number;
  readonly ability?: Partial<Ability>;
  readonly effects?: readonly (Omit<Effect, "from"> & { readonly daysBeforeAnchor: number })[];
}

export const COACHING_DAYS_BEFORE = 49;
export const TOOL_CHANGE_DAYS_BEFORE = 42;
const TOOL_CHANGE_FACTOR = 1.09;
export const NEWCOMER_DAYS_BEFORE = 9;
export const MOVE_DAYS_BEFORE = 13;
export const FEED_GAP_DAYS_BEFORE = 20;
export const SURVEYS_LATE_DAYS = 3;

export const COACHED_SEAT: Seat = { site: 0, team: 0, seat: 3 };
export const GAMER_SEAT: Seat = { site: 0, team: 0, seat: 5 };
export const HONEST_FAST_SEAT: Seat = { site: 0, team: 0, seat: 7 };
export const NEWCOMER_SEAT: Seat = { site: 0, team: 0, seat: 8 };
export const MOVER_SEAT: Seat = { site: 0, team: 3, seat: 4 };
/** The team that the mover goes to. */
export const MOVER_TARGET = { site: 0, team: 0 };
export const STABLE_TEAM = { site: 0, team: 1 };
/** The team with mostly hard contacts, and its neighbour with mostly easy ones. */
export const HARD_MIX_TEAM = { site: 0, team: 2 };
export const EASY_MIX_TEAM = { site: 0, team: 3 };
const TOOL_CHANGE_SITE = 1;
export const FEED_GAP_SITE = 1;

const STORIES: readonly Story[] = [
  {
    id: "coached",
    what: "An adviser with low quality and first-contact resolution is coached seven weeks before the anchor and improves over five weeks.",
    places: [COACHED_SEAT],
    hoursPerDay: 8,
    settled: true,
    ability: { pace: 0.05, wrapUp: 0.1, resolving: -0.9, pleasing: -0.45, quality: -10 },
    effects: [
      { dial: "resolving", by: 0.6, daysBeforeAnchor: COACHING_DAYS_BEFORE, growsOverDays: 35 },
      { dial: "pleasing", by: 0.35, daysBeforeAnchor: COACHING_DAYS_BEFORE, growsOverDays: 35 },
      { dial: "quality", by: 9, daysBeforeAnchor: COACHING_DAYS_BEFORE, growsOverDays: 35 },
    ],
  },
  {
    id: "gamer",
    what: "An adviser shortens contacts from 14 weeks before the anchor: handle time falls by a third, while short contacts, disconnects, transfers and repeats rise.",
    places: [GAMER_SEAT],
    hoursPerDay: 8,
    settled: true,
    ability: { pace: 0.02, cutting: 0, repeating: 0, resolving: 0, transferring: 0, quality: 0 },
    effects: [
      { dial: "pace", by: -0.4, daysBeforeAnchor: 98, growsOverDays: 14 },
      { dial: "cutting", by: 2.3, daysBeforeAnchor: 98, growsOverDays: 14 },
      { dial: "repeating", by: 1, daysBeforeAnchor: 98, growsOverDays: 14 },
      { dial: "resolving", by: -0.8, daysBeforeAnchor: 98, growsOverDays: 14 },
      { dial: "transferring", by: 0.9, daysBeforeAnchor: 98, growsOverDays: 14 },
    ],
  },
  {
    id: "honest-fast",
    what: "An adviser is as fast as the one who games the handle time, with better resolution and fewer repeats: a control.",
    places: [HONEST_FAST_SEAT],
    hoursPerDay: 8,
    settled: true,
    ability: { pace: -0.36, cutting: -0.2, repeating: -0.2, resolving: 0.3, transferring: -0.2 },
  },
  {
    id: "newcomer",
    what: "A part-time adviser started nine days before the anchor: slow as newcomers are, and with a handful of surveys.",
    places: [NEWCOMER_SEAT],
    hoursPerDay: 4,
  },
  {
    id: "mover",
    what: "An adviser changes from the mixed team to the billing team 13 days before the anchor; the days before stay with the old team.",
    places: [MOVER_SEAT],
    settled: true,
  },
  {
    id: "tool-change",
    what: "A new tool makes every contact at the second site last 9 % longer from six weeks before the anchor.",
    places: [{ site: TOOL_CHANGE_SITE }],
    effects: [
      {
        dial: "pace",
        by: Math.log(TOOL_CHANGE_FACTOR),
        daysBeforeAnchor: TOOL_CHANGE_DAYS_BEFORE,
        growsOverDays: 0,
      },
    ],
  },
  {
    id: "simpson",
    what: "The team that takes mostly technical contacts resolves more of them than its neighbour in each queue, and fewer over both.",
    places: [HARD_MIX_TEAM],
    effects: [{ dial: "resolving", by: 0.3, daysBeforeAnchor: 10_000, growsOverDays: 0 }],
  },
  {
    id: "stable",
    what: "In this team nobody comes, goes, learns or changes: whatever moves is noise.",
    places: [STABLE_TEAM],
    settled: true,
  },
  {
    id: "feed-gap",
    what: "On one day three weeks before the anchor the operations feed of the second site delivers nothing: blanks, not zeros.",
    places: [{ site: FEED_GAP_SITE }],
  },
  {
    id: "late-surveys",
    what: "The survey feed always runs three days behind the others.",
    places: [],
  },
  {
    id: "clock-change",
    what: "On the Sundays when the clocks change, night shifts are an hour shorter or longer; after the short night people keep less to the schedule for two days.",
    places: [],
  },
];

/** The stories told of a seat. */
export function storiesOf(seat: Seat): readonly Story[] {
  return STORIES.filter(({ places }) => places.some((place) => isAt(seat, place)));
}

/** What stories change over time, with the days they mean. */
export function effectsOf(stories: readonly Story[], anchor: Day): readonly Effect[] {
  return stories.flatMap(({ effects = [] }) =>
    effects.map(({ daysBeforeAnchor, ...effect }) => ({
      ...effect,
      from: dayNumber(anchor) - daysBeforeAnchor,
    })),
  );
}
