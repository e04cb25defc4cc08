import type { QueryClient } from "@tanstack/react-query";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { gridFor } from "#src/api/grid.ts";
import { queryFor } from "#src/api/query.ts";
import { WEEKDAY } from "#src/contract/breakdown.ts";
import { resolvePeriod } from "#src/domain/resolve-period.ts";
import { calendarOf } from "#src/features/filters/calendar.ts";
import { filtersOf } from "#src/features/filters/filters.ts";
import { SEARCH_DEFAULTS } from "#src/features/filters/search.ts";
import { teamGridFor } from "#src/features/heatmap/team-grid-query.ts";
import {
  breakdownQuestion,
  calendarQuestion,
  trendQuestion,
} from "#src/features/kpi/kpi-questions.ts";
import { changesQuestion } from "#src/pages/changes-question.ts";
import { compareQuestion } from "#src/pages/compare-question.ts";
import { disputesQuestion } from "#src/pages/disputes-question.ts";
import { gridOf, teamQuestion, timeQuestion } from "#src/pages/heatmap-question.ts";
import { opportunitiesQuestion } from "#src/pages/opportunities-question.ts";
import { peersQuestion, unitsBesideQuestion } from "#src/pages/peers-question.ts";
import { unitsQuestion } from "#src/pages/summary-question.ts";
import { timelineQuestion } from "#src/pages/timeline-question.ts";
import { teamQuestions } from "#src/pages/team-question.ts";
import { withWords } from "./language.ts";
import { recognitionRoutes } from "./recognition-routes.tsx";
import { home, root, shell, signIn } from "./shell-routes.ts";

/** Asks while the page's code is still on its way, or as soon as somebody is about to go there. */
function prepareScorecard(
  client: QueryClient,
  { level, id }: { readonly level: string; readonly id: string },
  filters: ReturnType<typeof filtersOf>,
): void {
  void client.prefetchQuery(queryFor("scorecard", { level, id, ...filters }));
}

const scorecard = createRoute({
  getParentRoute: () => shell,
  path: "/scorecard/$level/$id",
  staticData: { about: "path", compares: true, narrows: true },
  loaderDeps: ({ search: { view, grain, ...search } }) => ({ ...filtersOf(search), view, grain }),
  loader: ({ context: { queryClient, session }, params, deps }) => {
    const { view, grain, ...filters } = deps;
    prepareScorecard(queryClient, params, filters);
    if (view !== "timeline") return;
    const days = resolvePeriod(filters.period, calendarOf(session));
    const question = timelineQuestion({ ...params, where: filters.where }, days, grain);
    void queryClient.prefetchQuery(queryFor("timeline", question));
  },
  component: lazyRouteComponent(
    () => withWords("scorecard", import("#src/pages/scorecard.tsx")),
    "ScorecardPage",
  ),
});

const kpi = createRoute({
  getParentRoute: () => shell,
  path: "/scorecard/$level/$id/$kpi",
  staticData: { about: "path", compares: true, narrows: true },
  loaderDeps: ({ search: { grain, by, ...search } }) => ({ ...filtersOf(search), grain, by }),
  loader: ({ context: { queryClient, session }, params, deps }) => {
    const { grain = "week", by = WEEKDAY, ...filters } = deps;
    prepareScorecard(queryClient, params, filters);
    const question = { ...params, ...(filters.where && { where: filters.where }) };
    const days = resolvePeriod(filters.period, calendarOf(session));
    void queryClient.prefetchQuery(queryFor("trend", trendQuestion(question, days, grain)));
    void queryClient.prefetchQuery(gridFor(calendarQuestion(question, days)));
    const parts = breakdownQuestion(question, filters.period, by);
    void queryClient.prefetchQuery(queryFor("breakdown", parts));
  },
  component: lazyRouteComponent(() => withWords("kpi", import("#src/pages/kpi.tsx")), "KpiPage"),
});

const team = createRoute({
  getParentRoute: () => shell,
  path: "/team",
  staticData: { about: "within", compares: true, narrows: true },
  // Which bands keep their colour, and who is open beside the grid, ask for nothing more of it.
  loaderDeps: ({ search: { person: _person, ...search } }) => ({
    ...search,
    bands: SEARCH_DEFAULTS.bands,
  }),
  loader: ({ context: { queryClient, session, catalogue }, deps }) => {
    const { strip, people, opportunities } = teamQuestions(deps, session, catalogue);
    void queryClient.prefetchQuery(teamGridFor(people, catalogue.goals));
    void queryClient.prefetchQuery(queryFor("scorecard", strip));
    if (session.role === "agent") return;
    void queryClient.prefetchQuery(queryFor("opportunities", opportunities));
  },
  component: lazyRouteComponent(() => withWords("team", import("#src/pages/team.tsx")), "TeamPage"),
});

