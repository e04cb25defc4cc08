import { createMemoryHistory } from "@tanstack/react-router";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { createMockNetwork } from "#mocks/node.ts";
import type { ScenarioId } from "#mocks/scenarios.ts";
import { personaOf } from "#src/api/persona.ts";
import { createQueryClient } from "#src/api/query-client.ts";
import { App } from "#src/app/app.tsx";
import { createAppRouter } from "#src/app/router.tsx";
import { closeOverlay } from "#src/state/overlay.ts";
import { usePreferences } from "#src/state/preferences.ts";
import { useToasts } from "#src/state/toasts.ts";

const network = createMockNetwork();
network.listen();

interface Scene {
  /** `role` or `role:id`, as in the address; nobody is signed in without it. */
  readonly persona?: string;
  readonly scenario?: ScenarioId;
  /** Whether nobody has seen the demo in this browser before. */
  readonly firstVisit?: boolean;
  /** Whether points and badges were decided before. */
  readonly decided?: boolean;
}

/**
 * Opens a page of the real app, answered by the real API over memory stores: a new query cache and a new address bar for
 * each test. Resolves when the page stands.
 */
export async function renderApp(
  path: string,
  { persona, scenario, decided = false, firstVisit = false }: Scene = {},
) {
  const wearing = persona === undefined ? null : personaOf(persona);
  if (persona !== undefined && wearing === null) throw new Error(`No role is called “${persona}”`);
  await network.play({
    decided,
    ...(scenario && { scenario }),
    ...(wearing && { persona: wearing }),
  });
  closeOverlay();
  usePreferences.setState({ toured: !firstVisit });
  useToasts.setState({ toasts: [] });
  const queryClient = createQueryClient();
  // A failure is shown at once: waiting for two more tries is the same with a slower clock.
  queryClient.setDefaultOptions({
    queries: { ...queryClient.getDefaultOptions().queries, retry: false },
  });
  const router = createAppRouter({
    queryClient,
    history: createMemoryHistory({ initialEntries: [path] }),
  });
  const user = userEvent.setup();
  render(<App queryClient={queryClient} router={router} />);
  // On a first visit the tour stands before the page.
  await screen.findByRole("heading", { level: 1, hidden: firstVisit });
  return { user, router, queryClient, endSession: () => network.play() };
}
