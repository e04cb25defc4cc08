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
  /** Scheduled time spent otherwise; null when the person was ill and the schedule was not held against them. */
  readonly exceptions: number | null;
}

/** The measures that tell it. */
export const TIME_MEASURES = [
  "scheduled_seconds",
  "worked_seconds",
  "logged_in_seconds",
  "on_queue_seconds",
  "adherence_exception_seconds",
] as const;

type TimeMeasure = (typeof TIME_MEASURES)[number];

const SCHEDULE_STREAM = 3;
const LEAVE_STREAM = 4;
const WORK_STREAM = 5;
const ILLNESS_STREAM = 11;
const CONSUMER_HOLIDAY_STAFF = 0.25;
const NIGHT_SHIFT_HOUR = 0;
const secondsPerHour = 3_600;

/** One person's time on a day up to an hour, or null when nothing was scheduled by then. */
export function workTime(
  person: DemoPerson,
  team: Team,
  date: CalendarDay,
  ability: Ability,
  { seed, untilHour }: { readonly seed: number; readonly untilHour: number },
): WorkTime | null {
  if (!isScheduled(person, team, date, seed)) return null;
  const hours = shiftHours(person, team, date, untilHour);
  if (hours <= 0) return null;
  const scheduled = Math.round(hours * secondsPerHour);
  if (isIll(person, date, seed)) {
    return { scheduled, worked: 0, loggedIn: 0, onQueue: 0, exceptions: null };
  }
  const random = new RandomStream(hash(seed, person.number, date.number, WORK_STREAM));
  const straying = ability.straying + (date.followsShortNight ? 0.4 : 0) + 0.35 * random.normal();
  const exceptions = Math.round(scheduled * shifted(0.07, straying));
  const lost = Math.round(exceptions * (0.25 + 0.3 * random.uniform()));
  const overtime = random.chance(0.07) ? Math.round(hours * 60 * (2 + 8 * random.uniform())) : 0;
  const worked = scheduled - lost + overtime;
  const loggedIn = Math.round(worked * (0.92 + 0.04 * random.uniform()));
  const offline = 0.06 + 0.08 * random.uniform();
  return { scheduled, worked, loggedIn, onQueue: Math.round(loggedIn * (1 - offline)), exceptions };
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
    exceptions: time.exceptions === null ? null : Math.round(time.exceptions * share),
  };
  const inSecond: WorkTime = {
    scheduled: time.scheduled - inMain.scheduled,
    worked: time.worked - inMain.worked,
    loggedIn: time.loggedIn - inMain.loggedIn,
    onQueue: time.onQueue - inMain.onQueue,
    exceptions:
      time.exceptions === null || inMain.exceptions === null
        ? null
        : time.exceptions - inMain.exceptions,
  };
  return [
    { queue: main, time: inMain },
    { queue: second, time: inSecond },
  ];
}

/** The schedule and the clock, as measures. */
export function timeFact(time: WorkTime): Readonly<Partial<Record<TimeMeasure, number>>> {
  return {
    scheduled_seconds: time.scheduled,
    worked_seconds: time.worked,
    logged_in_seconds: time.loggedIn,
    on_queue_seconds: time.onQueue,
    ...(time.exceptions === null ? {} : { adherence_exception_seconds: time.exceptions }),
  };
}
