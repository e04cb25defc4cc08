import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { axeFaults } from "#tests/axe-faults.ts";
import { renderApp } from "#tests/render-app.tsx";

test("whoever comes by a link signs in and gets what the link asked for", async () => {
  const { user, router } = await renderApp("/peers?period=last-week");
  expect(await axeFaults(document.body)).toEqual([]);
  await user.click(await screen.findByRole("button", { name: /^Supervisor/ }));
  await screen.findByRole("navigation", { name: "Pages" });
  expect(router.state.location.href).toBe("/peers?period=last-week");
});

test("a persona in the address signs in and is taken out of it", async () => {
  const { router } = await renderApp("/peers?persona=supervisor:s101");
  expect(router.state.location.href).toBe("/peers");
  expect(screen.getByRole("button", { name: /Supervisor/ })).toBeVisible();
});

test("a persona that nobody can be leads to those that somebody can", async () => {
  const { router } = await renderApp("/?persona=supervisor:nobody");
  expect(router.state.location.pathname).toBe("/sign-in");
});

test("a link never leads out of the app", async () => {
  const { user, router } = await renderApp("/sign-in?back=//elsewhere.test");
  await user.click(await screen.findByRole("button", { name: /^Administrator/ }));
  await screen.findByRole("navigation", { name: "Pages" });
  expect(router.state.location.pathname).toBe("/data");
});
