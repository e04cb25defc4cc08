import { inHundredths } from "./hundredths.ts";
import type { Kpi, SampleUnit } from "./kpi.ts";

/** How a reader writes numbers. */
export interface NumberStyle {
  /** BCP 47 language tag. */
  readonly locale: string;
  /** ISO 4217 code for money. */
  readonly currency: string;
}

/** What is written where a value is unknown. */
export const UNKNOWN = "–";

const formatters = new Map<string, Intl.NumberFormat>();

/** Making a formatter costs some hundred times what using it does. */
function formatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, options);
  formatters.set(key, made);
  return made;
}

/** A number with exactly that many decimals. */
export function formatNumber(value: number, decimals: number, locale: string): string {
  return formatter(locale, fixed(decimals)).format(value);
}

/** A weight: whole, as most are, or with the decimals it has, at most two. */
export function formatWeight(weight: number, locale: string): string {
  return formatter(locale, { maximumFractionDigits: 2 }).format(weight);
}

/** A per cent value from 0 to 100 with its sign, as the language sets it: `85.0%`, `85,0 %`. */
export function formatPercent(value: number, decimals: number, locale: string): string {
  return formatter(locale, { style: "percent", ...fixed(decimals) }).format(value / 100);
}

/** A probability (0–1) in whole per cent; near its ends by what it lies beyond, since no sample makes anything certain. */
export function formatChance(probability: number, locale: string): string {
  const shown = inHundredths(probability);
  if (shown === 0) return `<\u00a0${formatPercent(1, 0, locale)}`;
  if (shown === 1) return `>\u00a0${formatPercent(99, 0, locale)}`;
  return formatPercent(shown * 100, 0, locale);
}

/** Money in major units. */
function formatMoney(value: number, { locale, currency }: NumberStyle): string {
  return formatter(locale, { style: "currency", currency }).format(value);
}

/**
 * A duration: `h:mm:ss` from an hour, `m:ss` from a minute, else seconds with their unit. Rounded to whole seconds before
 * it is cut into parts, so that 59.6 seconds are `1:00` and never `60 s`; decimals count only under a minute.
 */
export function formatDuration(seconds: number, decimals: number, locale: string): string {
  const sign = seconds < 0 ? "-" : "";
  const size = Math.abs(seconds);
  const whole = Math.round(size);
  if (whole < 60) {
    return formatter(locale, {
      style: "unit",
      unit: "second",
      unitDisplay: "narrow",
      ...fixed(decimals),
    }).format(whole === 0 && decimals === 0 ? 0 : seconds);
  }
  const pad = (part: number) => String(part).padStart(2, "0");
  const [hours, minutes, rest] = [
    Math.floor(whole / 3600),
    Math.floor(whole / 60) % 60,
    whole % 60,
  ];
  return hours > 0
    ? `${sign}${hours}:${pad(minutes)}:${pad(rest)}`
    : `${sign}${minutes}:${pad(rest)}`;
}

/** A KPI's value in its unit, rounded once, here. A dash when unknown. */
export function formatValue(
  kpi: Pick<Kpi, "unit" | "decimals">,
  value: number | null,
  style: NumberStyle,
): string {
  if (value === null) return UNKNOWN;
  switch (kpi.unit) {
    case "percent":
      return formatPercent(value, kpi.decimals, style.locale);
    case "seconds":
      return formatDuration(value, kpi.decimals, style.locale);
    case "per_hour":
      return `${formatNumber(value, kpi.decimals, style.locale)}/h`;
    case "money":
      return formatMoney(value, style);
    case "points":
    case "index":
      return formatNumber(value, kpi.decimals, style.locale);
  }
}

/**
 * A difference of two values of a KPI, always with its sign (`±` for none at this precision). A difference of per cent is
 * a number of percentage points, never per cent of per cent; whoever shows it names them in the reader's language.
 */
export function formatDelta(
  kpi: Pick<Kpi, "unit" | "decimals">,
  delta: number,
  style: NumberStyle,
): string {
  const written = (size: number) =>
    kpi.unit === "percent"
      ? formatNumber(size, kpi.decimals, style.locale)
      : formatValue(kpi, size, style);
  const text = written(Math.abs(delta));
  if (text === written(0)) return `±${text}`;
  return `${delta < 0 ? "−" : "+"}${text}`;
}

/** A sample as a number without its noun: counts whole, seconds as hours with one decimal and `h`. */
export function formatSample(sample: number | null, unit: SampleUnit, locale: string): string {
  if (sample === null) return UNKNOWN;
  return unit === "seconds"
    ? `${formatNumber(sample / 3600, 1, locale)} h`
    : formatNumber(sample, 0, locale);
}

function fixed(decimals: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
}
