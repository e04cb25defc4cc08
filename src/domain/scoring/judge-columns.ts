import { BANDS, type Band } from "../band.ts";
import type { EffectiveGoal } from "../effective-goal.ts";
import type { Kpi } from "../kpi.ts";
import type { Policy } from "../policy.ts";
import { adjustedValue } from "../statistics/evidence.ts";
import type { Prior } from "../statistics/prior.ts";
import { TotalsCursor, type Rows, type TotalsColumns } from "../totals-columns.ts";
import { bandFor, scoreFor, type JudgementQuestion } from "./judge.ts";
import { valueOf } from "./value.ts";

/** What `judge` is asked about one subject, asked about one KPI of many. */
export interface ColumnsQuestion {
  readonly kpi: Kpi;
  readonly totals: TotalsColumns;
  /** The goal of each row; null where none is in force. */
  readonly goalAt: (row: number) => EffectiveGoal | null;
  readonly policy: Policy;
  /** Null without a peer group. */
  readonly prior: Prior | null;
  /** Left out: all. */
  readonly rows?: Rows;
}

/** What `judge` says of each of the rows, as far as a table of a million cells shows it; NaN where it says null. */
export interface JudgedColumns {
  readonly value: Float64Array;
  readonly adjusted: Float64Array;
  readonly score: Float64Array;
  /** Places in BANDS. */
  readonly band: Uint8Array;
}

interface RowQuestion extends JudgementQuestion {
  goal: EffectiveGoal | null;
}

const CODES = new Map(BANDS.map((band, code) => [band, code]));

/** Judges row by row as `judge` does, by the same formulas and to the same bits, and makes no object per row. */
export function judgeColumns(asked: ColumnsQuestion): JudgedColumns {
  const { kpi, goalAt, policy, prior } = asked;
  const { from, to } = asked.rows ?? { from: 0, to: asked.totals.denominator.length };
  const length = to - from;
  const totals = new TotalsCursor(asked.totals);
  const question: RowQuestion = { kpi, totals, goal: null, policy, prior };
  const judged = {
    value: new Float64Array(length),
    adjusted: new Float64Array(length),
    score: new Float64Array(length),
    band: new Uint8Array(length),
  };
  for (let at = 0; at < length; at += 1) {
    totals.moveTo(from + at);
    question.goal = goalAt(from + at);
    const band = bandFor(question);
    judged.value[at] = valueOf(kpi, totals) ?? Number.NaN;
    judged.adjusted[at] = adjustedValue(kpi, totals, prior) ?? Number.NaN;
    judged.score[at] = scoreFor(question, band) ?? Number.NaN;
    judged.band[at] = codeOf(band);
  }
  return judged;
}

/** The band that a code of `JudgedColumns` stands for. Throws a RangeError for any other number. */
export function bandOfCode(code: number): Band {
  const band = BANDS[code];
  if (!band)
    throw new RangeError(`${code} stands for no band: codes go from 0 to ${BANDS.length - 1}`);
  return band;
}

function codeOf(band: Band): number {
  return CODES.get(band) ?? 0;
}
