import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderApp } from "#tests/render-app.tsx";

test("turns a scorecard to somebody else and keeps the question", async () => {
  const { user, router } = await renderApp("/scorecard/agent/a101041?period=last-week", {
    persona: "supervisor:s101",
  });
  const before = router.state.location.pathname;
  await user.click(await screen.findByRole("button", { name: /^Shown:/ }));
  const options = await screen.findAllByRole("option");
  const other = options.find(({ id }) => id.includes("agent:") && !id.includes("a101041"));
  await user.click(other ?? document.body);
  expect(router.state.location.pathname).toMatch(/^\/scorecard\/agent\//);
  expect(router.state.location.pathname).not.toBe(before);
  expect(router.state.location.search).toMatchObject({ period: "last-week" });
});

test("an agent sees a name and nothing to pick", async () => {
  await renderApp("/", { persona: "agent:a101041" });
  expect(screen.queryByRole("button", { name: /^Shown:/ })).not.toBeInTheDocument();
});
