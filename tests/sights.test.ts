import { createMemoryHistory } from "@tanstack/react-router";
import { expect, test } from "vitest";
import { createQueryClient } from "#src/api/query-client.ts";
import { createAppRouter } from "#src/app/router.tsx";
import { ROLES } from "#src/contract/session.ts";
import { sightsOf } from "./e2e/sights.ts";

const router = createAppRouter({
  queryClient: createQueryClient(),
  history: createMemoryHistory(),
});

/** The path of the route that an address leads to, as it is written: `/scorecard/$level/$id`; of a section’s own page without its slash. */
function routeAt(address: string): string {
  const { pathname } = new URL(address, "http://candor.test");
  const [, , found] = router.getMatchedRoutes(pathname);
  return String(found?.fullPath).replace(/(.)\/$/, "$1");
}

test.each(ROLES)("every page of the app is looked at by the %s", (role) => {
  const seen = new Set(sightsOf(role).map(({ path }) => routeAt(path)));
  expect([...seen].toSorted()).toEqual(Object.keys(router.routesByPath).toSorted());
});

test.each(ROLES)("no two sights of the %s have the same name", (role) => {
  const names = sightsOf(role).map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});
