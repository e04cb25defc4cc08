import { beforeEach, expect, test } from "vitest";
import type { ContestDraft } from "#src/contract/recognition/contest-draft.ts";
import {
  dropContestDraft,
  keepContestDraft,
  readContestDrafts,
  useContestDrafts,
} from "./contest-drafts.ts";

const draft = (contest: string, name = ""): ContestDraft => ({
  person: "s101",
  contest,
  version: 0,
  plan: {
    name,
    about: "",
    prizes: [],
    of: "agent",
    within: "team:t101",
    kpis: [],
    scoring: "goals",
    anonymity: "all",
    from: "",
    to: "",
    lateDays: 3,
  },
});
const kept = () => useContestDrafts.getState().drafts.map(({ contest }) => contest);

beforeEach(() => useContestDrafts.setState({ drafts: [] }));

test("what is typed is kept once for each contest, the latest first, and forgotten when it is done with", () => {
  keepContestDraft(draft("one"));
  keepContestDraft(draft("two"));
  keepContestDraft(draft("one", "Clear answers"));
  expect(kept()).toEqual(["one", "two"]);
  expect(useContestDrafts.getState().drafts[0]?.plan.name).toBe("Clear answers");
  dropContestDraft({ person: "somebody else", contest: "one" });
  dropContestDraft({ person: "s101", contest: "two" });
  expect(kept()).toEqual(["one"]);
});

test("what was stored comes back, and whatever is no draft is left out", () => {
  const one = draft("one", "Half a na");
  expect(readContestDrafts({ drafts: [one, { contest: "broken" }, null] })).toEqual({
    drafts: [one],
  });
  expect([null, "x", {}, { drafts: 3 }].map(readContestDrafts)).toEqual(
    [0, 1, 2, 3].map(() => ({ drafts: [] })),
  );
});
