import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { renderApp } from "#tests/render-app.tsx";

const executive = { persona: "executive" };

/** What stands in the card with this heading. */
async function inCard(name: string | RegExp) {
  const heading = await screen.findByRole("heading", { level: 2, name });
  return within(heading.closest("section") ?? document.body);
}

describe("the summary", () => {
  test("is where an executive's day begins", async () => {
    const { router } = await renderApp("/", executive);
    expect(router.state.location.pathname).toBe("/summary");
    expect(screen.getByRole("heading", { level: 1, name: "Summary" })).toBeVisible();
    expect(await screen.findByText(/^Velmora Home & Business · .* · Late: surveys/)).toBeVisible();
  });

  test("says in at most seven sentences what changed, how sure that is and on how much", async () => {
    await renderApp("/summary", executive);
    const card = await inCard("What really changed");
    const sentences = card.getAllByRole("listitem");
    expect(sentences.length).toBeLessThanOrEqual(7);
    expect(sentences[0]).toHaveTextContent(
      /Marten: Average handle time from 6:29 to 6:58\. Declined by 28s, more than chance explains\. 90 % interval \+16s … \+41s, on 4,139 contacts\. With it went Average talk time, from 5:00 to 5:23\./,
    );
    expect(card.getByText(/of \d+ series did no more than they always do/)).toBeVisible();
    expect(card.getByRole("link", { name: /more changes/ })).toHaveAttribute(
      "href",
      expect.stringMatching(/^\/changes/),
    );
  });

  test("says with pride that nothing changed", async () => {
    await renderApp("/summary?period=last-week", executive);
    expect(await screen.findByText("Nothing changed by more than it always does.")).toBeVisible();
  });

  test("tells the goals attained by the whole, by line and by site, with how far that may be off", async () => {
    await renderApp("/summary", executive);
    const [whole] = await screen.findAllByText(
      /^About \d+% of the weight at goal, from \d+% to \d+% with 90 %:/,
    );
    expect(whole).toBeVisible();
    const sites = within(screen.getByRole("region", { name: "Sites" }));
    expect(sites.getByRole("link", { name: "Leipzig" })).toBeVisible();
    expect(sites.getAllByRole("img", { name: /^About \d+% of the weight at goal/ })).toHaveLength(
      2,
    );
  });

  test("shows the weightiest KPIs as processes and the sites by KPI, each with its band", async () => {
    await renderApp("/summary", executive);
    const strips = await inCard(/weightiest KPIs/);
    expect(strips.getAllByRole("listitem")).toHaveLength(6);
    expect(strips.getAllByRole("img", { name: /^(Steady|Unsteady)/ })).toHaveLength(6);
    const matrix = within(await screen.findByRole("table"));
    const leipzig = within(matrix.getByRole("row", { name: /^Leipzig/ }));
    expect(leipzig.getAllByText(/, (Exceeds|Meets|Below|Too close to call)/)).not.toEqual([]);
  });

  test("of a part is in the address", async () => {
    await renderApp("/summary?period=last-13-weeks", executive);
    const sites = within(await screen.findByRole("region", { name: "Sites" }));
    const link = sites.getByRole("link", { name: "Leipzig" });
    const id = link.getAttribute("href")?.split(/[/?]/)[3] ?? "";
    await renderApp(`/summary?within=site:${id}`, executive);
    expect(await screen.findByText(/^Leipzig · /)).toBeVisible();
  });
});
