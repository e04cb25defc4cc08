import { act, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { call } from "#src/api/client.ts";
import { renderApp } from "#tests/render-app.tsx";

const supervisor = { persona: "supervisor:s101" };
const views = ["/disputes", "/changes?period=last-week"].map((address, at) => ({
  name: `View ${at}`,
  address,
  favourite: true,
}));

afterEach(() => vi.useRealTimers());

test("across a room the favourites take turns, and nobody is named", async () => {
  const { router, queryClient } = await renderApp("/changes?period=last-week", supervisor);
  await call("keepViews", {}, { body: { views }, ifVersion: 0 });
  await queryClient.invalidateQueries({ queryKey: ["views"] });
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  await router.navigate({ to: "/changes", search: { period: "last-week", tv: true } });
  await screen.findByText(/did no more than they always do/);
  expect(screen.queryByRole("navigation")).toBeNull();
  await act(() => vi.advanceTimersByTimeAsync(30_000));
  expect(await screen.findByText("Not for a screen that a whole room sees")).toBeVisible();
  expect(router.state.location.pathname).toBe("/disputes");
  await act(() => vi.advanceTimersByTimeAsync(30_000));
  expect(router.state.location.href).toBe("/changes?period=last-week&tv");
});
