import { useLingui } from "@lingui/react";
import { createContext, useContext } from "react";
import type { NumberStyle } from "#src/domain/format.ts";

/** The organisation's currency (ISO 4217), for whatever writes money. The shell provides it from the session. */
export const CurrencyContext = createContext("EUR");

/** How the reader writes numbers: language from the app, currency from the organisation. */
export function useNumberStyle(): NumberStyle {
  const { i18n } = useLingui();
  const currency = useContext(CurrencyContext);
  return { locale: languageTag(i18n.locale), currency };
}

/**
 * The language tag that dates and numbers follow: the app's language with the region that the browser asks for, if it asks
 * for that language at all (`en-GB` writes 21 Nov, `en-US` Nov 21). The pseudo-locale writes them as English does.
 */
export function languageTag(
  locale: string,
  browser: readonly string[] = navigator.languages,
): string {
  const language = locale === "pseudo" ? "en" : locale;
  return browser.find((tag) => tag.split("-")[0] === language && isTag(tag)) ?? language;
}

const tags = new Map<string, boolean>();

/** Every figure on a page asks this, and finding it out takes longer than writing a number. */
function isTag(text: string): boolean {
  const known = tags.get(text);
  if (known !== undefined) return known;
  const found = isCanonical(text);
  tags.set(text, found);
  return found;
}

/** A browser may pass on what the system calls its locale (`en-US@posix`), which no formatter takes. */
function isCanonical(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length > 0;
  } catch {
    return false;
  }
}
