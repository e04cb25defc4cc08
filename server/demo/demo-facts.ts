import { dayNumber, dayOf } from "#src/domain/calendar.ts";
import type { FactBatch } from "../metrics-store.ts";
import { abilityOn, type Ability } from "./ability.ts";
import { calendarDay, type CalendarDay, type DayNumber } from "./calendar-day.ts";
import { CASE_MEASURES, caseFact } from "./case-facts.ts";
import { CONTACT_MEASURES, contactFact } from "./contact-facts.ts";
import { occupancyOn } from "./demand.ts";
import type { DemoParameters } from "./demo-parameters.ts";
import { FactColumns, type FactPlace } from "./fact-columns.ts";
import { QUALITY_MEASURES, qualityFact } from "./quality-facts.ts";
import { hash, RandomStream } from "./random.ts";
import { demoRoster, teamOn, tenureBand, type DemoPerson } from "./roster.ts";
import { FEED_GAP_DAYS_BEFORE, FEED_GAP_SITE, SURVEYS_LATE_DAYS } from "./stories.ts";
import { SURVEY_MEASURES, surveyFact } from "./survey-facts.ts";
import { timeFact, workBlocks, workTime, type WorkTime } from "./work-time.ts";

const CONTACT_STREAM = 8;
const SURVEY_STREAM = 9;
const QUALITY_STREAM = 10;
const REPORTED = { days_expected: 1, days_reported: 1 } as const;
const NOT_REPORTED = { days_expected: 1, days_reported: 0 } as const;
/** A second queue's fact on the same day: the day is counted with the first. */
const REPORTED_ALREADY = { days_expected: 0, days_reported: 0 } as const;

/**
 * The facts of the demo organisation, one batch per source, ordered by day, then by seat. Each person's day follows from
 * seed, person and day alone: the facts of a range are those of its parts, one after the other. The survey feed runs
 * late, so its days begin and end that much earlier than the range.
 */
export function demoFacts(parameters: DemoParameters, sequence = 1): readonly FactBatch[] {
  const feeds = new DemoFeeds(parameters);
  const people = demoRoster(parameters);
  const lastDay = dayNumber(parameters.lastDay);
  for (let day = dayNumber(parameters.firstDay) - SURVEYS_LATE_DAYS; day <= lastDay; day += 1) {
    const date = calendarDay(dayOf(day));
    for (const person of people) {
      if (day >= person.startedOn && day <= person.leftOn) feeds.work(person, date);
    }
  }
  return feeds.batches(sequence);
}

/** The feeds into which the demo organisation's days are written. */
class DemoFeeds {
  readonly #contacts = new FactColumns(CONTACT_MEASURES);
  readonly #cases = new FactColumns(CASE_MEASURES);
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
  work(person: DemoPerson, date: CalendarDay): void {
    const team = teamOn(person, date.number);
    const experience = date.number - person.startedOn;
    const ability = abilityOn(person.ability, person.effects, experience, date.number);
    const untilHour = date.number === this.#lastDay ? this.#lastDayHour : 24;
    const time = workTime(person, team, date, ability, { seed: this.#seed, untilHour });
    if (time === null) return;
    const place = {
      day: date.day,
      agent: person.id,
      team,
      tenure: tenureBand(experience),
      queue: team.plan.main,
    };
    if (team.plan.role === "Case handler") this.#handleCases(person, date, place, time, ability);
    else this.#handleContacts(person, date, place, time, ability);
    if (date.number >= this.#firstDay && time.worked > 0)
      this.#evaluate(person, date, place, time, ability);
  }

  batches(sequence: number): readonly FactBatch[] {
    return [
      this.#contacts.batch("telephony", sequence),
      this.#cases.batch("back-office", sequence),
      this.#surveys.batch("surveys", sequence),
      this.#quality.batch("quality", sequence),
    ];
  }

  #handleCases(
    person: DemoPerson,
    date: CalendarDay,
    place: FactPlace,
    time: WorkTime,
    ability: Ability,
  ): void {
    if (date.number < this.#firstDay) return;
    if (time.worked === 0) {
      this.#cases.add(place, timeFact(time));
      return;
    }
    const random = this.#random(person, date, CONTACT_STREAM);
    const occupancy = occupancyOn(place.queue, date, { seed: this.#seed, person: person.number });
    const fact = caseFact(place.queue, time, ability, occupancy, random);
    this.#cases.add(place, { ...fact, ...REPORTED });
  }

  #handleContacts(
    person: DemoPerson,
    date: CalendarDay,
    place: FactPlace,
    time: WorkTime,
    ability: Ability,
  ): void {
    const isInRange = date.number >= this.#firstDay;
    if (time.worked === 0) {
      if (isInRange) this.#contacts.add(place, timeFact(time));
      return;
    }
    const hasFeed = date.number !== this.#feedGapDay || place.team.siteNumber !== FEED_GAP_SITE;
    const random = this.#random(person, date, CONTACT_STREAM);
    const surveyRandom = this.#random(person, date, SURVEY_STREAM);
    for (const [turn, block] of workBlocks(time, place.team.plan, random).entries()) {
      const { queue } = block;
      const at = { ...place, queue };
      const occupancy = occupancyOn(queue, date, { seed: this.#seed, person: person.number });
      const fact = contactFact(queue, block.time, ability, occupancy, random);
      if (isInRange && hasFeed) {
        this.#contacts.add(at, { ...fact, ...(turn === 0 ? REPORTED : REPORTED_ALREADY) });
      } else if (isInRange && turn === 0) {
        this.#contacts.add(at, NOT_REPORTED);
      }
      if (date.number <= this.#lastDay - SURVEYS_LATE_DAYS && fact.contacts_handled > 0) {
        this.#surveys.add(at, surveyFact(queue, fact.contacts_handled, ability, surveyRandom));
      }
    }
  }

  #evaluate(
    person: DemoPerson,
    date: CalendarDay,
    place: FactPlace,
    time: WorkTime,
    ability: Ability,
  ): void {
    const shareOfDay = time.scheduled / (person.hoursPerDay * 3_600);
    const random = this.#random(person, date, QUALITY_STREAM);
    const fact = qualityFact(person.formsPerMonth, shareOfDay, ability, random);
    if (fact !== null) this.#quality.add(place, fact);
  }

  #random(person: DemoPerson, date: CalendarDay, stream: number): RandomStream {
    return new RandomStream(hash(this.#seed, person.number, date.number, stream));
  }
}
