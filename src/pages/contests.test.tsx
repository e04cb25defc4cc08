import { screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
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

  test("are planned, published and taken back", async () => {
    const { user } = await renderApp(PATH, supervisor);
    await user.click(await screen.findByRole("button", { name: "Plan a contest" }));
    const dialog = await screen.findByRole("dialog", { name: "Plan a contest" });
    await user.type(within(dialog).getByRole("textbox", { name: "Name" }), "Clear answers");
    await user.click(within(dialog).getByRole("button", { name: "Save the draft" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Clear answers" })).toBeVisible();
    await user.click(await screen.findByRole("button", { name: "Publish" }));
    expect(await screen.findByText(/^Begins on /)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Take back" }));
    expect(await screen.findByText("Seen by you alone until you publish it.")).toBeVisible();
  });

  test("are announced by an administrator once they have closed, and cancelled with a reason", async () => {
    const { user } = await renderApp(`${PATH}/demo-progress`, { persona: "administrator" });
    await user.click(await screen.findByRole("button", { name: "Announce" }));
    const dialog = await screen.findByRole("dialog", { name: "Announce" });
    await user.type(within(dialog).getByRole("textbox"), "Thank you all");
    await user.click(within(dialog).getByRole("button", { name: "Announce" }));
    expect(await screen.findByText("Thank you all")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Announce" })).not.toBeInTheDocument();
  });
});
