import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { axeFaults } from "#tests/axe-faults.ts";
import { usePreferences } from "#src/state/preferences.ts";
import { renderApp } from "#tests/render-app.tsx";

async function openTour(persona: string) {
  const { user } = await renderApp("/peers", { persona });
  await user.click(await screen.findByRole("button", { name: "Theme, density, language" }));
  await user.click(await screen.findByRole("menuitem", { name: "Tour of a minute" }));
  return { user, tour: await screen.findByRole("dialog", { name: "Candor in a minute" }) };
}

describe("the tour", () => {
  test("goes through its steps, back and forth, and ends", async () => {
    const { user, tour } = await openTour("agent:a101041");
    expect(tour).toHaveTextContent("1 of 5One bar, everywhere");
    expect(within(tour).getByRole("img", { name: /78\.5% against a goal of 80%/ })).toBeVisible();
    expect(within(tour).getByRole("button", { name: "Back" })).toBeDisabled();
    await user.click(within(tour).getByRole("button", { name: "Next" }));
    expect(tour).toHaveTextContent("2 of 5A judgement only where the data carry one");
    expect(await axeFaults(tour)).toEqual([]);
    await user.click(within(tour).getByRole("button", { name: "Back" }));
    for (let step = 1; step < 5; step += 1) {
      await user.click(within(tour).getByRole("button", { name: "Next" }));
    }
    expect(tour).toHaveTextContent("5 of 5You can answer back");
    await user.click(within(tour).getByRole("button", { name: "Done" }));
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });

  test("opens by itself on the first visit of the demo, and never again", async () => {
    const { user, router } = await renderApp("/peers", {
      persona: "agent:a101041",
      firstVisit: true,
    });
    expect(await screen.findByRole("dialog", { name: "Candor in a minute" })).toBeVisible();
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    await router.navigate({ to: "/disputes" });
    await screen.findByRole("heading", { name: "My disputes" });
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    expect(usePreferences.getState().toured).toBe(true);
  });

  test("leaves a screen across a room alone", async () => {
    await renderApp("/peers?tv", { persona: "agent:a101041", firstVisit: true });
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    expect(usePreferences.getState().toured).toBe(false);
  });

  test("can be skipped", async () => {
    const { user, tour } = await openTour("agent:a101041");
    await user.click(within(tour).getByRole("button", { name: "Skip the tour" }));
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });
});
