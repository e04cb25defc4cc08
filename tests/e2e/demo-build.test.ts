import type { Page } from "playwright-core";
import { builtDemo } from "./built-demo.ts";
import { journey } from "./journey.ts";
import { hostStatically } from "./static-host.ts";

/** Who the page's own API says is signed in. */
async function roleSignedIn(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const session = (await (await fetch("/api/session")).json()) as { role?: string };
    return session.role ?? null;
  });
}

/** How the page's own stream of events answers: its first line, or why there is none. */
async function firstEventLine(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const answer = await fetch("/api/events");
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    const first = await reader?.read();
    await reader?.cancel();
    return first?.value ?? answer.status;
  });
}

journey("the static demo works from any folder of any host", async ({ browser, expect }) => {
  await using host = await hostStatically(await builtDemo(), "/somebody/candor/");
  await using page = await browser.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));

  await page.goto(host.address);
  await page.getByRole("heading", { name: "Choose who you are" }).waitFor();
  expect(await roleSignedIn(page)).toBeNull();

  await page.getByRole("button", { name: "Executive" }).click();
  await page.waitForURL(/\/somebody\/candor\/#\/(?!sign-in)/);
  expect(await roleSignedIn(page)).toBe("executive");
  await page.reload();
  await page.waitForFunction(() => document.querySelector("#root")?.childElementCount);
  expect(await roleSignedIn(page)).toBe("executive");
  expect(await firstEventLine(page)).toBe("retry: 2000\n\n");
  expect(complaints).toEqual([]);
});

journey(
  "a scenario of the static demo can be chosen in the address",
  async ({ browser, expect }) => {
    await using host = await hostStatically(await builtDemo(), "/");
    await using page = await browser.newPage();
    await page.goto(`${host.address}?scenario=conflict`);
    await page.getByRole("heading", { name: "Choose who you are" }).waitFor();
    const status = await page.evaluate(
      async () => (await fetch("/api/batches", { method: "POST" })).status,
    );
    expect(status).toBe(412);
  },
);
