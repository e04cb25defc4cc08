import { dayNumber, dayOf } from "#src/domain/calendar.ts";
import type { FactBatch } from "../metrics-store.ts";
import { abilityOn, type Ability } from "./ability.ts";
import { calendarDay, type CalendarDay, type DayNumber } from "./calendar-day.ts";
import { CASE_MEASURES, caseFact } from "./case-facts.ts";
import { CONTACT_MEASURES, contactFact, type ContactFact } from "./contact-facts.ts";
import { occupancyOn } from "./demand.ts";
import type { DemoParameters } from "./demo-parameters.ts";
import { FactColumns, type FactPlace } from "./fact-columns.ts";
import { QUALITY_MEASURES, qualityFact } from "./quality-facts.ts";
import { hash, RandomStream } from "./random.ts";
import { demoRoster, teamOn, tenureBand, type DemoPerson } from "./roster.ts";
import { FEED_GAP_DAYS_BEFORE, FEED_GAP_SITE, SURVEYS_LATE_DAYS } from "./stories.ts";
import { SURVEY_MEASURES, surveyFact } from "./survey-facts.ts";
import { SECONDS_PER_HOUR, shiftOn, workBlocks, workTime } from "./work-time.ts";

const WORK_STREAM = 5;
const SURVEY_STREAM = 8;
const QUALITY_STREAM = 9;

/**
 * The facts of the demo organisation: one batch per source, with sequences one after the other, ordered by day, then by
 * seat. Each person's day follows from seed, person and day alone: the facts of a range are those of its parts, one after
 * the other. The survey feed runs late, so its days begin and end that much earlier than the range.
 */
export function demoFacts(parameters: DemoParameters, firstSequence = 1): readonly FactBatch[] {
  const feeds = new DemoFeeds(parameters);
  const people = demoRoster(parameters);
  const lastDay = dayNumber(parameters.lastDay);
  for (let day = dayNumber(parameters.firstDay) - SURVEYS_LATE_DAYS; day <= lastDay; day += 1) {
    const date = calendarDay(dayOf(day));
    for (const person of people) {
      if (day >= person.startedOn && day <= person.leftOn) feeds.write(person, date);
    }
  }
  return feeds.batches(firstSequence);
}

/** Somebody at work on a day. */
interface Attendance {
  readonly person: DemoPerson;
  readonly date: CalendarDay;
  readonly scheduled: number;
  readonly place: FactPlace;
  readonly ability: Ability;
}

/** The feeds into which the demo organisation's days are written. */
class DemoFeeds {
  readonly #work = new FactColumns([...new Set([...CONTACT_MEASURES, ...CASE_MEASURES])]);
  readonly #surveys = new FactColumns(SURVEY_MEASURES);
  readonly #quality = new FactColumns(QUALITY_MEASURES);
  readonly #seed: number;
  readonly #firstDay: DayNumber;
  readonly #lastDay: DayNumber;
  readonly #lastDayHour: number;
  readonly #feedGapDay: DayNumber;

  constructor({ seed, anchor, firstDay, lastDay, lastDayHour }: DemoParameters) {
    this.#seed = seed;
    this.#firstDay = dayNumber(firstDay);
    this.#lastDay = dayNumber(lastDay);
    this.#lastDayHour = lastDayHour;
    this.#feedGapDay = dayNumber(anchor) - FEED_GAP_DAYS_BEFORE;
  }

  /** Writes what one person did on one day. */
  write(person: DemoPerson, date: CalendarDay): void {
    const team = teamOn(person, date.number);
    const untilHour = date.number === this.#lastDay ? this.#lastDayHour : 24;
    const shift = shiftOn(person, team, date, { seed: this.#seed, untilHour });
    if (shift === null) return;
    const { scheduled, isIll } = shift;
    const experience = date.number - person.startedOn;
    const place = {
      day: date.day,
      agent: person.id,
      team,
      tenure: tenureBand(experience),
      queue: team.plan.main,
    };
    const isInRange = date.number >= this.#firstDay;
    if (isIll) {
      if (isInRange) this.#work.add(place, { scheduled_seconds: scheduled, worked_seconds: 0 });
      return;
    }
    const ability = abilityOn(person.ability, person.effects, experience, date.number);
    const attendance = { person, date, scheduled, place, ability };
    this.#writeWork(attendance, isInRange);
    if (isInRange) this.#writeQuality(attendance);
  }

  /** The smallest first: what comes later need not be merged so often. */
  batches(firstSequence: number): readonly FactBatch[] {
    return [
      this.#quality.batch("quality", firstSequence),
      this.#surveys.batch("surveys", firstSequence + 1),
      this.#work.batch("operations", firstSequence + 2),
    ];
  }

  /** Contacts, cases and surveys, queue by queue. */
  #writeWork(attendance: Attendance, isInRange: boolean): void {
    const { person, date, scheduled, place, ability } = attendance;
    const random = this.#random(attendance, WORK_STREAM);
    const surveyRandom = this.#random(attendance, SURVEY_STREAM);
    const time = workTime(scheduled, date, ability, random);
    for (const [turn, block] of workBlocks(time, place.team.plan, random).entries()) {
      const { queue } = block;
      const at = { ...place, queue };
      const occupancy = occupancyOn(queue, date, { seed: this.#seed, person: person.number });
      if (queue.channel === "back-office") {
        const cases = caseFact(queue, block.time, ability, occupancy, random);
        if (isInRange) this.#work.add(at, cases);
        continue;
      }
      const contacts = contactFact(queue, block.time, ability, occupancy, random);
      if (isInRange) this.#writeContacts(at, date, contacts, turn);
      if (date.number <= this.#lastDay - SURVEYS_LATE_DAYS && contacts.surveys_offered > 0) {
        this.#surveys.add(at, surveyFact(queue, contacts.surveys_offered, ability, surveyRandom));
      }
    }
  }

  /** A day counts once as reported, with its first queue. Where the feed failed, that it was expected is all there is. */
  #writeContacts(place: FactPlace, date: CalendarDay, contacts: ContactFact, turn: number): void {
    const expected = turn === 0 ? 1 : 0;
    if (date.number === this.#feedGapDay && place.team.siteNumber === FEED_GAP_SITE) {
      if (expected) this.#work.add(place, { days_expected: expected, days_reported: 0 });
      return;
    }
    contacts.days_expected = expected;
    contacts.days_reported = expected;
    this.#work.add(place, contacts);
  }

  #writeQuality(attendance: Attendance): void {
    const { person, scheduled, place, ability } = attendance;
    const shareOfDay = scheduled / (person.hoursPerDay * SECONDS_PER_HOUR);
    const random = this.#random(attendance, QUALITY_STREAM);
    const fact = qualityFact(person.formsPerMonth, shareOfDay, ability, random);
    if (fact !== null) this.#quality.add(place, fact);
  }

  #random({ person, date }: Attendance, stream: number): RandomStream {
    return new RandomStream(hash(this.#seed, person.number, date.number, stream));
  }
}
