import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { call } from "#src/api/client.ts";
import { agentId } from "#server/demo/seat.ts";
import { GAMER_SEAT } from "#server/demo/stories.ts";
import { renderApp } from "#tests/render-app.tsx";

const agent = { persona: "agent:a101041" };
const question = { level: "agent", id: "a101041", kpi: "fcr", period: "last-28-days" };
const executive = { persona: "executive" };
const whole = { level: "organisation", id: "all" };
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
    expect(screen.getByText("Sample", { selector: "dt" }).nextElementSibling).toHaveTextContent(
      "612 checks",
    );
    expect(
      screen.getByText("90 % interval", { selector: "dt" }).nextElementSibling,
    ).toHaveTextContent(/% – .*%/);
  });

  test("whose points are held for review leads to the guardrail that says so", async () => {
    const gamer = agentId(GAMER_SEAT);
    const { user, router } = await renderApp(`/scorecard/agent/${gamer}/aht`, {
      persona: `agent:${gamer}`,
    });
    const note = await screen.findByText(/^Held for review: a guardrail went from/);
    await user.click(within(note).getByRole("link"));
    const { kpis } = await call("scorecard", { ...question, id: gamer });
    const by = kpis.find(({ kpi }) => kpi === "aht")?.held?.by;
    expect(router.state.location.pathname).toBe(`/scorecard/agent/${gamer}/${by}`);
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
    await waitFor(() => expect(drawer).not.toBeInTheDocument());
    expect(router.state.location.href).toBe(path);
  });

  test("is left by Back once its drawer was closed, whichever way the drawer was opened", async () => {
    const scorecard = "/scorecard/agent/a101041";
    const { user, router } = await renderApp(scorecard, agent);
    const leave = async () => {
      await user.keyboard("{Escape}");
      await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
      expect(router.state.location.href).toBe(path);
      act(() => router.history.back());
      await waitFor(() => expect(router.state.location.href).toBe(scorecard));
    };
    await act(() => router.navigate({ href: path }));
    await user.click(await screen.findByRole("button", { name: "Arithmetic and rows" }));
    await screen.findByRole("dialog");
    await leave();
    await act(() => router.navigate({ href: `${path}?open=arithmetic` }));
    await screen.findByRole("dialog");
    await leave();
  });

  test("is cut by weekday and by queue, each part with its own sample and certainty", async () => {
    const { user, router } = await renderApp(
      `/scorecard/${whole.level}/${whole.id}/fcr`,
      executive,
    );
    const parts = await screen.findByRole("region", { name: "In parts" });
    expect(await within(parts).findByRole("rowheader", { name: "Monday" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: /Parts:/ }));
    await user.click(await screen.findByRole("menuitemradio", { name: "By queue" }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ by: "queue" }));
    const { parts: queues } = await call("breakdown", { ...question, ...whole, by: "queue" });
    expect(queues.length).toBeGreaterThan(1);
    // The queues are all there is: their samples add up to that of the whole.
    const { kpis } = await call("scorecard", { ...whole, period: question.period });
    const { sample: all } = kpis.find(({ kpi }) => kpi === question.kpi) ?? {};
    expect(queues.reduce((sum, { sample }) => sum + (sample ?? 0), 0)).toBe(all);
    for (const { name } of queues) {
      expect(await screen.findByRole("rowheader", { name })).toBeVisible();
    }
  });

  test("is narrowed to a queue by a chip that can be taken back", async () => {
    const address = `/scorecard/${whole.level}/${whole.id}/fcr`;
    const { user, router } = await renderApp(address, executive);
    const before = await screen.findByRole("img", { name: /checks\.$/ });
    const sentence = before.getAttribute("aria-label") ?? "";
    await user.click(screen.getByRole("button", { name: "Narrow to a queue or a channel" }));
    const dialog = await screen.findByRole("dialog");
    const [option] = await within(dialog).findAllByRole("option", { name: /\w/ });
    const queue = option?.textContent ?? "";
    await user.click(option as HTMLElement);
    const narrowed = `${address}?where=queue:${queue}`;
    await waitFor(() => expect(router.state.location.href).toBe(narrowed));
    await waitFor(() => expect(before).not.toHaveAccessibleName(sentence));
    expect(
      screen.getByRole("button", { name: `Drop the condition Queue: ${queue}` }),
    ).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(router.state.location.href).toBe(address));
    await waitFor(() => expect(before).toHaveAccessibleName(sentence));
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
