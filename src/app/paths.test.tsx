import { createMemoryHistory } from "@tanstack/react-router";
import { expect, test } from "vitest";
import { createQueryClient } from "#src/api/query-client.ts";
import { homePath, paths } from "./paths.ts";
import { createAppRouter } from "./router.tsx";

const subject = { level: "$level", id: "$id" };
const written: Readonly<Record<keyof typeof paths, string>> = {
  home: paths.home(),
  signIn: paths.signIn(),
  scorecard: paths.scorecard(subject),
  kpi: paths.kpi({ ...subject, kpi: "$kpi" }),
  team: paths.team(),
  heatmap: paths.heatmap(),
  opportunities: paths.opportunities(),
  compare: paths.compare(),
  peers: paths.peers(),
  changes: paths.changes(),
  summary: paths.summary(),
  disputes: paths.disputes(),
  recognition: paths.recognition(),
  recognitionPerson: paths.recognitionPerson({ agent: "$agent" }),
  points: paths.points({ agent: "$agent" }),
  badge: paths.badge({ agent: "$agent", badge: "$badge" }),
  kudos: paths.kudos(),
  badgeRules: paths.badgeRules(),
  credentials: paths.credentials(),
  verifyCredential: paths.verifyCredential(),
  sharedBadge: paths.sharedBadge({ link: "$link" }),
  boards: paths.boards(),
  contests: paths.contests(),
  contest: paths.contest({ id: "$id" }),
  contestPlan: paths.contestPlan({ id: "$id" }),
  data: paths.data(),
};

test("every page has its address", () => {
  const addresses = Object.fromEntries(
    Object.entries(written).map(([page, address]) => [page, decodeURIComponent(address)]),
  );
  expect(addresses).toMatchInlineSnapshot(`
    {
      "badge": "/recognition/people/$agent/badges/$badge",
      "badgeRules": "/recognition/rules",
      "boards": "/recognition/boards",
      "changes": "/changes",
      "compare": "/compare",
      "contest": "/recognition/contests/$id",
      "contestPlan": "/recognition/contests/$id/plan",
      "contests": "/recognition/contests",
      "credentials": "/recognition/credentials",
      "data": "/data",
      "disputes": "/disputes",
      "heatmap": "/heatmap",
      "home": "/",
      "kpi": "/scorecard/$level/$id/$kpi",
      "kudos": "/recognition/kudos",
      "opportunities": "/opportunities",
      "peers": "/peers",
      "points": "/recognition/people/$agent/points",
      "recognition": "/recognition",
      "recognitionPerson": "/recognition/people/$agent",
      "scorecard": "/scorecard/$level/$id",
      "sharedBadge": "/shared/$link",
      "signIn": "/sign-in",
      "summary": "/summary",
      "team": "/team",
      "verifyCredential": "/recognition/verify",
    }
  `);
  const { routesByPath } = createAppRouter({
    queryClient: createQueryClient(),
    history: createMemoryHistory(),
  });
  expect(Object.keys(routesByPath).toSorted()).toEqual(Object.values(addresses).toSorted());
});

test("an id never breaks out of its place", () => {
  expect(paths.scorecard({ level: "agent", id: "a/b?c#d" })).toBe("/scorecard/agent/a%2Fb%3Fc%23d");
});

test.each([
  ["agent", "/scorecard/agent/anna"],
  ["supervisor", "/team"],
  ["executive", "/summary"],
  ["administrator", "/data"],
] as const)("the day of an %s begins at %s", (role, path) => {
  expect(homePath({ role, home: { level: "agent", id: "anna", name: "Anna" } })).toBe(path);
});
