/** A header as words in small letters: `AvgHandleTime`, `avg_handle_time` and `Avg. Handle Time (s)` read the same. */
export function headerWords(header: string): string {
  return header
    .normalize("NFKC")
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}%ø]+/gu, " ")
    .trim();
}

type Vocabulary = readonly (readonly [words: RegExp, meaning: string])[];

/**
 * What exports call their columns: those of Amazon Connect, Genesys, NICE, Verint, Avaya, Five9, Zendesk and of spreadsheets made by hand. The
 * first that fits wins.
 */
const TIMES: Vocabulary = [
  [/\bacw\b|wrap ?up|\bwrap\b|after (call|contact)|post call|nachbearbeitung/, "acw_seconds"],
  [/\bhold\b|\bheld\b|haltezeit/, "hold_seconds"],
  [
    /\btalk|\bacd time|conversation time|interaction time|gesprächs(zeit|dauer)|habla/,
    "talk_seconds",
  ],
  [/first (reply|response)/, "replies_first_seconds"],
  [/\blobby\b/, "lobby_wait_seconds"],
  [/speed (of|to) answer|\basa\b|answer speed|\bwait|time to answer|wartezeit/, "wait_seconds"],
  [
    /^(?!handle$).*handl(e|ing)\b|\baht\b|\bduration\b|on contact time|bearbeitungs(zeit|dauer)/,
    "busy_seconds",
  ],
  [/\blog(ged)? ?(in|on)\b(?! (id|name)\b)|staffed|\bonline time|anmeldezeit/, "logged_in_seconds"],
  [/on queue/, "on_queue_seconds"],
  [/(out of|non|not in) adherence|adherence exception/, "adherence_exception_seconds"],
  [/scheduled|geplant/, "scheduled_seconds"],
  [/\b(worked|paid) (time|hours)\b|\bhours worked\b/, "worked_seconds"],
];

const COUNTS: Vocabulary = [
  [/\bno answer|non response|\bmissed\b|\brona\b/, "contacts_abandoned_ringing"],
  [
    /offered|^offer$|presented|^alert(ed)?$|^inbound( calls| contacts)?$|incoming|angeb(oten|\b)/,
    "contacts_offered",
  ],
  [/abandon/, "contacts_abandoned"],
  [/transfer|trans out|weitergeleitet|weiterleitung/, "transfers"],
  [/(visits|customers) (served|seen)|^(visits|customers)$/, "visits_served"],
  [/referrals? accepted/, "referrals_accepted"],
  [/referrals?( made)?$/, "referrals_made"],
  [/(items|cases|work) (completed|done|processed)/, "items_completed"],
  [/rework|(items|cases) returned/, "items_returned"],
  [/short (call|contact)/, "contacts_short"],
  [/reopen/, "reopened"],
  [/first (call|contact) resol|\bfcr\b/, "resolved_first"],
  [/solved|resolved|tickets closed|closed (tickets|cases)/, "solved"],
  [/surveys? (sent|offered)/, "surveys_offered"],
  [/responses|surveys?$|ratings received/, "surveys_answered"],
  [/^sales$|orders|verkäufe/, "sales"],
  [
    /handled|answered|^(answer|handle)$|acd calls|(calls|contacts|chats|interactions)( taken)?$|angen(ommen|\b)|anrufe$/,
    "contacts_handled",
  ],
];

const AVERAGE =
  /\b(avg|average|mean|aht|asa|att|per (call|contact|interaction))\b|ø|durchschn|promedio/;

/** Whether a header says that its cells are averages, which cannot be added up without their counts. */
export function saysAverage(header: string): boolean {
  return AVERAGE.test(headerWords(header));
}

/** Whether a header says that its cells are shares. */
export function saysShare(header: string): boolean {
  return /%|\b(percent(age)?|rate|share|pct)\b/.test(headerWords(header));
}

/** The measure of time that a header names; null when it names none. */
export function timeNamed(header: string): string | null {
  return named(TIMES, header);
}

/** The count that a header names; null when it names none. */
export function countNamed(header: string): string | null {
  return named(COUNTS, header);
}

/** The unit that stands behind a name, `Reply time (min)`, or before it, Genesys' `tTalk` in milliseconds; null when there is none. */
export function unitNamed(header: string): "minutes" | "hours" | "milliseconds" | "seconds" | null {
  const words = headerWords(header);
  if (/^t (?=[a-z])/.test(words)) return "milliseconds";
  if (/\b(min|mins|minutes|minuten|minutos)$/.test(words)) return "minutes";
  if (/\b(h|hrs|hours|stunden|horas)$/.test(words)) return "hours";
  if (/\b(ms|msec|milliseconds)$/.test(words)) return "milliseconds";
  return /\b(s|sec|secs|seconds|sekunden|segundos)$/.test(words) ? "seconds" : null;
}

function named(vocabulary: Vocabulary, header: string): string | null {
  const words = headerWords(header);
  return vocabulary.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
