import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { call } from "#src/api/client.ts";
import { renderApp } from "#tests/render-app.tsx";

const agent = { persona: "agent:a101041" };
const path = "/peers?kpi=fcr";

describe("peers", () => {
  test("are told to an agent as a group, with nobody's name", async () => {
    await renderApp(path, agent);
    await screen.findByText(/^\d+ peers$/);
    const page = screen.getByRole("main").textContent ?? "";
    const { subjects } = await call("subjects", { level: "agent" });
    expect(subjects.map(({ name }) => name)).toEqual(["Goran Holado"]);
    await renderApp("/peers", { persona: "administrator" });
    const everybody = await call("subjects", { level: "agent", limit: 1_000 });
    const others = everybody.subjects.filter(({ id }) => id !== "a101041");
    expect(others.length).toBeGreaterThan(90);
    expect(others.filter(({ name }) => page.includes(name))).toEqual([]);
  });

  test("are told by their middle half and median, never by an extreme", async () => {
    await renderApp(path, agent);
    expect(await screen.findByText("Peers’ middle half")).toBeVisible();
    expect(screen.getByText("Peers’ median")).toBeVisible();
    expect(screen.queryByText(/minimum|maximum|best|worst/i)).not.toBeInTheDocument();
  });

  test("too few to hide in are not told at all", async () => {
    await renderApp(path, { ...agent, scenario: "suppressed" });
    expect(await screen.findAllByText(/so that nobody can be singled out/)).not.toEqual([]);
    expect(screen.queryByText("Peers’ median")).not.toBeInTheDocument();
  });

  test("of another KPI stand in the address", async () => {
    const { user, router } = await renderApp(path, agent);
    await user.click(await screen.findByRole("button", { name: /^KPI:/ }));
    await user.click(await screen.findByRole("menuitemradio", { name: /^Customer satisfaction/ }));
    expect(router.state.location.search).toMatchObject({ kpi: "csat" });
  });
});

describe("the group", () => {
  test("is chosen from the most alike to everyone, and stands in the address", async () => {
    const { user, router } = await renderApp(path, agent);
    const size = async () =>
      Number(
        /\d+/.exec(
          (await screen.findByText(/^\d+ peers$/, {}, { timeout: 5_000 })).textContent,
        )?.[0],
      );
    const alike = await size();
    await user.click(screen.getByRole("button", { name: /^Compared with:/ }));
    await user.click(await screen.findByRole("menuitemradio", { name: "Everyone else with data" }));
    expect(router.state.location.search).toMatchObject({ alike: "everyone" });
    await screen.findByRole("button", { name: /^Compared with:.*Everyone else with data$/ });
    expect(await size()).toBeGreaterThan(alike);
  });

  test("stands behind the own line, week by week", async () => {
    await renderApp(path, agent);
    expect(
      await screen.findByText(/^You beside the middle half and the median of the peers/),
    ).toBeVisible();
  });
});

describe("an executive, whose home is everything", () => {
  const executive = { persona: "executive" };

  test("begins with the sites beside each other, by name, each the way to what it is among them", async () => {
    const { user, router } = await renderApp("/peers?kpi=fcr", executive);
    const [porto] = await screen.findAllByRole("link", { name: "Porto" }, { timeout: 5_000 });
    const units = screen.getByRole("region", { name: "Units beside each other" });
    const links = within(units).getAllByRole("link");
    expect(links.map(({ textContent }) => textContent)).toEqual(["Leipzig", "Porto"]);
    if (porto) await user.click(porto);
    expect(router.state.location.search).toMatchObject({ subject: "site:Porto" });
    expect(await screen.findByText("Other units of the same level")).toBeVisible();
  });

  test("chooses other units, which stand in the address", async () => {
    const { user, router } = await renderApp("/peers?kpi=fcr", executive);
    await user.click(await screen.findByRole("button", { name: /^Units:/ }));
    await user.click(await screen.findByRole("menuitemradio", { name: "Teams" }));
    expect(await screen.findByRole("link", { name: "Heron" })).toBeVisible();
    expect(router.state.location.search).toMatchObject({ rows: "team" });
  });

  test("is shown sites where the address asks for units that do not stand beside each other", async () => {
    await renderApp("/peers?kpi=fcr&rows=agent", executive);
    expect(await screen.findByRole("link", { name: "Porto" })).toBeVisible();
  });
});
