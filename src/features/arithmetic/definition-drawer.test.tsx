import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { call } from "#src/api/client.ts";
import { formatDay } from "#src/domain/format-day.ts";
import { toggleSingleKeys } from "#src/state/preferences.ts";
import { renderApp } from "#tests/render-app.tsx";

const agent = { persona: "agent:a101041" };
const path = "/scorecard/agent/a101041";

/** What a definition says beside a term. */
function said(term: string): HTMLElement | null {
  const drawer = within(screen.getByRole("dialog", { name: "Definition" }));
  return drawer.getByText(term, { selector: "dt" }).nextElementSibling as HTMLElement | null;
}

describe("the key D", () => {
  test("opens the definition of the number in focus, with all there is to know of it", async () => {
    const { user } = await renderApp(path, agent);
    const [link] = await screen.findAllByRole("link", { name: "Customer satisfaction" });
    link?.focus();
    await user.keyboard("d");
    await screen.findByText("Who answers for it");
    const { feeds, goals } = await call("catalogue", {});
    expect(said("Numerator")).toHaveTextContent("satisfied surveys");
    expect(said("Denominator")).toHaveTextContent("surveys answered");
    expect(said("Not counted")).toHaveTextContent("Unknown is not zero.");
    const since = formatDay(goals["csat"]?.from ?? "", "dated", "en-US");
    expect(said("Goal")).toHaveTextContent(`≥ 82.0% since ${since}, for everybody`);
    const until = feeds.find(({ source }) => source === "surveys")?.lastDay ?? "";
    expect(said("Measured by")).toHaveTextContent(
      `surveys, until ${formatDay(until, "dated", "en-US")}`,
    );
    expect(said("Source of the definition")).toHaveTextContent("COPC CX Standard");
    expect(said("Who answers for it")).toHaveTextContent("Quality team, ext. 4120");
  });

  test("opens that of the page's first number when none is meant, and the others from there", async () => {
    const { user } = await renderApp(path, agent);
    await screen.findByRole("heading", { name: "Score" });
    await user.keyboard("d");
    expect(await screen.findByText(/^How near the KPIs that count are/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: /^KPI:.*Score$/ }));
    await user.click(await screen.findByRole("menuitemradio", { name: "Average handle time" }));
    await screen.findByText("Judged from");
    expect(said("Who answers for it")).toHaveTextContent(/^Nobody is named/);
  });

  test("means the KPI of the grid's cell, and the goal of whose it is", async () => {
    const { user } = await renderApp("/heatmap", { persona: "supervisor:s101" });
    (await screen.findByRole("grid", {}, { timeout: 10_000 })).focus();
    await user.keyboard("{ArrowRight}{ArrowDown}d");
    expect(await screen.findByText("Judged from")).toBeVisible();
    expect(screen.getByRole("button", { name: /^KPI:.*First-contact resolution$/ })).toBeVisible();
  });

  test("does nothing while words are typed, nor for whoever turned single keys off", async () => {
    const { user } = await renderApp(path, agent);
    await screen.findByRole("heading", { name: "Score" });
    await user.keyboard("/");
    await user.type(await screen.findByRole("combobox"), "d");
    expect(screen.queryByRole("dialog", { name: "Definition" })).not.toBeInTheDocument();
    await user.keyboard("{Escape}");
    toggleSingleKeys();
    await user.keyboard("d");
    expect(screen.queryByRole("dialog", { name: "Definition" })).not.toBeInTheDocument();
    toggleSingleKeys();
  });
});

test("a button beside each number does the same", async () => {
  const { user } = await renderApp(path, agent);
  await user.click(await screen.findByRole("button", { name: "Definition: Quality score" }));
  await screen.findByText("Judged from");
  expect(said("Who answers for it")).toHaveTextContent("Quality team");
});
