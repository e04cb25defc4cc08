import { i18n, type Messages } from "@lingui/core";
import { prepareDays } from "#src/domain/format-day.ts";
import { LANGUAGES, usePreferences, type Language } from "#src/state/preferences.ts";
import { languageTag } from "#src/ui/number-style.ts";

/** A language with a catalogue; the pseudo one shows in tests which words were never given to a translator. */
export type Locale = Language | "pseudo";

interface Words {
  readonly messages: Messages;
}

interface Catalogue extends Words {
  /** What single pages add to it, by their names. */
  readonly pages: Readonly<Record<string, () => Promise<Words>>>;
}

const CATALOGUES: Readonly<Record<Locale, () => Promise<Catalogue>>> = {
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

interface Spoken {
  readonly locale: Locale;
  readonly pages: Catalogue["pages"];
}

/** Languages whose catalogue is here. */
const learned = new Set<string>();

// The words of pages come with the pages. Behind the mocks, where tests look, what no page has brought is a complaint.
if (import.meta.env.VITE_MOCKS) {
  i18n.on("missing", ({ id, locale }) => {
    if (learned.has(locale)) console.error(`No page has brought the ${locale} words of ${id}`);
  });
}

/** Pages that were opened: whoever changes the language has them before their eyes, or one step back. */
const opened = new Set<string>();
/** What is spoken now, or will be in a moment. */
let spoken: Promise<Spoken | null> = Promise.resolve(null);

async function learn(locale: Locale): Promise<Spoken> {
  const catalogue = CATALOGUES[locale]();
  // While the words are on their way; the first page would be held up by it.
  setTimeout(() => prepareDays(languageTag(locale)));
  const { messages, pages } = await catalogue;
  const shares = await Promise.all([...opened].flatMap((page) => pages[page]?.() ?? []));
  i18n.load(locale, messages);
  for (const share of shares) i18n.load(locale, share.messages);
  learned.add(locale);
  i18n.activate(locale);
  document.documentElement.lang = locale === "pseudo" ? "en" : locale;
  return { locale, pages };
}

/** Loads a language's catalogue and speaks it from now on. */
export async function speak(locale: Locale): Promise<void> {
  const before = spoken;
  const learning = learn(locale);
  // Where the words do not come, those of before stay.
  spoken = learning.catch(() => before);
  await learning;
}

/** A page's code, once the words that it alone says are here as well. They are fetched while the code is. */
export async function withWords<Module>(page: string, code: Promise<Module>): Promise<Module> {
  opened.add(page);
  const words = async () => {
    const now = await spoken;
    const share = await now?.pages[page]?.();
    if (now && share) i18n.load(now.locale, share.messages);
  };
  const [module] = await Promise.all([code, words()]);
  return module;
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
