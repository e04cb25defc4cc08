import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { call } from "#src/api/client.ts";
import { formatPercent } from "#src/domain/format.ts";
import { renderApp } from "#tests/render-app.tsx";

const agent = { persona: "agent:a101041" };
const path = "/scorecard/agent/a101041";

describe("a scorecard through time", () => {
  test("has an address of its own, and the way back", async () => {
    const { user, router } = await renderApp(`${path}?period=last-7-days`, agent);
    const views = screen.getByRole("navigation", { name: "Views of this scorecard" });
    expect(within(views).getByRole("link", { current: "page" })).toHaveTextContent("As it stands");
    await user.click(within(views).getByRole("link", { name: "Through time" }));
    expect(await screen.findByRole("figure", { name: "Through time" })).toBeVisible();
    expect(router.state.location.search).toMatchObject({
      period: "last-7-days",
      view: "timeline",
    });
    expect(within(views).getByRole("link", { current: "page" })).toHaveTextContent("Through time");
    await user.click(within(views).getByRole("link", { name: "As it stands" }));
    expect(await screen.findByRole("heading", { name: "Work on next" })).toBeVisible();
  });

  test("is walked through bucket by bucket, each with all its KPIs", async () => {
    const { user } = await renderApp(`${path}?view=timeline`, agent);
    const chart = await screen.findByRole("listbox", { name: "Goran Holado through time" });
    const { kpis, buckets } = await call("timeline", {
      level: "agent",
      id: "a101041",
      grain: "week",
      period: "2026-05-22..2026-11-19",
    });
    expect(within(chart).getAllByRole("option")).toHaveLength(buckets.length);
    chart.focus();
    await user.keyboard("{Home}{ArrowRight}{ArrowRight}");
    const here = within(chart).getByRole("option", { selected: true });
    const fcr = kpis.find(({ kpi }) => kpi === "fcr")?.points[2];
    expect(here).toHaveTextContent(
      `First-contact resolution: ${formatPercent(fcr?.value ?? NaN, 1, "en-US")} (${fcr?.sample} checks)`,
    );
  });

  test("holds its numbers as a table, raw and adjusted", async () => {
    const { user } = await renderApp(`${path}?view=timeline`, agent);
    await user.click(await screen.findByRole("button", { name: "Show as a table" }));
    const table = screen.getByRole("table");
    expect(
      within(table).getByRole("columnheader", { name: "First-contact resolution, adjusted" }),
    ).toBeVisible();
  });

  test("reaches back over months when asked", async () => {
    const { user, router } = await renderApp(`${path}?view=timeline`, agent);
    await user.click(await screen.findByRole("button", { name: /^How far back:/ }));
    await user.click(await screen.findByRole("menuitemradio", { name: "13 months" }));
    expect(router.state.location.search).toMatchObject({ view: "timeline", grain: "month" });
    expect(await screen.findByText(/Steady for 13 months|13 months/)).toBeVisible();
  });

  test("tells what happened, and no difference that chance explains", async () => {
    await renderApp(`${path}?view=timeline`, agent);
    const happened = (await screen.findByRole("heading", { name: "What happened" })).closest(
      "section",
    );
    expect(happened).toHaveTextContent("Customer satisfaction: The goal changes to 82.0%.");
    expect(happened).toHaveTextContent("Too little before or after it to tell a difference.");
  });

  test("says so when nothing was measured", async () => {
    await renderApp(`${path}?view=timeline`, { ...agent, scenario: "empty-organisation" });
    expect(await screen.findByText("Nothing to draw")).toBeVisible();
  });
});
