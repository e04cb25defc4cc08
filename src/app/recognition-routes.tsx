import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { queryFor } from "#src/api/query.ts";
import { withWords } from "./language.ts";
import { shell } from "./shell-routes.ts";

const boards = createRoute({
  getParentRoute: () => shell,
  path: "/recognition/boards",
  staticData: { about: "several" },
  component: lazyRouteComponent(
    () => withWords("boards", import("#src/pages/boards.tsx")),
    "BoardsPage",
  ),
});

const contests = createRoute({
  getParentRoute: () => shell,
  path: "/recognition/contests",
  loader: ({ context: { queryClient } }) =>
    void queryClient.prefetchQuery(queryFor("contests", {})),
  component: lazyRouteComponent(
    () => withWords("contests", import("#src/pages/contests.tsx")),
    "ContestsPage",
  ),
});

const contest = createRoute({
  getParentRoute: () => shell,
  path: "/recognition/contests/$id",
  loader: ({ context: { queryClient }, params }) =>
    void queryClient.prefetchQuery(queryFor("contest", params)),
  component: lazyRouteComponent(
    () => withWords("contest", import("#src/pages/contest.tsx")),
    "ContestPage",
  ),
});

const contestPlan = createRoute({
  getParentRoute: () => shell,
  path: "/recognition/contests/$id/plan",
  loader: ({ context: { queryClient } }) =>
    void queryClient.prefetchQuery(queryFor("contests", {})),
  component: lazyRouteComponent(
    () => withWords("contest-plan", import("#src/pages/contest-plan.tsx")),
    "ContestPlanPage",
  ),
});

const recognition = createRoute({
  getParentRoute: () => shell,
  path: "/recognition",
  component: lazyRouteComponent(
    () => withWords("recognition", import("#src/pages/recognition.tsx")),
    "RecognitionPage",
  ),
});

const recognitionPerson = createRoute({
  getParentRoute: () => shell,
  path: "/recognition/people/$agent",
  component: lazyRouteComponent(
    () => withWords("recognition-person", import("#src/pages/recognition-person.tsx")),
    "RecognitionPersonPage",
  ),
});

const points = createRoute({
  getParentRoute: () => shell,
  path: "/recognition/people/$agent/points",
  component: lazyRouteComponent(
    () => withWords("recognition-points", import("#src/pages/recognition-points.tsx")),
    "RecognitionPointsPage",
  ),
});

const badge = createRoute({
  getParentRoute: () => shell,
  path: "/recognition/people/$agent/badges/$badge",
  component: lazyRouteComponent(
    () => withWords("recognition-badge", import("#src/pages/recognition-badge.tsx")),
    "RecognitionBadgePage",
  ),
});

const kudos = createRoute({
  getParentRoute: () => shell,
  path: "/recognition/kudos",
  component: lazyRouteComponent(
    () => withWords("kudos", import("#src/pages/kudos.tsx")),
    "KudosPage",
  ),
});

const badgeRules = createRoute({
  getParentRoute: () => shell,
  path: "/recognition/rules",
  loader: ({ context: { queryClient } }) =>
    void queryClient.prefetchQuery(queryFor("badgeRules", {})),
  component: lazyRouteComponent(
    () => withWords("badge-rules", import("#src/pages/badge-rules.tsx")),
    "BadgeRulesPage",
  ),
});

const credentials = createRoute({
  getParentRoute: () => shell,
  path: "/recognition/credentials",
  component: lazyRouteComponent(
    () => withWords("credentials", import("#src/pages/credentials.tsx")),
    "CredentialsPage",
  ),
});

/** The pages of recognition. */
export const RECOGNITION_ROUTES = [
  badgeRules,
  boards,
  contests,
  contest,
  contestPlan,
  credentials,
  recognition,
  recognitionPerson,
  points,
  badge,
  kudos,
] as const;
