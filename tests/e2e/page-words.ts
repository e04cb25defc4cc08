import type { Page } from "playwright-core";
import * as z from "zod/mini";
import { catalogueSchema } from "#src/contract/catalogue.ts";

/**
 * Everything that a page says or shows in words: its texts, and what stands in attributes for those who listen. What the
 * page itself marks as being in another language is left out.
 */
export function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const spoken = ["aria-label", "aria-description", "title", "alt", "placeholder"];
    const isMarked = (element: Element | null) =>
      element?.closest("script, style, noscript, body [lang]") !== null;
    const texts = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!isMarked(node.parentElement)) texts.push(node.textContent ?? "");
    }
    for (const element of document.body.querySelectorAll("*")) {
      if (!isMarked(element)) texts.push(...spoken.map((name) => element.getAttribute(name) ?? ""));
    }
    return texts.filter((text) => text.trim() !== "");
  });
}

/** The words of a text that have nothing but plain letters: pseudo-localised ones have others. */
export function wordsIn(text: string): string[] {
  return text.match(/(?<!\p{L})[A-Za-z]{2,}(?!\p{L})/gu) ?? [];
}

/** Months, weekdays and list words, as the browser writes them by itself. */
export function intlWords(locale: string): string[] {
  const days = Array.from({ length: 366 }, (_, day) => Date.UTC(2026, 0, day + 1));
  const dates = (["long", "short"] as const).flatMap((width) => {
    const format = new Intl.DateTimeFormat(locale, { month: width, weekday: width });
    return days.map((day) => format.format(day));
  });
  return [...dates, new Intl.ListFormat(locale).format(["1", "2", "3"])].flatMap(wordsIn);
}

const TELLING = [
  "/api/session",
  "/api/subjects?limit=500",
  "/api/subjects?level=queue",
  "/api/subjects?level=channel",
  "/api/batches",
];

/** Words that are data: names of people, units, feeds and files, as the API tells them to whoever is signed in. */
export async function dataWords(page: Page): Promise<string[]> {
  const answers = await page.evaluate(
    (addresses) =>
      Promise.all(addresses.map(async (address) => (await fetch(address)).json() as unknown)),
    TELLING,
  );
  const own = [...(await ownWords(page)), ...(await owners(page))];
  return [...answers.flatMap(stringsIn), ...own].flatMap(wordsIn);
}

/** Who answers for KPIs, as the organisation says it. */
async function owners(page: Page): Promise<string[]> {
  const catalogue = await page.evaluate(
    async () => (await fetch("/api/catalogue")).json() as unknown,
  );
  return z.parse(catalogueSchema, catalogue).kpis.flatMap(({ owner }) => owner ?? []);
}

const OWN = [
  "/api/recognition/kudos?limit=200",
  "/api/recognition/kudos?about=review&limit=200",
  "/api/recognition/contests",
  "/api/recognition/contests/demo-quality",
  "/api/recognition/contests/demo-progress",
  "/api/recognition/boards?period=last-28-days&limit=200",
  "/api/recognition/boards?period=last-28-days&of=team&limit=200",
];

/** What people are called, and what they have written themselves. */
const WRITTEN = new Set([
  "name",
  "text",
  "about",
  "prizes",
  "reports",
  "announcement",
  "hiddenBecause",
  "cancelledBecause",
  "disqualifiedBecause",
]);

async function ownWords(page: Page): Promise<string[]> {
  const answers = await page.evaluate(
    (addresses) =>
      Promise.all(addresses.map(async (address) => (await fetch(address)).json() as unknown)),
    OWN,
  );
  return answers.flatMap(writtenIn);
}

function writtenIn(json: unknown): string[] {
  if (typeof json !== "object" || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) =>
    WRITTEN.has(key) ? stringsIn(value) : writtenIn(value),
  );
}

function stringsIn(json: unknown): string[] {
  if (typeof json === "object" && json !== null) return Object.values(json).flatMap(stringsIn);
  return typeof json === "string" ? [json] : [];
}
