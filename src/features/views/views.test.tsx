import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { call } from "#src/api/client.ts";
import { renderApp } from "#tests/render-app.tsx";

const agent = { persona: "agent:a101041" };
const address = "/peers?kpi=csat&period=last-7-days";

async function openMenu() {
  const scene = await renderApp(address, agent);
  await scene.user.click(await screen.findByRole("button", { name: "Saved views" }));
  return { ...scene, menu: await screen.findByRole("dialog", { name: "Saved views" }) };
}

async function saveAs(name: string) {
  const scene = await openMenu();
  const field = within(scene.menu).getByRole("textbox");
  await scene.user.clear(field);
  await scene.user.type(field, name);
  await scene.user.click(within(scene.menu).getByRole("button", { name: "Save this view" }));
  await within(scene.menu).findByRole("list", { name: "Saved views" });
  return scene;
}

describe("a saved view", () => {
  test("is the present address with a name, offered with the page's own", async () => {
    const { menu, user } = await openMenu();
    expect(within(menu).getByRole("textbox")).toHaveValue("Peers");
    await user.click(within(menu).getByRole("button", { name: "Save this view" }));
    await waitFor(async () => expect((await call("views", {})).views).toHaveLength(1));
    const { views } = await call("views", {});
    expect(views[0]).toMatchObject({ name: "Peers", favourite: true });
    expect(views[0]?.address).toContain("kpi=csat");
    expect(views[0]?.address).toContain("period=last-7-days");
  });

  test("stands in the rail and leads back", async () => {
    const { user, router } = await saveAs("Sat");
    await user.keyboard("{Escape}");
    const rail = screen.getByRole("list", { name: "Favourites" });
    await router.navigate({
      to: "/scorecard/$level/$id",
      params: { level: "agent", id: "a101041" },
    });
    await user.click(within(rail).getByRole("link", { name: "Sat" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/peers"));
    expect(router.state.location.search).toMatchObject({ kpi: "csat" });
  });

  test("stands in the palette", async () => {
    const { user, router, queryClient } = await renderApp("/peers", agent);
    await waitFor(() => expect(queryClient.getQueryData(["views", {}])).toBeDefined());
    const view = { name: "Sat", address, favourite: false };
    await call("keepViews", {}, { body: { views: [view] }, ifVersion: 0 });
    await queryClient.invalidateQueries();
    await user.keyboard("{Control>}k{/Control}");
    await user.type(await screen.findByRole("combobox"), "Sat");
    await user.click(await screen.findByRole("option", { name: /^Sat/ }));
    await waitFor(() => expect(router.state.location.href).toBe(address));
  });

  test("leaves the rail without being lost", async () => {
    const { user, menu } = await saveAs("Mine");
    await user.click(within(menu).getByRole("button", { name: "Take Mine out of the rail" }));
    await waitFor(() => expect(screen.queryByRole("list", { name: "Favourites" })).toBeNull());
    expect(within(menu).getByRole("link", { name: "Mine" })).toBeVisible();
  });

  test("that was deleted can be had back", async () => {
    const { user, menu } = await saveAs("Mine");
    await user.click(within(menu).getByRole("button", { name: "Delete Mine" }));
    await waitFor(() => expect(within(menu).queryByRole("link", { name: "Mine" })).toBeNull());
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(await within(menu).findByRole("link", { name: "Mine" })).toBeVisible();
    await user.keyboard("{Escape}");
    const rail = await screen.findByRole("list", { name: "Favourites" });
    expect(within(rail).getByRole("link", { name: "Mine" })).toBeVisible();
  });

  test("that was deleted is taken back by a key", async () => {
    const { user, menu } = await saveAs("Mine");
    await user.click(within(menu).getByRole("button", { name: "Delete Mine" }));
    await waitFor(() => expect(within(menu).queryByRole("link", { name: "Mine" })).toBeNull());
    await user.keyboard("{Escape}{Control>}z{/Control}");
    const rail = await screen.findByRole("list", { name: "Favourites" });
    expect(within(rail).getByRole("link", { name: "Mine" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });

  test("is not overwritten by a window that has not seen it", async () => {
    const { user, menu } = await openMenu();
    const elsewhere = { name: "Elsewhere", address: "/peers", favourite: false };
    await call("keepViews", {}, { body: { views: [elsewhere] }, ifVersion: 0 });
    await user.click(within(menu).getByRole("button", { name: "Save this view" }));
    expect(await within(menu).findByRole("alert")).toHaveTextContent(
      "Somebody else changed this first",
    );
    expect(await within(menu).findByRole("link", { name: "Elsewhere" })).toBeVisible();
  });
});
