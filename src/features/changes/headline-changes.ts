import type { ChangeSignal } from "#src/contract/changes.ts";

/** As many as somebody reads. */
const MOST_HEADLINES = 7;
/** Of each direction. */
const MOST_MOVERS = 3;

/** A change, and those that are one with it. */
export interface Headline {
  readonly signal: ChangeSignal;
  readonly kin: readonly ChangeSignal[];
}

/** What a summary says of the changes. */
export interface HeadlineChanges {
  /** The first of those that sit where they are told of, each with its kin. */
  readonly headlines: readonly Headline[];
  /** Units of the narrowest level that moved by themselves or with others and are in no headline, the surest first. */
  readonly better: readonly ChangeSignal[];
  readonly worse: readonly ChangeSignal[];
}

/** Chooses at most seven changes, in the order in which they came, and the units that moved besides. */
export function headlineChanges(
  signals: readonly ChangeSignal[],
  levels: readonly string[],
): HeadlineChanges {
  const own = signals.filter(({ kin }) => kin === null);
  const headlines = own
    .filter(({ seat }) => seat === null)
    .slice(0, MOST_HEADLINES)
    .map((signal) => ({ signal, kin: signals.filter((other) => isKin(other, signal)) }));
  const narrowest = levels.at(-1);
  const told = new Set(headlines.map(({ signal }) => signal));
  const movers = own
    .filter((signal) => signal.subject.level === narrowest && !told.has(signal))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => a.pValue - b.pValue);
  const of = (verdict: ChangeSignal["verdict"]) =>
    movers.filter((signal) => signal.verdict === verdict).slice(0, MOST_MOVERS);
  return { headlines, better: of("improved"), worse: of("declined") };
}

function isKin({ kin, subject, verdict }: ChangeSignal, leader: ChangeSignal): boolean {
  return (
    kin === leader.kpi &&
    verdict === leader.verdict &&
    subject.level === leader.subject.level &&
    subject.id === leader.subject.id
  );
}
