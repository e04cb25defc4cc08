import { i18n, type Messages } from "@lingui/core";
import { LANGUAGES, usePreferences, type Language } from "#src/state/preferences.ts";

/** A language with a catalogue; the pseudo one shows in tests which words were never given to a translator. */
export type Locale = Language | "pseudo";

const CATALOGUES: Readonly<Record<Locale, () => Promise<{ readonly messages: Messages }>>> = {
  en: () => import("./locales/en.po"),
  de: () => import("./locales/de.po"),
  es: () => import("./locales/es.po"),
  pseudo: () => import("./locales/pseudo.po"),
};

/** The person's own choice, else the first of the browser's languages that has a catalogue, else English. */
export function preferredLanguage(chosen: Language | null, browser: readonly string[]): Language {
  const wanted = browser.map((tag) => tag.split("-")[0]);
  return chosen ?? wanted.flatMap((tag) => LANGUAGES.filter((one) => one === tag))[0] ?? "en";
}

/** Loads a language's catalogue and speaks it from now on. */
export async function speak(locale: Locale): Promise<void> {
  const { messages } = await CATALOGUES[locale]();
  i18n.loadAndActivate({ locale, messages });
  document.documentElement.lang = locale === "pseudo" ? "en" : locale;
}

/** Speaks the preferred language, and whichever the person chooses later. Resolves when the first words are there. */
export async function followLanguage(): Promise<void> {
  const speakPreferred = () =>
    speak(preferredLanguage(usePreferences.getState().language, navigator.languages));
  usePreferences.subscribe((now, before) => {
    if (now.language !== before.language) void speakPreferred();
  });
  await speakPreferred();
}
