import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { queryFor } from "#src/api/query.ts";
import { renderApp } from "#tests/render-app.tsx";

vi.setConfig({ testTimeout: 30_000 });

const supervisor = { persona: "supervisor:s101" };
const agent = { persona: "agent:a101041" };
const PATH = "/recognition/contests";

describe("contests", () => {
  test("stand by what is to be done with them; a draft is its organiser's alone", async () => {
    await renderApp(PATH, supervisor);
    expect(await screen.findByRole("heading", { name: "Now" })).toBeVisible();
    expect(screen.getByRole("link", { name: "Solved and liked" })).toBeVisible();
    expect(screen.getByRole("link", { name: "Good notes" })).toBeVisible();
    expect(screen.getByText("Seen by you alone until you publish it.")).toBeVisible();
    await renderApp(PATH, agent);
    await screen.findByRole("link", { name: "Calm before the holidays" });
  });

  test("are told to an agent without drafts, without deeds, with the own part", async () => {
    await renderApp(`${PATH}/demo-progress`, agent);
    expect(await screen.findByText("You share place 1: too close to call.")).toBeVisible();
    const list = screen.getByRole("list", { name: "Standings" });
    expect(within(list).getByText("you")).toBeVisible();
    expect(screen.getByRole("heading", { name: "Rules" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Announce" })).not.toBeInTheDocument();
    await renderApp(`${PATH}/demo-draft`, agent);
    expect(await screen.findByText("There is nothing here that you can see")).toBeVisible();
  });

  test("are not asked for once the organisation has no boards", async () => {
    const { queryClient, router } = await renderApp("/recognition/boards", agent);
    const session = queryFor("session", {});
    queryClient.setQueryData(
      session.queryKey,
      (now) => now && { ...now, recognition: { on: true, boards: false } },
    );
    await router.navigate({ to: PATH });
    expect(await screen.findByText("There are no boards here")).toBeVisible();
    const asked = queryClient.getQueryCache().findAll();
    expect(asked.map(({ queryKey }) => queryKey[0])).not.toContain("contests");
  });

  test("are planned on a page of their own, published and taken back", async () => {
    const { user } = await renderApp(PATH, supervisor);
    await user.click(await screen.findByRole("button", { name: "Plan a contest" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Plan a contest" })).toBeVisible();
    await user.click(await screen.findByRole("button", { name: "Save the draft" }));
    const name = screen.getByRole("textbox", { name: "Name" });
    await waitFor(() => expect(name).toHaveFocus());
    expect(name).toHaveAccessibleDescription(/Give it a name/);
    await user.type(name, "Clear answers");
    expect(name).toBeValid();
    await user.click(screen.getByRole("button", { name: "Save the draft" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Clear answers" })).toBeVisible();
    await user.click(await screen.findByRole("button", { name: "Publish" }));
    expect(await screen.findByText(/^Begins on /)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Take back" }));
    expect(await screen.findByText("Seen by you alone until you publish it.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Change" }));
    expect(await screen.findByRole("textbox", { name: "Name" })).toHaveValue("Clear answers");
  });

  test("are found again as far as they were typed, until somebody discards them", async () => {
    const { user } = await renderApp(`${PATH}/half-done/plan`, supervisor);
    await user.type(await screen.findByRole("textbox", { name: "Name" }), "Half a thou");
    await user.clear(screen.getByLabelText("First day"));
    expect(screen.getByLabelText("First day")).toHaveAccessibleDescription("Choose the first day.");
    cleanup();
    const again = await renderApp(PATH, supervisor);
    await again.user.click(await screen.findByRole("link", { name: "Half a thou" }));
    expect(await screen.findByRole("textbox", { name: "Name" })).toHaveValue("Half a thou");
    await again.user.click(screen.getByRole("button", { name: "Discard what I typed" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Contests" })).toBeVisible();
    expect(screen.queryByRole("link", { name: "Half a thou" })).not.toBeInTheDocument();
  });

  test("are planned by nobody who leads nobody, and changed as drafts only", async () => {
    await renderApp(`${PATH}/anything/plan`, agent);
    expect(await screen.findByText("Contests are planned by whoever leads people")).toBeVisible();
    await renderApp(`${PATH}/demo-progress/plan`, { persona: "administrator" });
    expect(await screen.findByText("This contest is no draft any more")).toBeVisible();
  });

  test("leave somebody out, and take them back in", async () => {
    const { user } = await renderApp(`${PATH}/demo-progress`, { persona: "administrator" });
    await user.click(await screen.findByRole("button", { name: "Leave somebody out" }));
    const out = await screen.findByRole("dialog", { name: "Leave somebody out" });
    const who = within(out).getByRole("combobox", { name: "Who" });
    const [, second] = within(who).getAllByRole("option");
    if (!second) throw new Error("two can be left out");
    await user.selectOptions(who, second);
    await user.type(within(out).getByRole("textbox"), "On another desk");
    await user.click(within(out).getByRole("button", { name: "Leave somebody out" }));
    const heading = await screen.findByRole("heading", { name: "Left out" });
    expect(heading).toBeVisible();
    expect(screen.getByText(/On another desk/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Take back in" }));
    const back = await screen.findByRole("dialog", { name: "Take back in" });
    await user.type(within(back).getByRole("textbox"), "It was the same desk");
    await user.click(within(back).getByRole("button", { name: "Take back in" }));
    await waitFor(() => expect(heading).not.toBeInTheDocument());
  });

  test("are announced by an administrator once they have closed, and cancelled with a reason", async () => {
    const { user } = await renderApp(`${PATH}/demo-progress`, { persona: "administrator" });
    await user.click(await screen.findByRole("button", { name: "Announce" }));
    const dialog = await screen.findByRole("dialog", { name: "Announce" });
    await user.type(within(dialog).getByRole("textbox"), "Thank you all");
    await user.click(within(dialog).getByRole("button", { name: "Announce" }));
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(await screen.findByText("Thank you all")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Announce" })).not.toBeInTheDocument();
  });
});
