import type { I18n } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react";
import { formatDay } from "#src/domain/format-day.ts";
import {
  formatChance,
  formatDuration,
  formatNumber,
  formatPercent,
  formatValue,
  type NumberStyle,
  formatWeight,
} from "#src/domain/format.ts";
import type { KpiUnit } from "#src/domain/kpi.ts";
import type { Message } from "#src/domain/message.ts";
import { useNumberStyle } from "../number-style.ts";
import { sharedDimension } from "./dimension-words.ts";
import { kpiNameOf } from "./kpi-name.ts";
import { sentenceOf } from "./sentence-book.ts";
import { countOf } from "./count-of.ts";
import { PERCENTAGE_POINTS, SAMPLE_WORDS, SPAN_WORDS } from "./unit-words.ts";

type Values = Message["values"];

/** Whatever writes one placeholder needs: the raw value beside the others. */
type Writer = (value: number, values: Values, i18n: I18n, style: NumberStyle) => string;

const UNITS: readonly KpiUnit[] = ["percent", "seconds", "per_hour", "points", "money", "index"];

function memberOf<Key extends string>(
  table: Readonly<Record<Key, unknown>>,
  id: unknown,
): Key | null {
  const isKey = (text: string): text is Key => Object.hasOwn(table, text);
  return typeof id === "string" && isKey(id) ? id : null;
}

const amount: Writer = (value, { unit, decimals }, _, style) => {
  const known = UNITS.find((one) => one === unit) ?? "index";
  return formatValue({ unit: known, decimals: Number(decimals ?? 0) }, value, style);
};

/** A difference of per cent is in percentage points, never per cent of per cent. */
const difference: Writer = (value, values, i18n, style) => {
  if (values["unit"] !== "percent") return amount(value, values, i18n, style);
  const points = formatNumber(value, Number(values["decimals"] ?? 0), style.locale);
  return i18n._({ ...PERCENTAGE_POINTS, values: { points } });
};

const sample: Writer = (value, { sampleUnit }, i18n, { locale }) =>
  countOf(i18n, value, memberOf(SAMPLE_WORDS, sampleUnit) ?? "contacts", locale);

const span: Writer = (value, { grain }, i18n) =>
  i18n._({ ...SPAN_WORDS[memberOf(SPAN_WORDS, grain) ?? "day"], values: { count: value } });

const share: Writer = (value, _values, _i18n, { locale }) => formatPercent(value * 100, 0, locale);

const chance: Writer = (value, _values, _i18n, { locale }) => formatChance(value, locale);

const duration: Writer = (value, _values, _i18n, { locale }) => formatDuration(value, 0, locale);

const whole: Writer = (value, _values, _i18n, { locale }) => formatNumber(value, 0, locale);

const points: Writer = (value, _values, _i18n, { locale }) => formatNumber(value, 1, locale);

const weight: Writer = (value, _values, _i18n, { locale }) => formatWeight(value, locale);

/** Who writes which number. A composite's target is in points, every other amount in its KPI's unit. */
const WRITERS: Readonly<Record<string, Writer>> = {
  value: amount,
  before: amount,
  expected: amount,
  held: points,
  points,
  reached: points,
  weight,
  weights: weight,
  part: difference,
  own: difference,
  who: difference,
  queues: difference,
  target: (value, values, ...rest) =>
    "unit" in values ? amount(value, values, ...rest) : whole(value, values, ...rest),
  low: amount,
  high: amount,
  stretch: amount,
  gap: difference,
  delta: difference,
  sample,
  minimumSample: sample,
  coverage: share,
  minimumCoverage: share,
  span,
  minimumSpan: span,
  score: (value, values, ...rest) =>
    "reached" in values ? points(value, values, ...rest) : whole(value, values, ...rest),
  probability: chance,
  share,
  time: duration,
};

const DAYS: ReadonlySet<string> = new Set(["day", "from", "to"]);

/** What a rule looks at: a KPI by its English name, or the whole score. */
function measured(name: string, i18n: I18n): string {
  return name === "" ? i18n._(msg`Whole score`) : kpiNameOf(i18n, name);
}

function write(name: string, values: Values, i18n: I18n, style: NumberStyle): string {
  const value = values[name] ?? "";
  if (name === "dimensions") {
    const shared = String(value)
      .split(",")
      .map((id) => sharedDimension(i18n, id));
    return new Intl.ListFormat(style.locale).format(shared);
  }
  if (name === "measured" || name === "guardrail") return measured(String(value), i18n);
  if (DAYS.has(name)) return formatDay(String(value), "dated", style.locale);
  return typeof value === "number" ? (WRITERS[name] ?? whole)(value, values, i18n, style) : value;
}

/**
 * A sentence of the domain in the reader's language. An id of a newer server is shown as it is; behind the mocks no server is
 * newer, and what nobody has brought is a complaint on the console.
 */
export function say(message: Message, i18n: I18n, style: NumberStyle): string {
  const words = sentenceOf(message.id);
  if (!words) {
    if (import.meta.env.VITE_MOCKS) console.error(`No page has brought the words of ${message.id}`);
    return message.id;
  }
  const values = Object.fromEntries(
    Object.keys(message.values).map((name) => [name, write(name, message.values, i18n, style)]),
  );
  return i18n._({ ...words, values });
}

/** Says sentences of the domain in the reader's language. */
export function useSay(): (message: Message) => string {
  const { i18n } = useLingui();
  const style = useNumberStyle();
  return (message) => say(message, i18n, style);
}
