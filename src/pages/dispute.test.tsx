import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { call } from "#src/api/client.ts";
import { renderApp } from "#tests/render-app.tsx";

const agent = { persona: "agent:a101041" };
const path = "/scorecard/agent/a101041/fcr";

describe("a figure that looks wrong", () => {
  test("is disputed in the person's own words, and says so from then on", async () => {
    const { user, router } = await renderApp(path, agent);
    await user.click(await screen.findByRole("button", { name: "This looks wrong to me" }));
    const dialog = await screen.findByRole("dialog", { name: "This looks wrong to me" });
    expect(dialog).toHaveTextContent("First-contact resolution");
    const words = "<b>Two</b> of these were not mine";
    await user.type(within(dialog).getByRole("textbox"), words);
    await user.click(within(dialog).getByRole("button", { name: "Send" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    const notes = await screen.findByRole("list", { name: "Disputes" });
    expect(notes).toHaveTextContent(/Disputed by Goran Holado on .*, still open/);
    expect(notes).toHaveTextContent(words);
    const { disputes } = await call("disputes", {});
    expect(disputes).toMatchObject([{ kpi: "fcr", row: null, reason: words }]);

    await router.navigate({
      to: "/scorecard/$level/$id",
      params: { level: "agent", id: "a101041" },
    });
    const mark = await screen.findByText("Disputed, still open");
    const card = mark.closest("section") as HTMLElement;
    expect(within(card).getByRole("heading")).toHaveTextContent("First-contact resolution");
  });

  test("cannot be disputed twice", async () => {
    const { user } = await renderApp(path, agent);
    await call(
      "openDispute",
      {},
      {
        body: { kpi: "fcr", period: "2026-10-23..2026-11-19", row: null, reason: "Once" },
      },
    );
    await user.click(await screen.findByRole("button", { name: "This looks wrong to me" }));
    const dialog = await screen.findByRole("dialog");
    await user.type(within(dialog).getByRole("textbox"), "Twice");
    await user.click(within(dialog).getByRole("button", { name: "Send" }));
    expect(await within(dialog).findByRole("alert")).toHaveTextContent("it is still open");
  });

  test("may be one of its rows", async () => {
    const { user } = await renderApp(`${path}?open=arithmetic`, agent);
    const drawer = await screen.findByRole("dialog", { name: "First-contact resolution" });
    const [first] = await within(drawer).findAllByRole("button", {
      name: "This looks wrong to me",
    });
    await user.click(first as HTMLElement);
    const dialog = await screen.findByRole("dialog", { name: "This looks wrong to me" });
    await user.type(within(dialog).getByRole("textbox"), "I was ill");
    await user.click(within(dialog).getByRole("button", { name: "Send" }));
    await waitFor(async () =>
      expect((await call("disputes", {})).disputes).toMatchObject([
        { row: { source: expect.stringMatching(/./) as unknown }, reason: "I was ill" },
      ]),
    );
  });

  test("is disputed by nobody but the person", async () => {
    await renderApp(path, { persona: "administrator" });
    expect(await screen.findByRole("button", { name: "Arithmetic and rows" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "This looks wrong to me" })).toBeNull();
  });
});
