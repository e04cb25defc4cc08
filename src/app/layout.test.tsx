import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderApp } from "#tests/render-app.tsx";

test("an administrator's day begins with the data", async () => {
  const { router } = await renderApp("/", { persona: "administrator" });
  expect(router.state.location.pathname).toBe("/data");
  expect(screen.getByRole("heading", { level: 1, name: "Data" })).toBeVisible();
});

test("somebody without a session chooses who to be", async () => {
  const { router } = await renderApp("/heatmap");
  expect(router.state.location.pathname).toBe("/sign-in");
});
