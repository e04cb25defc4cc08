import { useLingui } from "@lingui/react";
import type { CatalogueKpi } from "#src/contract/catalogue.ts";
import { measureName } from "#src/ui/words/measure-words.ts";

/** The sign before a term of a sum; none before the first unless it is taken off. */
export function sign(times: number, isFirst: boolean): string {
  if (isFirst) return times < 0 ? "−" : "";
  return times < 0 ? " − " : " + ";
}

/** Writes a sum of measures in the reader's words: “talk time + hold time”. */
export function useSumInWords(): (linear: CatalogueKpi["numerator"]) => string {
  const { i18n } = useLingui();
  return (linear) =>
    linear
      .map(({ measure, times }, at) => {
        const often = Math.abs(times) === 1 ? "" : `${Math.abs(times)} × `;
        return `${sign(times, at === 0)}${often}${measureName(i18n, measure)}`;
      })
      .join("");
}
