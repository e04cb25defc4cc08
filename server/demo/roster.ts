import { dayNumber } from "#src/domain/calendar.ts";
import { drawAbility, type Ability, type Effect } from "./ability.ts";
import type { DayNumber } from "./calendar-day.ts";
import { FULL_DAYS, type DemoParameters } from "./demo-parameters.ts";
import { teamAt, type Team } from "./demo-team.ts";
import { personName } from "./names.ts";
import { hash, RandomStream } from "./random.ts";
import {
  effectsOf,
  MOVE_DAYS_BEFORE,
  MOVER_SEAT,
  MOVER_TARGET,
  NEWCOMER_DAYS_BEFORE,
  NEWCOMER_SEAT,
  storiesOf,
} from "./stories.ts";
import { agentId, isAt, personNumber, type Seat } from "./seat.ts";

/** Somebody who holds, or held, a seat. */
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  /** Tells this person from all others; random numbers follow from it. */
  readonly number: number;
  readonly startedOn: DayNumber;
  /** The last day of work; Infinity for those who stay. It may lie ahead. */
  readonly leftOn: DayNumber;
  /** Oldest first; each lasts until the next begins. */
  readonly stays: readonly [Stay, ...Stay[]];
  readonly hoursPerDay: number;
  readonly daysPerWeek: number;
  /** Local hour. */
  readonly shiftStart: number;
  /** Where somebody stands in the rotation of weekends and days off, 0 to 59. */
  readonly rotation: number;
  /** Evaluation forms in a usual month, 2 to 6. */
  readonly formsPerMonth: number;
  readonly ability: Ability;
  readonly effects: readonly Effect[];
}

export interface Stay {
  readonly from: DayNumber;
  readonly team: Team;
}

/** Somebody's time in a seat. */
interface Term {
  readonly startedOn: DayNumber;
  readonly leftOn: DayNumber;
}

const TERMS_STREAM = 1;
const PERSON_STREAM = 2;
const SHORTEST_STAY_DAYS = 60;
/** Beyond the shortest stay: some one seat in six changes hands in a year. */
const MEAN_STAY_DAYS = 1_900;
const MEAN_EXPERIENCE_DAYS = 800;
const SETTLED_EXPERIENCE_DAYS = 400;

/** Everybody who has started by the last day, ordered by seat, then by who came first. */
export function demoRoster(parameters: DemoParameters): readonly DemoPerson[] {
  const { sites, teamsPerSite, seatsPerTeam } = parameters.size;
  const lastDay = dayNumber(parameters.lastDay);
  const people: DemoPerson[] = [];
  for (let site = 0; site < sites; site += 1) {
    for (let team = 0; team < teamsPerSite; team += 1) {
      for (let seat = 0; seat < seatsPerTeam; seat += 1) {
        let turn = 0;
        for (const term of termsOf({ site, team, seat }, parameters)) {
          if (term.startedOn > lastDay) break;
          people.push(hired({ site, team, seat }, turn, term, parameters));
          turn += 1;
        }
      }
    }
  }
  return people;
}

/** Who holds a seat when, without end unless a story settles it. */
function* termsOf(seat: Seat, { seed, anchor }: DemoParameters): Generator<Term> {
  const random = new RandomStream(hash(seed, personNumber(seat, 0), 0, TERMS_STREAM));
  const demoStart = dayNumber(anchor) - FULL_DAYS + 1;
  const experience = 30 + Math.floor(random.exponential(MEAN_EXPERIENCE_DAYS));
  if (isAt(seat, NEWCOMER_SEAT)) {
    const newcomerStart = dayNumber(anchor) - NEWCOMER_DAYS_BEFORE;
    yield { startedOn: demoStart - experience, leftOn: newcomerStart - 28 };
    yield { startedOn: newcomerStart, leftOn: Infinity };
    return;
  }
  if (storiesOf(seat).some(({ settled }) => settled)) {
    yield { startedOn: demoStart - SETTLED_EXPERIENCE_DAYS - experience, leftOn: Infinity };
    return;
  }
  let startedOn = demoStart - experience;
  for (;;) {
    const settling = Math.max(startedOn, demoStart) + SHORTEST_STAY_DAYS;
    const leftOn = settling + Math.floor(random.exponential(MEAN_STAY_DAYS));
    yield { startedOn, leftOn };
    startedOn = leftOn + 7 + random.whole(28);
  }
}

function hired(seat: Seat, turn: number, term: Term, parameters: DemoParameters): DemoPerson {
  const { seed, anchor } = parameters;
  const number = personNumber(seat, turn);
  const random = new RandomStream(hash(seed, number, 0, PERSON_STREAM));
  const stories = storiesOf(seat);
  const isPartTime = random.chance(0.22);
  const drawnHours = isPartTime ? 4 + random.whole(3) : 8;
  const ability = drawAbility(random);
  for (const story of stories) Object.assign(ability, story.ability);
  return {
    id: agentId(seat, turn),
    name: personName(((seat.site * 10 + seat.team) * 25 + seat.seat) * 4 + turn),
    number,
    ...term,
    stays: staysOf(seat, term, parameters),
    hoursPerDay: stories.find(({ hoursPerDay }) => hoursPerDay)?.hoursPerDay ?? drawnHours,
    daysPerWeek: isPartTime && random.chance(0.4) ? 4 : 5,
    shiftStart: 8 + random.whole(4),
    rotation: random.whole(60),
    formsPerMonth: 2 + random.whole(5),
    ability,
    effects: effectsOf(stories, anchor),
  };
}

function staysOf(seat: Seat, { startedOn }: Term, { anchor }: DemoParameters): [Stay, ...Stay[]] {
  const first: Stay = { from: startedOn, team: teamAt(seat.site, seat.team) };
  if (!isAt(seat, MOVER_SEAT)) return [first];
  const from = dayNumber(anchor) - MOVE_DAYS_BEFORE;
  return [first, { from, team: teamAt(MOVER_TARGET.site, MOVER_TARGET.team) }];
}

/** The team somebody belongs to on a day. */
export function teamOn(person: DemoPerson, day: DayNumber): Team {
  let { team } = person.stays[0];
  for (const stay of person.stays) if (stay.from <= day) ({ team } = stay);
  return team;
}

/** The steps of tenure: from so many days of experience on, the band, as a dimension of the facts. */
export const TENURE_STEPS = [
  { days: 0, band: "0-3 months" },
  { days: 91, band: "3-6 months" },
  { days: 182, band: "6-12 months" },
  { days: 365, band: "1-2 years" },
  { days: 730, band: "over 2 years" },
] as const;

export function tenureBand(daysOfExperience: number): string {
  let band: string = TENURE_STEPS[0].band;
  for (const step of TENURE_STEPS) if (daysOfExperience >= step.days) ({ band } = step);
  return band;
}