const heatmap = createRoute({
  getParentRoute: () => shell,
  path: "/heatmap",
  staticData: { about: "within", narrows: true },
  // Which bands keep their colour asks for nothing.
  loaderDeps: ({ search }) => ({ ...search, bands: SEARCH_DEFAULTS.bands }),
  loader: ({ context: { queryClient, session, catalogue }, deps }) => {
    const grid = gridOf(deps, session, catalogue);
    const throughTime = timeQuestion(deps, grid);
    void (throughTime
      ? queryClient.prefetchQuery(gridFor(throughTime))
      : queryClient.prefetchQuery(teamGridFor(teamQuestion(deps, grid), catalogue.goals)));
  },
  component: lazyRouteComponent(
    () => withWords("heatmap", import("#src/pages/heatmap.tsx")),
    "HeatmapPage",
  ),
});

const compare = createRoute({
  getParentRoute: () => shell,
  path: "/compare",
  staticData: { about: "several", narrows: true },
  loaderDeps: ({ search: { subjects, period, where } }) => ({ subjects, period, where }),
  loader: ({ context: { queryClient }, deps }) => {
    const question = compareQuestion(deps);
    if (question) void queryClient.prefetchQuery(queryFor("sideBySide", question));
  },
  component: lazyRouteComponent(
    () => withWords("compare", import("#src/pages/compare.tsx")),
    "ComparePage",
  ),
});

const opportunities = createRoute({
  getParentRoute: () => shell,
  path: "/opportunities",
  staticData: { about: "within" },
  loaderDeps: ({ search }) => opportunitiesQuestion(search),
  loader: ({ context: { queryClient }, deps }) => {
    void queryClient.prefetchQuery(queryFor("opportunities", deps));
  },
  component: lazyRouteComponent(
    () => withWords("opportunities", import("#src/pages/opportunities.tsx")),
    "OpportunitiesPage",
  ),
});

const peers = createRoute({
  getParentRoute: () => shell,
  path: "/peers",
  staticData: { about: "subject" },
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient, session, catalogue }, deps }) => {
    const question = peersQuestion(deps, session, catalogue);
    const beside = unitsBesideQuestion(deps, session, catalogue);
    if (beside) void queryClient.prefetchQuery(queryFor("breakdown", beside));
    if (question === null || question.level === "organisation") return;
    const { level, id, kpi: ofKpi, period } = question;
    const days = resolvePeriod(period, calendarOf(session));
    void queryClient.prefetchQuery(queryFor("peers", question));
    const through = trendQuestion({ level, id, kpi: ofKpi }, days, "week");
    void queryClient.prefetchQuery(queryFor("trend", through));
  },
  component: lazyRouteComponent(
    () => withWords("peers", import("#src/pages/peers.tsx")),
    "PeersPage",
  ),
});

const changes = createRoute({
  getParentRoute: () => shell,
  path: "/changes",
  staticData: { about: "within", narrows: true },
  loaderDeps: ({ search: { period, within, where } }) => ({
    period,
    where,
    ...(within !== undefined && { within }),
  }),
  loader: ({ context: { queryClient }, deps }) =>
    void queryClient.prefetchQuery(queryFor("changes", changesQuestion(deps))),
  component: lazyRouteComponent(
    () => withWords("changes", import("#src/pages/changes.tsx")),
    "ChangesPage",
  ),
});

const summary = createRoute({
  getParentRoute: () => shell,
  path: "/summary",
  staticData: { about: "within", narrows: true },
  loaderDeps: ({ search: { period, within, where } }) => ({
    period,
    where,
    ...(within !== undefined && { within }),
  }),
  loader: ({ context: { queryClient, session }, deps }) => {
    const question = changesQuestion(deps);
    const units = unitsQuestion(deps, session);
    void queryClient.prefetchQuery(queryFor("summary", question));
    void queryClient.prefetchQuery(queryFor("changes", question));
    if (units) void queryClient.prefetchQuery(queryFor("scorecards", units));
  },
  component: lazyRouteComponent(
    () => withWords("summary", import("#src/pages/summary.tsx")),
    "SummaryPage",
  ),
});

const disputes = createRoute({
  getParentRoute: () => shell,
  path: "/disputes",
  loaderDeps: ({ search }) => disputesQuestion(search),
  loader: ({ context: { queryClient }, deps }) =>
    void queryClient.prefetchQuery(queryFor("disputes", deps)),
  component: lazyRouteComponent(
    () => withWords("disputes", import("#src/pages/disputes.tsx")),
    "DisputesPage",
  ),
});

const verifyCredential = createRoute({
  getParentRoute: () => shell,
  path: "/recognition/verify",
  component: lazyRouteComponent(
    () => withWords("verify-credential", import("#src/pages/verify-credential.tsx")),
    "VerifyCredentialPage",
  ),
});

const sharedBadge = createRoute({
  getParentRoute: () => root,
  path: "/shared/$link",
  component: lazyRouteComponent(
    () => withWords("shared-badge", import("#src/pages/shared-badge.tsx")),
    "SharedBadgePage",
  ),
});

const data = createRoute({
  getParentRoute: () => shell,
  path: "/data",
  component: lazyRouteComponent(() => withWords("data", import("#src/pages/data.tsx")), "DataPage"),
});

export const routeTree = root.addChildren([
  signIn,
  sharedBadge,
  shell.addChildren([
    home,
    scorecard,
    kpi,
    team,
    heatmap,
    opportunities,
    changes,
    compare,
    peers,
    summary,
    verifyCredential,
    recognitionRoutes,
    disputes,
    data,
  ]),
]);
