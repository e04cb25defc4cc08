/** SQL for a number from 0 to n - 1 that depends on the seed, agent, day and k only. */
export type Draw = (k: number, n: number) => string;

/**
 * Measures of the large world as SQL over one agent's day, in which `h` contacts were handled, and `v` says how long they
 * took on the whole.
 */
export const MEASURE_SQL: Readonly<Record<string, (draw: Draw) => string>> = {
  contacts_offered: (draw) => `h + ${draw(3, 4)}`,
  contacts_handled: () => "h",
  talk_seconds: () => "h * (200 + v)",
  hold_seconds: () => "h * (v // 10)",
  acw_seconds: () => "h * (30 + v // 8)",
  wait_seconds: () => "h * (v // 5)",
  transfers: (draw) => `h // 10 + ${draw(4, 3)}`,
  contacts_resolved: () => "h * 3 // 4",
  contacts_short: (draw) => draw(5, 3),
  agent_disconnects: (draw) => draw(6, 2),
  logged_in_seconds: () => "28800",
  on_queue_seconds: (draw) => `25000 + ${draw(7, 2000)}`,
  busy_seconds: () => "h * (230 + v)",
  scheduled_seconds: () => "28800",
  adherence_exception_seconds: (draw) => draw(8, 1800),
  worked_seconds: () => "28800",
  resolved_first: () => "h * 2 // 3",
  resolution_checked: () => "h",
  repeat_within_7d: (draw) => draw(9, 4),
  sentiment_points: (draw) => `h * ${draw(10, 60)}`,
  sentiment_scored: () => "h",
  qa_points: (draw) => `60 + ${draw(11, 41)}`,
  qa_points_possible: () => "100",
  qa_forms: () => "1",
  qa_forms_critical: (draw) => `${draw(12, 20)} // 19`,
  sales: () => "h // 15",
  sales_eligible: () => "h // 3",
  revenue_minor: () => "h // 15 * (2000 + v)",
  handle_seconds_squared: () => "h * (230 + v) * (230 + v)",
};

/** Measures that are unknown at the sites without surveys. */
export const SURVEY_SQL: typeof MEASURE_SQL = {
  surveys_offered: () => "h // 2",
  surveys_answered: () => "h // 6",
  survey_points: (draw) => `h // 6 * 4 + ${draw(13, 3)}`,
  surveys_top_box: () => "h // 8",
  promoters: () => "h // 12",
  detractors: () => "h // 20",
};
