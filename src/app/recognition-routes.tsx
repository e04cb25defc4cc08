import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { queryFor } from "#src/api/query.ts";
import { withWords } from "./language.ts";
import { shell } from "./shell-routes.ts";

/** Every page of recognition stands in it. What a page asks while its code is on the way is asked only where there is any. */
const section = createRoute({
  getParentRoute: () => shell,
  path: "/recognition",
  component: lazyRouteComponent(
    () => withWords("recognition-section", import("#src/pages/recognition-section.tsx")),
    "RecognitionSection",
  ),
});

const recognition = createRoute({
  getParentRoute: () => section,
  path: "/",
  component: lazyRouteComponent(
    () => withWords("recognition", import("#src/pages/recognition.tsx")),
    "RecognitionPage",
  ),
});

const boards = createRoute({
  getParentRoute: () => section,
  path: "boards",
  staticData: { about: "several" },
  component: lazyRouteComponent(
    () => withWords("boards", import("#src/pages/boards.tsx")),
    "BoardsPage",
  ),
});

/** Contests are on boards: without these there are none. */
const contestSection = createRoute({
  getParentRoute: () => section,
  path: "contests",
  component: lazyRouteComponent(
    () => withWords("contest-section", import("#src/pages/contest-section.tsx")),
    "ContestSection",
  ),
});

const contests = createRoute({
  getParentRoute: () => contestSection,
  path: "/",
  loader: ({ context: { queryClient, session } }) => {
    if (session.recognition.boards) void queryClient.prefetchQuery(queryFor("contests", {}));
  },
  component: lazyRouteComponent(
    () => withWords("contests", import("#src/pages/contests.tsx")),
    "ContestsPage",
  ),
});

const contest = createRoute({
  getParentRoute: () => contestSection,
  path: "$id",
  loader: ({ context: { queryClient, session }, params }) => {
    if (session.recognition.boards) void queryClient.prefetchQuery(queryFor("contest", params));
  },
  component: lazyRouteComponent(
    () => withWords("contest", import("#src/pages/contest.tsx")),
    "ContestPage",
  ),
});

const contestPlan = createRoute({
  getParentRoute: () => contestSection,
  path: "$id/plan",
  loader: ({ context: { queryClient, session } }) => {
    if (session.recognition.boards) void queryClient.prefetchQuery(queryFor("contests", {}));
  },
  component: lazyRouteComponent(
    () => withWords("contest-plan", import("#src/pages/contest-plan.tsx")),
    "ContestPlanPage",
  ),
});

const recognitionPerson = createRoute({
  getParentRoute: () => section,
  path: "people/$agent",
  component: lazyRouteComponent(
    () => withWords("recognition-person", import("#src/pages/recognition-person.tsx")),
    "RecognitionPersonPage",
  ),
});

const points = createRoute({
  getParentRoute: () => section,
  path: "people/$agent/points",
  component: lazyRouteComponent(
    () => withWords("recognition-points", import("#src/pages/recognition-points.tsx")),
    "RecognitionPointsPage",
  ),
});

const badge = createRoute({
  getParentRoute: () => section,
  path: "people/$agent/badges/$badge",
  component: lazyRouteComponent(
    () => withWords("recognition-badge", import("#src/pages/recognition-badge.tsx")),
    "RecognitionBadgePage",
  ),
});

const kudos = createRoute({
  getParentRoute: () => section,
  path: "kudos",
  component: lazyRouteComponent(
    () => withWords("kudos", import("#src/pages/kudos.tsx")),
    "KudosPage",
  ),
});

const badgeRules = createRoute({
  getParentRoute: () => section,
  path: "rules",
  loader: ({ context: { queryClient, session } }) => {
    if (session.recognition.on) void queryClient.prefetchQuery(queryFor("badgeRules", {}));
  },
  component: lazyRouteComponent(
    () => withWords("badge-rules", import("#src/pages/badge-rules.tsx")),
    "BadgeRulesPage",
  ),
});

const credentials = createRoute({
  getParentRoute: () => section,
  path: "credentials",
  component: lazyRouteComponent(
    () => withWords("credentials", import("#src/pages/credentials.tsx")),
    "CredentialsPage",
  ),
});

/** The pages of recognition. */
export const recognitionRoutes = section.addChildren([
  recognition,
  boards,
  contestSection.addChildren([contests, contest, contestPlan]),
  recognitionPerson,
  points,
  badge,
  kudos,
  badgeRules,
  credentials,
]);
