import { describe } from "vitest";
import { paths } from "#src/app/paths.ts";
import { ROLES } from "#src/contract/session.ts";
import { openDemoSite } from "./demo-site.ts";
import { journey } from "./journey.ts";
import { openings } from "./openings.ts";
import { dataWords, intlWords, textsOf, wordsIn } from "./page-words.ts";
import { sightsOf } from "./sights.ts";
import { travellerOf } from "./travellers.ts";

/** Names, keys, and abbreviations that are the same in every language of the app. */
const INTERNATIONAL = "Candor eyJhbGciOi Ctrl Cmd Enter Esc Tab pp English Deutsch".split(" ");
/** Names of feeds in the demo's facts, of which not everybody has a list. */
const IN_FACTS = ["operations", "quality", "surveys", "telephony"];
/** What react-aria says by itself; it speaks no pseudo-locale. */
const REACT_ARIA = wordsIn(
  "Dismiss, Previous, Next, Today, Selected Range: to, selected, Last available date",
);

describe.concurrent("every word was given to a translator", () => {
  journey.for(ROLES)("that the %s reads", async (role, { open, expect }) => {
    await using site = await openDemoSite({ pseudoLocalised: true });
    const stage = await open({}, site);
    const { page, show, forgive } = stage;
    // Some pages refuse some roles, in words, too.
    forgive(/status of 40[34]/);
    await show("/", { persona: travellerOf(role).persona });
    const known = new Set([
      ...INTERNATIONAL,
      ...IN_FACTS,
      ...REACT_ARIA,
      ...intlWords("en-GB"),
      ...(await dataWords(page)),
    ]);
    const untranslated = new Map<string, string>();
    const read = async (place: string) => {
      for (const text of await textsOf(page)) {
        const strange = wordsIn(text).filter((word) => !known.has(word));
        for (const word of strange) untranslated.set(word, `${place}: ${text}`);
      }
    };
    for (const { name, path } of sightsOf(role)) {
      await show(path);
      await read(name);
    }
    await show("/");
    for await (const place of openings(stage)) await read(place);
    expect(Object.fromEntries(untranslated)).toEqual({});
  });
});

describe("who chooses a language is spoken to in it", () => {
  journey.for([
    { name: "Deutsch", lang: "de", title: "Daten", decimals: /\d,\d\s%/ },
    { name: "Español", lang: "es", title: "Datos", decimals: /\d,\d\s%/ },
  ])("$name", async ({ name, lang, title, decimals }, { open, expect }) => {
    const { page, show, settle } = await open();
    await show(paths.data(), { persona: travellerOf("administrator").persona });
    await page.getByRole("button", { name: "Theme, density, language" }).click();
    await page.getByRole("menuitemradio", { name }).click();
    await settle();
    expect(await page.locator("html").getAttribute("lang")).toBe(lang);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(title);
    await show(paths.scorecard(travellerOf("administrator").home));
    expect(await page.getByRole("main").innerText()).toMatch(decimals);
  });

  journey.for(["de-AT", "es-MX"])(
    "or has a browser that does: %s",
    async (language, { open, expect }) => {
      const { page, show } = await open({ language });
      await show(paths.signIn());
      expect(await page.locator("html").getAttribute("lang")).toBe(language.slice(0, 2));
    },
  );
});
