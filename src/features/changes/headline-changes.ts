import type { ChangeSignal } from "#src/contract/changes.ts";

/** As many as somebody reads. */
const MOST_HEADLINES = 7;
/** Of each direction. */
const MOST_MOVERS = 3;

/** What a summary says of the changes. */
export interface HeadlineChanges {
  /** The first of those that sit where they are told of. */
  readonly headlines: readonly ChangeSignal[];
  /** Units of the narrowest level that moved by themselves or with others and are in no headline, the surest first. */
  readonly better: readonly ChangeSignal[];
  readonly worse: readonly ChangeSignal[];
}

/** Chooses at most seven changes, in the order in which they came, and the units that moved besides. */
export function headlineChanges(
  signals: readonly ChangeSignal[],
  levels: readonly string[],
): HeadlineChanges {
  const headlines = signals.filter(({ seat }) => seat === null).slice(0, MOST_HEADLINES);
  const narrowest = levels.at(-1);
  const movers = signals
    .filter((signal) => signal.subject.level === narrowest && !headlines.includes(signal))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => a.pValue - b.pValue);
  const of = (verdict: ChangeSignal["verdict"]) =>
    movers.filter((signal) => signal.verdict === verdict).slice(0, MOST_MOVERS);
  return { headlines, better: of("improved"), worse: of("declined") };
}
