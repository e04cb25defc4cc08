import type { I18n } from "@lingui/core";
import { useLingui } from "@lingui/react";
import { useCallback } from "react";
import { KPI_NAMES } from "./kpi-names.ts";

const SOFT_HYPHENS = /\u00AD/g;

function wordsOf(i18n: I18n, name: string): string {
  const words = KPI_NAMES[name];
  return words ? i18n._(words) : name;
}

/** A KPI's name or short name in a language; one that an organisation gave itself stays as it is. */
export function kpiNameOf(i18n: I18n, name: string): string {
  return wordsOf(i18n, name).replace(SOFT_HYPHENS, "");
}

/** Gives a KPI's name or short name in the reader's language. */
export function useKpiName(): (name: string) => string {
  const { i18n } = useLingui();
  return useCallback((name) => kpiNameOf(i18n, name), [i18n]);
}

/**
 * Gives the same with the soft hyphens of the translation, at which a long compound word may break: for places that are
 * narrower than the word. Not every browser knows where it could.
 */
export function useBreakableKpiName(): (name: string) => string {
  const { i18n } = useLingui();
  return useCallback((name) => wordsOf(i18n, name), [i18n]);
}
