import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { call } from "#src/api/client.ts";
import { renderApp } from "#tests/render-app.tsx";

const agent = { persona: "agent:a101041" };
const question = { level: "agent", id: "a101041", kpi: "fcr", period: "last-28-days" };
const path = "/scorecard/agent/a101041/fcr";

async function openDrawer() {
  const { user, router } = await renderApp(path, agent);
  await user.click(await screen.findByRole("button", { name: "Arithmetic and rows" }));
  const drawer = await screen.findByRole("dialog", { name: "First-contact resolution" });
  return { user, router, drawer };
}

describe("one KPI", () => {
  test("is said in a figure, its certainty and a sentence", async () => {
    await renderApp(path, agent);
    const bar = await screen.findByRole("img", { name: /on 612 checks\.$/ });
    expect(bar).toBeVisible();
    expect(screen.getByText("Sample").nextElementSibling).toHaveTextContent("612 checks");
    expect(screen.getByText("90 % interval").nextElementSibling).toHaveTextContent(/% – .*%/);
  });

  test("opens into arithmetic whose sums are those of its rows", async () => {
    const { drawer } = await openDrawer();
    await within(drawer).findByRole("table");
    const { rows, sums, value, total } = await call("evidence", { ...question, limit: 1_000 });
    expect(rows).toHaveLength(total);
    const columns = ["resolved_first", "resolution_checked"];
    // Each measure summed by hand over the rows that count.
    const summed = columns.map((_, at) =>
      rows.filter(({ counted }) => counted).reduce((sum, row) => sum + (row.values[at] ?? 0), 0),
    );
    expect(summed).toEqual(columns.map((measure) => sums[measure]));
    const [resolved = 0, checked = 0] = summed;
    expect(value).toBeCloseTo((100 * resolved) / checked, 9);
    expect(drawer).toHaveTextContent(`${resolved}${checked}`);
  });

  test("is defined in words, with its goal, guardrails and source", async () => {
    const { drawer } = await openDrawer();
    expect(drawer).toHaveTextContent("resolved at the first attempt");
    expect(drawer).toHaveTextContent(/Goal≥ \d+\.\d% since/);
    expect(drawer).toHaveTextContent("Guardrails");
    expect(drawer).toHaveTextContent("Source of the definition");
  });

  test("stands in the address with its drawer, and Escape closes it", async () => {
    const { user, router, drawer } = await openDrawer();
    expect(router.state.location.href).toBe(`${path}?open=arithmetic`);
    await user.keyboard("{Escape}");
    expect(drawer).not.toBeInTheDocument();
    expect(router.state.location.href).toBe(path);
  });

  test("that nobody measures here says so", async () => {
    await renderApp("/scorecard/agent/a101041/lobby_wait", agent);
    expect(await screen.findByText("Nothing is known of this KPI here")).toBeVisible();
  });

  test("fails part by part, each with a way on", async () => {
    await renderApp(path, { ...agent, scenario: "failing" });
    const alerts = await screen.findAllByRole("alert");
    for (const alert of alerts) {
      expect(within(alert).getByRole("button", { name: "Try again" })).toBeVisible();
    }
  });
});
