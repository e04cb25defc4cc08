import { describe } from "vitest";
import { paths } from "#src/app/paths.ts";
import type { ScenarioId } from "#mocks/scenarios.ts";
import { journey } from "./journey.ts";
import type { Stage } from "./stage.ts";
import { travellerOf } from "./travellers.ts";

const agent = travellerOf("agent");
const supervisor = travellerOf("supervisor");
const administrator = travellerOf("administrator");
const scorecard = paths.scorecard(agent.home);

/** Opens a page while a scenario plays. */
function play({ show }: Stage, scenario: ScenarioId, path: string, { persona } = agent) {
  return show(path, { scenario, persona });
}

/** Notes on the document that figures stood there and were marked busy: looked at from outside, they may be gone. Runs in the page. */
function noteBusyFigures(): void {
  const { documentElement } = document;
  new MutationObserver(() => {
    const busy = document.querySelector("main [aria-busy=true]");
    if (busy?.querySelector("h2, h3, figure")) documentElement.dataset["noted"] = "busy figures";
  }).observe(document.body, { subtree: true, childList: true, attributes: true });
}

describe.concurrent("a page says so when", () => {
  journey("answers are slow", async ({ open, shipped, expect }) => {
    const { page, settle } = await open({}, shipped);
    await page.goto(
      `${shipped.address}${shipped.prefix}${scorecard}?scenario=slow&persona=${agent.persona}`,
    );
    const busy = page.getByRole("main").locator("[aria-busy=true]");
    await busy.getByText("Loading").waitFor({ state: "attached" });
    const waiting = await page.getByRole("main").boundingBox();
    await settle();
    expect(await page.getByRole("heading", { name: "KPIs" }).isVisible()).toBe(true);
    const there = await page.getByRole("main").boundingBox();
    expect(waiting?.y, "nothing jumps when the data come").toBe(there?.y);

    await page.evaluate(noteBusyFigures);
    await page.getByRole("button", { name: /^Period:/ }).click();
    await page.getByRole("menuitemradio", { name: /^Last 7 days/ }).click();
    await page.waitForURL(/last-7-days/);
    await settle();
    const noted = await page.evaluate(() => document.documentElement.dataset["noted"]);
    expect(noted, "old figures stay, marked busy").toBe("busy figures");
  });

  journey("questions fail", async ({ open, shipped, expect }) => {
    const stage = await open({}, shipped);
    stage.forgive(/status of 500/);
    await play(stage, "failing", scorecard);
    const alert = stage.page.getByRole("alert");
    expect(await alert.innerText()).toContain("Something went wrong in Candor");
    await alert.getByRole("button", { name: "Try again" }).click();
    await stage.settle();
    expect(await alert.count()).toBe(1);
  });

  journey("nothing answers", async ({ open, shipped, expect }) => {
    const stage = await open({}, shipped);
    stage.forgive(/Failed to (load|fetch)|net::ERR/);
    await play(stage, "offline", "/");
    expect(await stage.page.getByRole("alert").innerText()).toContain(
      "The server cannot be reached",
    );
  });

  journey("nothing was imported yet", async ({ open, shipped, expect }) => {
    const stage = await open({}, shipped);
    await play(stage, "empty-organisation", scorecard);
    expect(await stage.page.getByRole("main").innerText()).toContain(
      "Nothing was measured in this period",
    );
  });

  journey("a team has no facts", async ({ open, shipped, expect }) => {
    const stage = await open({}, shipped);
    await play(stage, "empty-team", paths.heatmap(), supervisor);
    const main = await stage.page.getByRole("main").innerText();
    expect(main).toContain("No facts fall in this period. Choose a longer one, or another unit.");
  });

  journey("a feed is late", async ({ open, shipped, expect }) => {
    const stage = await open({}, shipped);
    await play(stage, "stale-feed", scorecard);
    await stage.page.getByRole("button", { name: /^Data to/ }).click();
    await stage.settle();
    const feeds = await stage.page.getByRole("dialog").innerText();
    expect(feeds).toContain("it is not zero");
    // Nine days before the 20th.
    expect(feeds).toContain("operations\n11 Nov 2026");
  });

  journey("a bucket is still filling", async ({ open, shipped, expect }) => {
    const stage = await open({}, shipped);
    await play(
      stage,
      "partial-day",
      `${paths.kpi({ ...agent.home, kpi: "aht" })}?period=this-week`,
    );
    const strip = stage.page.getByRole("figure", { name: "Through time" });
    const points = await strip.getByRole("option").allTextContents();
    expect(points.at(-1)).toContain("Still filling");
    expect(points.at(-2)).not.toContain("Still filling");
  });

  journey("a peer group is too small", async ({ open, shipped, expect }) => {
    const stage = await open({}, shipped);
    await play(stage, "suppressed", `${paths.peers()}?kpi=fcr`);
    expect(await stage.page.getByRole("main").innerText()).toContain(
      "not shown, so that nobody can be singled out",
    );
  });

  journey("a change comes too late", async ({ open, shipped, expect }) => {
    const stage = await open({}, shipped);
    stage.forgive(/status of 412/);
    await play(stage, "conflict", paths.data(), administrator);
    const { page } = stage;
    await page.getByLabel(/^File/).setInputFiles("tests/fixtures/import/daily-totals.csv");
    await page.getByLabel(/^Mapping/).setInputFiles("examples/mappings/daily-totals.yaml");
    await page.getByRole("button", { name: "Send the file" }).click();
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.innerText()).toContain("Somebody else changed this first");
  });

  journey("sessions end", async ({ open, shipped, expect }) => {
    const stage = await open({}, shipped);
    stage.forgive(/status of 401/);
    await stage.show(scorecard, { scenario: "no-session" });
    expect(await stage.page.getByRole("heading", { level: 2 }).innerText()).toBe(
      "Choose who you are",
    );
  });
});

journey(
  "a scenario is chosen in the browser and stays for the pages after it",
  async ({ open, shipped, expect }) => {
    const { page, show, settle } = await open({}, shipped);
    await show(paths.peers(), { persona: agent.persona });
    await page.getByRole("button", { name: "Play a scenario" }).click();
    await page.getByRole("menuitemradio", { name: /^Suppressed/ }).click();
    await settle();
    await show(paths.peers());
    expect(await page.getByRole("main").innerText()).toContain("nobody can be singled out");
  },
);
