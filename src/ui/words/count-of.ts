import type { I18n } from "@lingui/core";
import { useLingui } from "@lingui/react";
import { formatSample } from "#src/domain/format.ts";
import type { SampleUnit } from "#src/domain/kpi.ts";
import { useNumberStyle } from "../number-style.ts";
import { SAMPLE_WORDS } from "./unit-words.ts";

/** “34 surveys”, “1,204 contacts”, “5.2 h worked”: a sample with what it counts. */
export function countOf(i18n: I18n, count: number, unit: SampleUnit, locale: string): string {
  const values = { count, amount: formatSample(count, unit, locale) };
  return i18n._({ ...SAMPLE_WORDS[unit], values });
}

/** Writes samples with what they count, in the reader's language. */
export function useCountOf(): (count: number, unit: SampleUnit) => string {
  const { i18n } = useLingui();
  const { locale } = useNumberStyle();
  return (count, unit) => countOf(i18n, count, unit, locale);
}
