import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { axeFaults } from "#tests/axe-faults.ts";
import { renderApp } from "#tests/render-app.tsx";

const open = { persona: "supervisor:s101" };

test("a period is picked by keyboard and stands in the address; the default does not", async () => {
  const { user, router } = await renderApp("/peers", open);
  const button = screen.getByRole("button", { name: /Period: *Last 28 days/ });
  button.focus();
  await user.keyboard("{Enter}");
  const chosen = () => screen.getByRole("menuitemradio", { checked: true });
  await waitFor(() => expect(chosen()).toHaveFocus());
  // The 28 days that end on the day before Friday 20 November.
  expect(chosen()).toHaveTextContent(/Last 28 daysOct 23\s–\sNov 19, 2026/);

  await user.keyboard("{ArrowDown}{ArrowDown}{Enter}");
  const turned = await screen.findByRole("button", { name: /Period: *Last week/ });
  await waitFor(() => expect(turned).toHaveFocus());
  expect(router.state.location.search).toMatchObject({ period: "last-week" });
  await waitFor(() => expect(router.state.location.href).toBe("/peers?period=last-week"));

  await user.click(screen.getByRole("button", { name: /Period:/ }));
  await user.click(await screen.findByRole("menuitemradio", { name: /Last 28 days/ }));
  await waitFor(() => expect(router.state.location.href).toBe("/peers"));
});

test("days of one's own are chosen on a calendar that ends today", async () => {
  const { user, router } = await renderApp("/peers?period=2026-11-02..2026-11-08", open);
  await user.click(screen.getByRole("button", { name: /Period:/ }));
  await user.click(await screen.findByRole("menuitemradio", { name: /Days of your own/ }));
  const dialog = await screen.findByRole("dialog", { name: "Choose the first and the last day" });
  const calendar = await within(dialog).findByRole("application");
  const day = (name: RegExp) => within(calendar).getByRole("button", { name });
  expect(day(/November 21/)).toHaveAttribute("aria-disabled", "true");
  await user.click(day(/November 9/));
  await user.click(day(/November 11/));
  expect(await axeFaults(dialog)).toEqual([]);
  await user.click(within(dialog).getByRole("button", { name: "Show these days" }));
  await waitFor(() =>
    expect(router.state.location.href).toBe("/peers?period=2026-11-09..2026-11-11"),
  );
});
