import type { Kpi } from "../kpi.ts";
import { commonKind, counted, type Counted } from "../statistics/counted.ts";
import { isSigned } from "../statistics/natural-range.ts";
import type { Totals } from "../totals.ts";

/** The sums of a subject's peers together: in the period, and in the baseline before it. */
export interface PeerSums {
  readonly now: Totals;
  readonly before: Totals;
}

/** A baseline moved with the peers. */
export interface MovedBaseline {
  readonly totals: Totals;
  /**
   * How much of its sample it is still worth, above 0 and at most 1: how far the peers moved is known only from their own
   * samples, so that few of them leave little of even a long baseline.
   */
  readonly worth: number;
}

/** Added to what peers counted and did not: none of a few is not never (F. J. Anscombe, Biometrika 43, 1956). */
const HALF = 0.5;

/**
 * A baseline as it would look had it moved as the peers' value did: what a subject is held against, so that what happened to
 * everybody (a new tool, a bad month, another season) is nobody's change. A proportion moves by the peers' odds, a time, an amount
 * or a rate by their factor, and points that may go below 0 by their difference. Unchanged where either sum of the peers
 * says nothing.
 *
 * Where the move is a sum (of log odds, of logarithms, of points), the errors of the baseline and of the peers' two values add up:
 * by the delta method 1 ÷ (n·p·(1 − p)) for each proportion, 1 ÷ events for each rate and as 1 ÷ n for each mean. The
 * baseline is worth the sample that would have that error alone. Days that vary more than chance do so for everybody.
 */
export function movedWithPeers(
  kpi: Pick<Kpi, "kind" | "unit">,
  baseline: Totals,
  peers: PeerSums | null,
): MovedBaseline {
  const [own, now, before] = [baseline, peers?.now, peers?.before].map(
    (totals) => totals && counted(totals),
  );
  const move = own && now && before ? moveOf(kpi, { own, now, before }) : null;
  return own && move
    ? { totals: movedTo(own, move), worth: move.worth }
    : { totals: baseline, worth: 1 };
}

/** A baseline, and the peers' two samples that say how to move it. */
interface Known {
  readonly own: Counted;
  readonly now: Counted;
  readonly before: Counted;
}

interface Move {
  /** What the baseline's ratio becomes. */
  readonly ratio: number;
  /** How many times as far its days stray from it: as the errors of the evidence model grow. */
  readonly stray: number;
  readonly worth: number;
}

/** Null where nothing can be moved: a baseline of none or all by odds or a factor, or amounts that are not above 0. */
function moveOf(kpi: Pick<Kpi, "kind" | "unit">, known: Known): Move | null {
  const { own, now, before } = known;
  const kind = commonKind(kpi.kind, [own, now, before]);
  switch (kind) {
    case "proportion":
      return own.numerator > 0 && own.numerator < own.denominator ? moveByOdds(known) : null;
    case "rate":
      return own.numerator > 0 ? moveByEvents(known) : null;
    case "mean":
      if (isSigned({ kind, unit: kpi.unit })) return moveByPoints(known);
      return Math.min(own.numerator, now.numerator, before.numerator) > 0
        ? moveByFactor(known)
        : null;
  }
}

function moveByOdds({ own, now, before }: Known): Move {
  const share = ratioOf(own);
  const odds = (share / (1 - share)) * (oddsOf(now) / oddsOf(before));
  const ratio = odds / (1 + odds);
  const [varies, variesMoved] = [share * (1 - share), ratio * (1 - ratio)];
  const n = own.denominator;
  const worth = worthOf(n * variesMoved, [1 / (n * varies), oddsError(now), oddsError(before)]);
  return { ratio, stray: Math.sqrt(variesMoved / varies), worth };
}

function oddsOf({ numerator, denominator }: Counted): number {
  return (numerator + HALF) / (denominator - numerator + HALF);
}

function oddsError({ numerator, denominator }: Counted): number {
  return 1 / (numerator + HALF) + 1 / (denominator - numerator + HALF);
}

function moveByEvents({ own, now, before }: Known): Move {
  const [eventsNow, eventsBefore] = [now.numerator + HALF, before.numerator + HALF];
  const factor = eventsNow / now.denominator / (eventsBefore / before.denominator);
  const errors = [1 / own.numerator, 1 / eventsNow, 1 / eventsBefore];
  return {
    ratio: ratioOf(own) * factor,
    stray: Math.sqrt(factor),
    worth: worthOf(own.numerator * factor, errors),
  };
}

function moveByFactor(known: Known): Move {
  const factor = ratioOf(known.now) / ratioOf(known.before);
  return { ratio: ratioOf(known.own) * factor, stray: factor, worth: worthOfSamples(known) };
}

function moveByPoints(known: Known): Move {
  const shift = ratioOf(known.now) - ratioOf(known.before);
  return { ratio: ratioOf(known.own) + shift, stray: 1, worth: worthOfSamples(known) };
}

function worthOfSamples({ own, now, before }: Known): number {
  return worthOf(
    own.denominator,
    [own, now, before].map(({ denominator }) => 1 / denominator),
  );
}

/** `known`: what the moved sums claim to know, one over their own squared error; against all errors that there are. */
function worthOf(known: number, errors: readonly number[]): number {
  return Math.min(1 / (known * errors.reduce((sum, error) => sum + error, 0)), 1);
}

function ratioOf({ numerator, denominator }: Counted): number {
  return numerator / denominator;
}

/** The sums had every day's numerator been ratio × denominator + stray × (numerator − own ratio × denominator). */
function movedTo(own: Counted, { ratio, stray }: Move): Totals {
  const { denominator, days, squares } = own;
  const plus = ratio - stray * ratioOf(own);
  return {
    numerator: ratio * denominator,
    denominator,
    days,
    squares: squares && {
      numeratorSquared:
        stray ** 2 * squares.numeratorSquared +
        2 * stray * plus * squares.product +
        plus ** 2 * squares.denominatorSquared,
      product: stray * squares.product + plus * squares.denominatorSquared,
      denominatorSquared: squares.denominatorSquared,
    },
  };
}
