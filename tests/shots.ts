/**
 * Takes a picture of every page as everybody sees it, in both themes, on a phone, a tablet, a desk and across a room:
 * `npm run shots`. Words after it choose among the names: `npm run shots -- heatmap supervisor dark`.
 */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { ROLES, type Role } from "#src/contract/session.ts";
import { launchBrowser } from "./e2e/browser.ts";
import { openDemoSite } from "./e2e/demo-site.ts";
import { sightsOf } from "./e2e/sights.ts";
import { openStage, type Site } from "./e2e/stage.ts";
import { travellerOf } from "./e2e/travellers.ts";

const folder = join(import.meta.dirname, "..", "shots");
const themes = ["light", "dark"] as const;

interface Screen {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** What the address says besides the page. */
  readonly question: Readonly<Record<string, string>>;
}

const screens: readonly Screen[] = [
  { name: "360", width: 360, height: 780, question: {} },
  { name: "768", width: 768, height: 1024, question: {} },
  { name: "1440", width: 1440, height: 900, question: {} },
  { name: "tv", width: 1920, height: 1080, question: { tv: "" } },
];

/** All pictures that one browser window takes: of one screen, through the eyes of one role. */
interface Session {
  readonly role: Role;
  readonly screen: Screen;
}

const wanted = process.argv.slice(2);
const isWanted = (name: string) => wanted.every((word) => name.includes(word));

function picturesOf({ role, screen }: Session) {
  return sightsOf(role).flatMap(({ name, path }) => {
    const pictures = themes
      .map((theme) => ({ theme, name: `${name}-${role}-${theme}-${screen.name}` }))
      .filter((picture) => isWanted(picture.name));
    return pictures.length > 0 ? [{ path, pictures }] : [];
  });
}

async function take(browser: Browser, site: Site, session: Session): Promise<string[]> {
  const sights = picturesOf(session);
  if (sights.length === 0) return [];
  const { role, screen } = session;
  await using stage = await openStage(browser, site, screen);
  await stage.show("/", { persona: travellerOf(role).persona });
  const files: string[] = [];
  for (const { path, pictures } of sights) {
    for (const { theme, name } of pictures) {
      await stage.page.emulateMedia({ colorScheme: theme });
      await stage.show(path, screen.question);
      const file = join(folder, `${name}.png`);
      await stage.page.screenshot({ path: file, fullPage: screen.name !== "tv" });
      files.push(file);
    }
  }
  return files;
}

const sessions: readonly Session[] = ROLES.flatMap((role) =>
  screens.map((screen) => ({ role, screen })),
);

/** Takes sessions from the front of the queue until none is left. */
async function work(queue: Session[], browser: Browser, site: Site): Promise<string[]> {
  const files: string[] = [];
  for (let next = queue.shift(); next; next = queue.shift()) {
    files.push(...(await take(browser, site, next)));
  }
  return files;
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
await using site = await openDemoSite();
await using browser = await launchBrowser();
const queue = [...sessions];
// Two at a time: while one page draws, the other's picture is written.
const files = await Promise.all([work(queue, browser, site), work(queue, browser, site)]);
console.log(files.flat().toSorted().join("\n"));
console.log(`\n${files.flat().length} pictures in ${folder}`);
