import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { renderApp } from "#tests/render-app.tsx";

vi.setConfig({ testTimeout: 30_000 });

const supervisor = { persona: "supervisor:s101" };
/** A period that every feed has delivered. */
const DELIVERED = "period=2026-10-20..2026-11-16";

/** A list is found anew for every set of criteria, and a busy machine takes its time. */
const SLOW = { timeout: 8_000 };

/** Until the whole list is drawn. */
async function listed() {
  await screen.findByRole("heading", { level: 2, name: "People" }, SLOW);
  await waitFor(() => expect(document.querySelector("ol[aria-busy='true']")).toBeNull(), SLOW);
}

describe("opportunities", () => {
  test("stand in the order of their urgency, with sentence, reasons, gain and the way to the rows", async () => {
    const { user, router } = await renderApp(`/opportunities?${DELIVERED}`, supervisor);
    await listed();
    const [first] = screen.getAllByRole("heading", { level: 3 });
    expect(first).toHaveTextContent("Aoife Toroma");
    expect(first).toHaveTextContent("First-contact resolution");
    const card = first?.closest("section") as HTMLElement;
    expect(
      within(card).getByText(/short of the goal of .* weeks: > 99% sure, on \d+ checks\.$/),
    ).toBeVisible();
    const reasons = within(card).getByRole("list", { name: "What confirms it" });
    expect(
      within(reasons)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual(["Below in 2 of 3 weeks", "Last 25% among peers"]);
    expect(within(card).getByText(/Whole score: \+\d+\.\d points\./)).toBeVisible();
    await user.click(within(card).getByRole("link", { name: "Open the rows" }));
    expect(await screen.findByRole("dialog", { name: "First-contact resolution" })).toBeVisible();
    expect(router.state.location.pathname).toMatch(/^\/scorecard\/agent\/a\d+\/fcr$/);
  });

  test("that wait for a feed are counted, and the days that are in are one press away", async () => {
    const { user, router } = await renderApp("/opportunities", supervisor);
    await listed();
    const notice = screen.getByText(/11 figures are kept back .* surveys \(data to Nov 17, 2026\)/);
    expect(notice).toBeVisible();
    await user.click(screen.getByRole("link", { name: "Look at the days that are in" }));
    await waitFor(() => expect(notice).not.toBeInTheDocument(), SLOW);
    // 28 days up to the 17th.
    expect(router.state.location.search).toMatchObject({ period: "2026-10-21..2026-11-17" });
  });

  test("are read as a table with the same numbers", async () => {
    const { user, router } = await renderApp(`/opportunities?${DELIVERED}`, supervisor);
    await listed();
    const names = screen
      .getAllByRole("heading", { level: 3 })
      .map((heading) => within(heading).getByRole("link").textContent);
    await user.click(screen.getByRole("button", { name: "Table" }));
    const table = await screen.findByRole("table");
    const rows = within(table).getAllByRole("rowheader");
    expect(rows.map(({ textContent }) => textContent)).toEqual(names);
    expect(router.state.location.search).toMatchObject({ view: "table" });
  });

  test("of an executive are gaps of teams, without anybody's name", async () => {
    await renderApp(`/opportunities?${DELIVERED}`, { persona: "executive" });
    await screen.findByRole("heading", { level: 2, name: "The work, not the people" });
    expect(screen.queryByRole("heading", { level: 2, name: "People" })).not.toBeInTheDocument();
    expect(screen.getAllByText(/of 10 in Falcon miss this goal/)[0]).toBeVisible();
    expect(screen.queryByText("Who shares it")).not.toBeInTheDocument();
  });

  test("are not found for an agent", async () => {
    await renderApp("/opportunities", { persona: "agent:a101041" });
    expect(
      await screen.findByText(/Your role does not include this|not for you|not permitted/i),
    ).toBeVisible();
  });

  test("without facts say why and what next", async () => {
    await renderApp("/opportunities", { ...supervisor, scenario: "empty-team" });
    expect(await screen.findByText("Nothing to look at")).toBeVisible();
  });

  test("by criteria that nobody meets are good news", async () => {
    const { user } = await renderApp(`/opportunities?${DELIVERED}&open=criteria`, supervisor);
    const dialog = await screen.findByRole("dialog", { name: "Criteria" });
    const times = await within(dialog).findByRole("spinbutton", { name: /minimum sample/ });
    await user.clear(times);
    await user.type(times, "900");
    await user.type(within(dialog).getByRole("textbox", { name: /^Name/ }), "Far too much");
    await user.click(within(dialog).getByRole("button", { name: "Save as new criteria" }));
    expect(await screen.findByText("Nobody stands out by these criteria", {}, SLOW)).toBeVisible();
  });
});

describe("the editor of criteria", () => {
  test("tells what each of them would surface, while they change", async () => {
    const { user } = await renderApp(`/opportunities?${DELIVERED}`, supervisor);
    await listed();
    await user.click(screen.getByRole("button", { name: "Change the criteria" }));
    const dialog = await screen.findByRole("dialog", { name: "Criteria" });
    const total = await within(dialog).findByText(/^\d+ opportunities of people/, {}, SLOW);
    const before = Number.parseInt(total.textContent ?? "", 10);
    expect(before).toBe(screen.getAllByRole("heading", { level: 3, hidden: true }).length);
    await user.click(within(dialog).getByRole("checkbox", { name: "Among the last of the peers" }));
    await waitFor(() => expect(Number.parseInt(total.textContent ?? "", 10)).toBeLessThan(before));
  });

  test("names the rule that a field breaks, and saves nothing then", async () => {
    const { user } = await renderApp(`/opportunities?${DELIVERED}&open=criteria`, supervisor);
    const dialog = await screen.findByRole("dialog", { name: "Criteria" });
    await user.type(within(dialog).getByRole("textbox", { name: /^Name/ }), "Broken");
    const certainty = within(dialog).getByRole("spinbutton", { name: "Certainty in per cent" });
    await user.clear(certainty);
    expect(within(dialog).getByRole("alert")).toHaveTextContent("From 1 to 100 per cent.");
    expect(within(dialog).getByRole("button", { name: "Save as new criteria" })).toBeDisabled();
  });

  test("saves under a name, puts it into the address, and takes it back", async () => {
    const { user, router } = await renderApp(`/opportunities?${DELIVERED}`, supervisor);
    await listed();
    const found = screen.getAllByRole("heading", { level: 3 }).length;
    await user.click(screen.getByRole("button", { name: "Change the criteria" }));
    const dialog = await screen.findByRole("dialog", { name: "Criteria" });
    const certainty = within(dialog).getByRole("spinbutton", { name: "Certainty in per cent" });
    await user.clear(certainty);
    await user.type(certainty, "99.9");
    await user.type(within(dialog).getByRole("textbox", { name: /^Name/ }), "Certain");
    await user.click(within(dialog).getByRole("button", { name: "Save as new criteria" }));
    expect(await screen.findByText("Saved the criteria “Certain”", {}, SLOW)).toBeVisible();
    expect(await screen.findByText("Certain", {}, SLOW)).toBeVisible();
    expect(dialog).not.toBeInTheDocument();
    expect(router.state.location.search).toHaveProperty("criteria");
    expect(screen.getAllByRole("heading", { level: 3 }).length).toBeLessThan(found);

    const toast = screen.getByText("Saved the criteria “Certain”").closest("li") as HTMLElement;
    await user.click(within(toast).getByRole("button", { name: "Undo" }));
    expect(await screen.findByText("Standard criteria", {}, SLOW)).toBeVisible();
    await waitFor(
      () => expect(screen.getAllByRole("heading", { level: 3 })).toHaveLength(found),
      SLOW,
    );
  });

  test("says that somebody else was first", async () => {
    const { user } = await renderApp(`/opportunities?${DELIVERED}&open=criteria`, {
      ...supervisor,
      scenario: "conflict",
    });
    const dialog = await screen.findByRole("dialog", { name: "Criteria" });
    await user.type(within(dialog).getByRole("textbox", { name: /^Name/ }), "Late");
    await user.click(within(dialog).getByRole("button", { name: "Save as new criteria" }));
    expect(await within(dialog).findByText(/Somebody else changed this first/)).toBeVisible();
  });
});
