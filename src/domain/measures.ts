import { measureId, type MeasureId } from "./ids.ts";

/** What one unit of a measure is. Money is in minor units of the organisation's currency. */
export type MeasureUnit = "count" | "seconds" | "points" | "minor" | "seconds_squared";

/**
 * An additive fact: a whole number that may be summed over any rows. Null means unknown (the feed does not say),
 * 0 means known to be none; the two are never exchanged.
 */
export interface Measure {
  readonly id: MeasureId;
  readonly unit: MeasureUnit;
  /** What is counted, in a full sentence fit for a help text. */
  readonly description: string;
}

type Row = readonly [id: string, unit: MeasureUnit, description: string];

const ROWS: readonly Row[] = [
  ["contacts_offered", "count", "Contacts that reached the agent or queue, answered or not."],
  ["contacts_handled", "count", "Contacts that an agent answered and worked to an end."],
  [
    "contacts_abandoned_ringing",
    "count",
    "Contacts given up by the customer while an agent's line rang.",
  ],
  ["talk_seconds", "seconds", "Time in conversation with customers."],
  ["hold_seconds", "seconds", "Time customers were put on hold during a contact."],
  [
    "acw_seconds",
    "seconds",
    "After-contact work: time spent finishing a contact after the customer left.",
  ],
  [
    "wait_seconds",
    "seconds",
    "Time customers waited before an agent answered, over answered contacts.",
  ],
  ["transfers", "count", "Handled contacts passed on to someone else."],
  ["contacts_resolved", "count", "Contacts marked as resolved."],
  ["contacts_short", "count", "Handled contacts so short that no help can have been given."],
  ["agent_disconnects", "count", "Handled contacts that the agent ended first."],
  ["logged_in_seconds", "seconds", "Time logged in to the contact system."],
  ["on_queue_seconds", "seconds", "Time available for contacts or busy with them."],
  ["busy_seconds", "seconds", "Time busy with contacts: talk, hold and after-contact work."],
  ["scheduled_seconds", "seconds", "Time the schedule asked for."],
  [
    "adherence_exception_seconds",
    "seconds",
    "Scheduled time in which the person did something else than scheduled.",
  ],
  ["worked_seconds", "seconds", "Paid time actually worked."],
  ["resolved_first", "count", "Checked contacts resolved at the first attempt."],
  ["resolution_checked", "count", "Contacts whose resolution was checked."],
  [
    "repeat_within_7d",
    "count",
    "Handled contacts followed by another one of the same customer within seven days.",
  ],
  ["surveys_offered", "count", "Contacts after which a survey was offered."],
  ["surveys_answered", "count", "Surveys answered."],
  [
    "survey_points",
    "points",
    "Sum of the satisfaction ratings, in points of the survey's own scale.",
  ],
  ["surveys_top_box", "count", "Answered surveys with one of the ratings that count as satisfied."],
  ["sentiment_points", "points", "Sum of sentiment scores of contacts, from -100 to 100 each."],
  ["sentiment_scored", "count", "Contacts with a sentiment score."],
  ["promoters", "count", "Surveys with a likelihood to recommend of 9 or 10."],
  ["detractors", "count", "Surveys with a likelihood to recommend of 0 to 6."],
  ["qa_points", "points", "Quality points earned on evaluation forms."],
  ["qa_points_possible", "points", "Quality points that could have been earned on those forms."],
  ["qa_forms", "count", "Evaluation forms completed."],
  ["qa_forms_critical", "count", "Evaluation forms with a critical error."],
  ["sales", "count", "Sales made."],
  ["sales_eligible", "count", "Contacts in which a sale was possible."],
  ["revenue_minor", "minor", "Revenue from sales, in minor units of the currency."],
  [
    "replies_first_seconds",
    "seconds",
    "Time from a written request to its first reply, summed over first replies.",
  ],
  ["replies_first", "count", "First replies to written requests."],
  ["reopened", "count", "Solved cases opened again."],
  ["solved", "count", "Cases solved."],
  ["cancellations", "count", "Sales cancelled within the cooling-off period."],
  ["items_completed", "count", "Back-office work items completed."],
  ["items_standard_seconds", "seconds", "Standard time allowed for the items completed."],
  ["items_returned", "count", "Completed items sent back for rework."],
  ["items_due", "count", "Items that were due."],
  ["items_in_time", "count", "Due items completed in time."],
  ["visits_served", "count", "Branch visits served."],
  ["visits_within_target", "count", "Branch visits served within the target waiting time."],
  ["lobby_wait_seconds", "seconds", "Time visitors waited in the lobby, over visits served."],
  ["referrals_made", "count", "Referrals made to a specialist."],
  ["referrals_accepted", "count", "Referrals that the specialist accepted."],
  ["answered_in_target", "count", "Offered contacts answered within the service-level threshold."],
  ["contacts_abandoned", "count", "Contacts given up by the customer in the queue."],
  ["days_reported", "count", "Scheduled days for which the feed delivered data."],
  ["days_expected", "count", "Scheduled days for which the feed should have delivered data."],
  [
    "handle_seconds_squared",
    "seconds_squared",
    "Sum over contacts of the squared handle time, where the source can give it.",
  ],
];

/** The measures Candor ships with. Administrators add others by definition files. */
export const BASE_MEASURES: readonly Measure[] = ROWS.map(([id, unit, description]) => ({
  id: measureId(id),
  unit,
  description,
}));
