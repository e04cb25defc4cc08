import { shifted, type Ability } from "./ability.ts";
import type { CalendarDay } from "./calendar-day.ts";
import { SHARED_HOLIDAYS } from "./demo-organisation.ts";
import type { Team, TeamPlan } from "./demo-team.ts";
import type { Queue } from "./queues.ts";
import { hash, RandomStream } from "./random.ts";
import type { DemoPerson } from "./roster.ts";

/** What the schedule and the clock know of one person's day. Whole seconds. */
export interface WorkTime {
  readonly scheduled: number;
  readonly worked: number;
  readonly loggedIn: number;
  readonly onQueue: number;
  /** Scheduled time spent otherwise. */
  readonly exceptions: number;
}

/** What a person had to work on a day, in seconds, and whether they were ill. */
export interface Shift {
  readonly scheduled: number;
  readonly isIll: boolean;
}

/** The measures that tell it, before they are known. */
export const UNKNOWN_TIME = {
  scheduled_seconds: NaN,
  worked_seconds: NaN,
  logged_in_seconds: NaN,
  on_queue_seconds: NaN,
  adherence_exception_seconds: NaN,
};

const SCHEDULE_STREAM = 3;
const LEAVE_STREAM = 4;
const ILLNESS_STREAM = 10;
const CONSUMER_HOLIDAY_STAFF = 0.25;
const NIGHT_SHIFT_HOUR = 0;
export const SECONDS_PER_HOUR = 3_600;

/** One person's shift on a day as far as it lies before an hour; null when nothing was scheduled by then. */
export function shiftOn(
  person: DemoPerson,
  team: Team,
  date: CalendarDay,
  { seed, untilHour }: { readonly seed: number; readonly untilHour: number },
): Shift | null {
  if (!isScheduled(person, team, date, seed)) return null;
  const hours = shiftHours(person, team, date, untilHour);
  if (hours <= 0) return null;
  return { scheduled: Math.round(hours * SECONDS_PER_HOUR), isIll: isIll(person, date, seed) };
}

/** How somebody who was not ill spent the scheduled time. */
export function workTime(
  scheduled: number,
  date: CalendarDay,
  ability: Ability,
  random: RandomStream,
): WorkTime {
  const straying = ability.straying + (date.followsShortNight ? 0.4 : 0) + 0.35 * random.normal();
  const exceptions = Math.round(scheduled * shifted(0.07, straying));
  const lost = Math.round(exceptions * (0.25 + 0.3 * random.uniform()));
  const overtime = random.chance(0.07) ? 0.03 + 0.14 * random.uniform() : 0;
  const worked = scheduled - lost + Math.round(scheduled * overtime);
  const loggedIn = Math.round(worked * (0.965 + 0.03 * random.uniform()));
  const onQueue = Math.round(loggedIn * (0.82 + 0.1 * random.uniform()));
  return { scheduled, worked, loggedIn, onQueue, exceptions };
}

function isScheduled(person: DemoPerson, team: Team, date: CalendarDay, seed: number): boolean {
  const random = new RandomStream(hash(seed, person.number, date.number, SCHEDULE_STREAM));
  const monthDay = date.day.slice(5);
  const isConsumer = team.plan.line === "Consumer";
  if (SHARED_HOLIDAYS.includes(monthDay) || team.site.holidays.includes(monthDay)) {
    return isConsumer && random.chance(CONSUMER_HOLIDAY_STAFF);
  }
  if (!isInWeekPattern(person, isConsumer, date)) return false;
  return !random.chance(0.02) && !isOnLeave(person, date, seed);
}

/** Business lines work Monday to Friday; consumer lines every third weekend, with two days off in that week. */
function isInWeekPattern(person: DemoPerson, isConsumer: boolean, date: CalendarDay): boolean {
  const { weekday, week } = date;
  if (person.daysPerWeek === 4 && weekday === 1 + ((person.rotation + week) % 5)) return false;
  const worksWeekend = isConsumer && (week + person.rotation) % 3 === 0;
  if (!worksWeekend) return weekday <= 5;
  const dayOff = 1 + (person.rotation % 4);
  return weekday !== dayOff && weekday !== dayOff + 1;
}

/** Holidays are taken by the week, mostly in summer and at the end of the year. */
function isOnLeave(person: DemoPerson, date: CalendarDay, seed: number): boolean {
  const { month, week } = date;
  const usual = month === 7 || month === 8 ? 0.17 : month === 12 ? 0.11 : 0.06;
  return hash(seed, person.number, week, LEAVE_STREAM) / 0x1_0000_0000 < usual;
}

/** Illness comes in spells of one to five days within a week, more in winter. */
function isIll(person: DemoPerson, date: CalendarDay, seed: number): boolean {
  const random = new RandomStream(hash(seed, person.number, date.week, ILLNESS_STREAM));
  if (!random.chance(date.month >= 11 || date.month <= 2 ? 0.08 : 0.045)) return false;
  const first = 1 + random.whole(6);
  return date.weekday >= first && date.weekday < first + 1 + random.whole(5);
}

function shiftHours(person: DemoPerson, team: Team, date: CalendarDay, untilHour: number): number {
  const isNight = team.plan.line === "Consumer" && date.weekday === 7 && person.rotation % 4 === 1;
  const start = isNight ? NIGHT_SHIFT_HOUR : person.shiftStart;
  const longer = isNight ? date.extraHours : 0;
  return Math.min(person.hoursPerDay + longer, untilHour - start);
}

/** Working time in one queue. */
export interface WorkBlock {
  readonly queue: Queue;
  readonly time: WorkTime;
}

/** How a day's time is shared between a team's queues: nobody is in two at once. */
export function workBlocks(
  time: WorkTime,
  { main, second, mainShare }: TeamPlan,
  random: RandomStream,
): readonly WorkBlock[] {
  if (second === null) return [{ queue: main, time }];
  const share = Math.max(0.1, Math.min(0.95, mainShare + 0.08 * random.normal()));
  const inMain: WorkTime = {
    scheduled: Math.round(time.scheduled * share),
    worked: Math.round(time.worked * share),
    loggedIn: Math.round(time.loggedIn * share),
    onQueue: Math.round(time.onQueue * share),
    exceptions: Math.round(time.exceptions * share),
  };
  const inSecond: WorkTime = {
    scheduled: time.scheduled - inMain.scheduled,
    worked: time.worked - inMain.worked,
    loggedIn: time.loggedIn - inMain.loggedIn,
    onQueue: time.onQueue - inMain.onQueue,
    exceptions: time.exceptions - inMain.exceptions,
  };
  return [
    { queue: main, time: inMain },
    { queue: second, time: inSecond },
  ];
}

/** Writes the schedule and the clock into a fact. */
export function writeTime(fact: typeof UNKNOWN_TIME, time: WorkTime): void {
  fact.scheduled_seconds = time.scheduled;
  fact.worked_seconds = time.worked;
  fact.logged_in_seconds = time.loggedIn;
  fact.on_queue_seconds = time.onQueue;
  fact.adherence_exception_seconds = time.exceptions;
}
