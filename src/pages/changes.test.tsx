import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { renderApp } from "#tests/render-app.tsx";

const executive = { persona: "executive" };
const supervisor = { persona: "supervisor:s101" };

describe("changes", () => {
  test("say first how many series did nothing, then what did, with size, interval and sample", async () => {
    await renderApp("/changes", executive);
    expect(await screen.findByText(/of \d+ series did no more than they always do/)).toBeVisible();
    const [first] = await screen.findAllByRole("listitem", { name: /Marten, Average handle time/ });
    const row = within(first ?? document.body);
    expect(row.getByText("Declined by 28s, more than chance explains.")).toBeVisible();
    expect(row.getByText(/90 % interval \+16s … \+41s, on 4,139 contacts/)).toBeVisible();
    expect(row.getByRole("img", { name: /^Changed by \+28s/ })).toBeInTheDocument();
    // The parts add up.
    expect(row.getByText("Own change").closest("li")).toHaveTextContent("+29s");
    expect(row.getByText("Together").closest("li")).toHaveTextContent("+28s");
    expect(row.getByRole("link", { name: "Average handle time" })).toHaveAttribute(
      "href",
      expect.stringMatching(/^\/scorecard\/team\/[^/]+\/aht/),
    );
  });

  test("that are probably part of others are folded away until somebody wants them", async () => {
    const { user } = await renderApp("/changes", executive);
    await screen.findByText("What really changed");
    const rows = () => screen.getAllByRole("listitem", { name: /than chance explains/ }).length;
    const before = rows();
    const summary = screen.getByText(/^\d+ changes more that are probably part/);
    await user.click(summary);
    await waitFor(() => expect(rows()).toBe(before + Number.parseInt(summary.textContent, 10)));
    await user.click(summary);
    await waitFor(() => expect(rows()).toBe(before));
  });

  test("of one kind are in the address, and other kinds are a step away", async () => {
    const { user, router } = await renderApp("/changes", executive);
    await screen.findByText("What really changed");
    await user.click(screen.getByRole("button", { name: /^Direction:/ }));
    await user.click(await screen.findByRole("menuitemradio", { name: "Better" }));
    expect(router.state.location.search).toMatchObject({ direction: "better" });
    expect(await screen.findByText("No change of this kind")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show all changes" }));
    expect(router.state.location.search).not.toHaveProperty("direction");
    expect(await screen.findByText("What really changed")).toBeVisible();
  });

  test("can be read as a table", async () => {
    const { user } = await renderApp("/changes?rows=team&kpi=aht", executive);
    await user.click(await screen.findByRole("button", { name: "Show as a table" }));
    const table = screen.getByRole("table");
    expect(
      within(table).getByRole("row", { name: /^Marten Team Average handle time Worse/ }),
    ).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show as a list" }));
    expect(screen.queryByRole("table")).not.toBeInTheDocument();
  });

  test("where there are none, that is said with pride", async () => {
    await renderApp("/changes?period=last-week", executive);
    expect(await screen.findByText("Nothing changed")).toBeVisible();
    expect(screen.getByText(/series did no more than they always do/)).toBeVisible();
  });

  test("of a supervisor are those of the team and its people", async () => {
    await renderApp("/changes", supervisor);
    expect(await screen.findByText(/Looked at: Teams and People/)).toBeVisible();
  });

  test("that cannot be had say why and offer another try", async () => {
    await renderApp("/changes", { ...executive, scenario: "failing" });
    expect(await screen.findByRole("button", { name: "Try again" })).toBeVisible();
  });
});
