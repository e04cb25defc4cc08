import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test } from "vitest";
import { agentId } from "#server/demo/seat.ts";
import { COACHED_SEAT, GAMER_SEAT } from "#server/demo/stories.ts";
import { call } from "#src/api/client.ts";
import { noteAward } from "#src/state/award-seen.ts";
import { renderApp } from "#tests/render-app.tsx";

const coached = agentId(COACHED_SEAT);
const agent = { persona: `agent:${coached}`, decided: true };
const supervisor = { persona: "supervisor:s101", decided: true };

beforeEach(() => noteAward({ key: "", on: "" }));

describe("one's own recognition", () => {
  test("shows points with their lines, and every badge by what it honours", async () => {
    const { user } = await renderApp("/recognition", agent);
    expect(await screen.findByText(/points to level/)).toBeVisible();
    const lines = await screen.findByRole("list", { name: "Lines of the ledger" });
    expect(within(lines).getAllByText(/over the four weeks to/).length).toBeGreaterThan(0);
    const helping = await screen.findByRole("region", { name: "Badges: Helping others" });
    expect(within(helping).getByRole("link", { name: "Thanked" })).toBeVisible();
    await user.click(screen.getByRole("link", { name: "Every line" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Points ledger" })).toBeVisible();
    expect(await screen.findByText(/pays the score of the four weeks/)).toBeVisible();
  }, 60_000);

  test("opens a badge with what was decided and the rows it rests on", async () => {
    await renderApp(`/recognition/people/${coached}/badges/team-target`, agent);
    expect(await screen.findByRole("heading", { level: 1, name: "Team on target" })).toBeVisible();
    expect(await screen.findByRole("heading", { name: "What was decided" })).toBeVisible();
  });

  test("is left and joined by one's own choice", async () => {
    const { user } = await renderApp("/recognition", agent);
    const part = await screen.findByRole("checkbox", { name: "Collect points and badges" });
    await user.click(part);
    expect(await screen.findByText(/You do not take part/)).toBeVisible();
    await user.click(screen.getByRole("checkbox", { name: "Collect points and badges" }));
    await waitFor(() => expect(screen.queryByText(/You do not take part/)).toBeNull());
  });

  test("stands on the scorecard in one line", async () => {
    await renderApp(`/scorecard/agent/${coached}`, agent);
    expect(await screen.findByText(/^Level \d+, [\d,]+ points$/)).toBeVisible();
  }, 60_000);
});

describe("a team's recognition", () => {
  test("folds what is held by person and reason, and releases a week or all of it with a reason", async () => {
    const { user } = await renderApp("/recognition", supervisor);
    const heading = await screen.findByRole("heading", { name: "Held for review" });
    expect(heading).toBeVisible();
    const [weeks] = screen.getAllByRole("list", { name: /^Held weeks of / });
    const entry = weeks?.closest("details")?.parentElement;
    if (!weeks || !entry) throw new Error("somebody is held for several weeks");
    const count = within(weeks).getAllByRole("listitem").length;
    expect(within(entry).getByText(`points of ${count} weeks`)).toBeVisible();
    const release = async (button: HTMLElement) => {
      await user.click(button);
      const dialog = await screen.findByRole("dialog", { name: "Release" });
      await user.type(
        within(dialog).getByRole("textbox", { name: /What you found/ }),
        "A new tool, not a trick",
      );
      await user.click(within(dialog).getByRole("button", { name: "Release" }));
      await waitFor(() => expect(dialog).not.toBeInTheDocument());
    };
    await user.click(screen.getByText(`All ${count} weeks`));
    const [first] = within(weeks).getAllByRole("button", { name: "Release …" });
    if (!first) throw new Error("a week is held");
    await release(first);
    expect(await within(entry).findByText(`points of ${count - 1} weeks`)).toBeVisible();
    await release(within(entry).getByRole("button", { name: /what is held of / }));
    await waitFor(() => expect(entry).not.toBeInTheDocument());
  }, 60_000);

  test("shows a supervisor somebody's badges, and what is held of the one who games", async () => {
    await renderApp(`/recognition/people/${agentId(GAMER_SEAT)}`, supervisor);
    expect(await screen.findByText(/more are held for review/)).toBeVisible();
  }, 60_000);
});

test("executives are told how many and where, of nobody who, and nobody's words", async () => {
  await renderApp("/recognition", { persona: "executive", decided: true });
  const [month] = await screen.findAllByRole("list", { name: /^People with each badge/ });
  if (!month) throw new Error("a month is counted");
  expect(await within(month).findByText("On target")).toBeVisible();
  const sites = screen.getByRole("region", { name: /^People who take part at each site/ });
  expect(within(sites).getByRole("rowheader", { name: "Porto" })).toBeVisible();
  const kudos = (await screen.findByText(/thank-yous to/)).closest("section");
  expect(kudos).toHaveTextContent(/For what.*Where/);
  expect(screen.queryByRole("blockquote")).not.toBeInTheDocument();
}, 60_000);

test.each([`agent:${coached}`, supervisor.persona, "executive", "administrator"])(
  "until the clerk has decided the page of %s says so",
  async (persona) => {
    await renderApp("/recognition", { persona });
    expect(await screen.findByText(/being worked out/)).toBeVisible();
  },
);

describe("where the organisation has not decided for it", () => {
  const off = { ...agent, decided: false, scenario: "no-recognition" } as const;

  test("nothing asks for it or leads to it", async () => {
    const { user, queryClient } = await renderApp(`/scorecard/agent/${coached}`, off);
    await screen.findByRole("table", { name: /What the score is made of/ });
    const rail = screen.getByRole("navigation", { name: "Pages" });
    expect(within(rail).queryByRole("link", { name: "Recognition" })).toBeNull();
    const asked = queryClient
      .getQueryCache()
      .findAll()
      .map(({ queryKey }) => queryKey[0]);
    expect(asked).toContain("scorecard");
    expect(asked).not.toContain("badges");
    expect(asked).not.toContain("recognition");
    await user.keyboard("{Control>}k{/Control}");
    await user.type(await screen.findByRole("combobox"), "pee");
    expect(await screen.findByRole("option", { name: "Peers" })).toBeVisible();
    await user.clear(screen.getByRole("combobox"));
    await user.type(screen.getByRole("combobox"), "recog");
    expect(screen.queryByRole("option", { name: "Recognition" })).toBeNull();
  }, 60_000);

  test.each([
    "/recognition/boards",
    "/recognition/kudos",
    "/recognition/contests",
    "/recognition/contests/demo-quality",
    `/recognition/people/${coached}`,
    `/recognition/people/${coached}/points`,
    `/recognition/people/${coached}/badges/on-target`,
    "/recognition/rules",
    "/recognition/credentials",
  ])(
    "%s, asked for by its address, says so and asks nothing",
    async (address) => {
      const { queryClient } = await renderApp(address, off);
      expect(await screen.findByText("There is no recognition here")).toBeVisible();
      const ofTheFrame = ["session", "catalogue", "views", "subjects"];
      const asked = queryClient.getQueryCache().findAll();
      const names = asked.map(({ queryKey }) => String(queryKey[0]));
      expect(names.filter((name) => !ofTheFrame.includes(name))).toEqual([]);
    },
    60_000,
  );

  test("its page says so, and favourites of it wait", async () => {
    const { queryClient } = await renderApp("/recognition", off);
    expect(await screen.findByText("There is no recognition here")).toBeVisible();
    const views = ["/recognition/boards", "/peers"].map((address) => ({
      name: `To ${address}`,
      address,
      favourite: true,
    }));
    await call("keepViews", {}, { body: { views }, ifVersion: 0 });
    await queryClient.invalidateQueries({ queryKey: ["views"] });
    const kept = await screen.findByRole("list", { name: "Favourites" });
    expect(within(kept).getByRole("link", { name: "To /peers" })).toBeVisible();
    expect(within(kept).queryByRole("link", { name: "To /recognition/boards" })).toBeNull();
  }, 60_000);
});
