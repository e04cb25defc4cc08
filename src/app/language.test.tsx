import { i18n } from "@lingui/core";
import { screen } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import "#src/ui/words/cohort-sentences.ts";
import { say } from "#src/ui/words/say.ts";
import { renderApp } from "#tests/render-app.tsx";
import { preferredLanguage, speak } from "./language.ts";

const sources = import.meta.glob<string>("./*.{ts,tsx}", {
  query: "?raw",
  import: "default",
  eager: true,
});

describe("the language spoken", () => {
  test.each([
    [null, ["de-AT", "en"], "de"],
    [null, ["tlh", "es-MX", "en"], "es"],
    [null, ["tlh"], "en"],
    [null, [], "en"],
    ["es", ["de"], "es"],
  ] as const)(
    "is, chosen %o and with a browser that asks for %o, %s",
    (chosen, browser, spoken) => {
      expect(preferredLanguage(chosen, browser)).toBe(spoken);
    },
  );

  test("is the one chosen, at once and on the document", async () => {
    await renderApp("/data", { persona: "administrator" });
    await speak("de");
    expect(await screen.findByRole("heading", { level: 1, name: "Daten" })).toBeVisible();
    expect(document.documentElement.lang).toBe("de");
  });

  test.each([
    ["de", "Personen mit gleicher Rolle, gleichem Standort und gleichem Merkmal „cost centre“"],
    ["es", "Personas con el mismo rol, la misma sede y el mismo valor de «cost centre»"],
  ] as const)("bends what a peer group shares: %s", async (locale, words) => {
    await speak(locale);
    const shared = { id: "cohort.shared", values: { dimensions: "role,site,cost_centre" } };
    expect(say(shared, i18n, { locale, currency: "EUR" })).toBe(words);
  });
});

test("words that nobody has brought are complained of, once the language is there", async () => {
  const complain = vi.spyOn(console, "error").mockImplementation(() => {});
  await speak("de");
  expect(i18n._({ id: "nobodys", message: "Nobody’s" })).toBe("Nobody’s");
  expect(complain.mock.calls).toEqual([["No page has brought the de words of nobodys"]]);
});

/** What a build keeps words of its own for is fetched with them, under the name by which the build knows it. */
test("every page is fetched with its words", () => {
  const fetched = Object.values(sources).flatMap((code) =>
    [
      ...code.matchAll(/(withWords\("([^"]+)",\s*)?import\("#(src\/(?:pages|features)\/[^"]+)"\)/g),
    ].map(([, wrapped, page, file = ""]) => ({ file, page: wrapped && page })),
  );
  expect(fetched.length).toBeGreaterThan(20);
  expect(fetched.filter(({ file, page }) => !file.endsWith(`/${page}.tsx`))).toEqual([]);
});

test("every word of the frame and of a page passes through the catalogue", async () => {
  await speak("pseudo");
  await renderApp("/data", { persona: "administrator" });
  const named = ["heading", "button", "link", "navigation", "checkbox"].flatMap((role) =>
    screen.getAllByRole(role),
  );
  const names = named.map((element) => element.getAttribute("aria-label") ?? element.textContent);
  expect(names.length).toBeGreaterThan(8);
  // The pseudo-locale writes ASCII letters with accents; what keeps them was never given to a translator.
  const untranslated = names.filter((name) => /^[\p{ASCII}…]+$/u.test(name ?? ""));
  expect(untranslated).toEqual([]);
});
