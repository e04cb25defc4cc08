import { screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { renderApp } from "#tests/render-app.tsx";

vi.setConfig({ testTimeout: 30_000 });

const agent = { persona: "agent:a101041" };
const SLOW = { timeout: 8_000 };

const places = async () => screen.findByRole("list", { name: /^Places in / }, SLOW);

describe("boards", () => {
  test("begin with one's own past and the next benchmark, and name who agreed", async () => {
    await renderApp("/recognition/boards", agent);
    expect(
      await screen.findByRole("heading", { name: "My past and the next benchmark" }),
    ).toBeVisible();
    const [sentence] = await screen.findAllByText(/^The best 50% of the peers reach /, {}, SLOW);
    expect(sentence).toBeVisible();
    const list = await places();
    expect(within(list).getByText("you")).toBeVisible();
    expect(within(list).getAllByText("shared: too close to call")[0]).toBeVisible();
  });

  test("offer nobody's pace", async () => {
    const { user } = await renderApp("/recognition/boards", agent);
    await places();
    await user.click(screen.getByRole("button", { name: /Whole scorecard/ }));
    const menu = await screen.findByRole("menu");
    expect(within(menu).getByRole("menuitemradio", { name: "Quality score" })).toBeVisible();
    expect(
      within(menu).queryByRole("menuitemradio", { name: "Average handle time" }),
    ).not.toBeInTheDocument();
  });

  test("say why to whoever asks for pace by its address", async () => {
    await renderApp("/recognition/boards?kpi=aht", agent);
    expect(await screen.findByText(/Nobody is set against others by pace/)).toBeVisible();
  });

  test("of teams are what an executive finds, with the names of teams", async () => {
    await renderApp("/recognition/boards", { persona: "executive" });
    const list = await places();
    expect(within(list).getByText("Falcon")).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Who:/ })).not.toBeInTheDocument();
  });

  test("of the most improved say when nobody is", async () => {
    const { user, router } = await renderApp("/recognition/boards", { persona: "supervisor:s101" });
    await places();
    await user.click(screen.getByRole("button", { name: /Points towards the goals/ }));
    await user.click(await screen.findByRole("menuitemradio", { name: "Most improved" }));
    expect(
      await screen.findByRole("heading", { name: "Beyond what was to be expected" }, SLOW),
    ).toBeVisible();
    expect(router.state.location.search).toMatchObject({ by: "improved" });
  });
});
