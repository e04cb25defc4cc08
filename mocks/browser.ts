import { network } from "virtual:msw";
import { handlersFor } from "./handlers.ts";
import { relay } from "./relay.ts";
import { activeScenario, chooseScenario } from "./scenario-choice.ts";
import { SCENARIOS, type Scenario } from "./scenarios.ts";
import { withTabSession } from "./tab-session.ts";
import type { Calling, Start } from "./worker.ts";

/** A scenario that a menu can offer. */
export interface Playable extends Pick<Scenario, "id"> {
  readonly active: boolean;
  /** Starts the page again with it. */
  readonly play: () => void;
}

/**
 * Lets the page's own requests be answered by the API app, which runs in a thread of its own: making and summing half a
 * year of facts would hold up the page. Resolves to the scenarios when no request can escape any more.
 */
export async function startMocks(): Promise<readonly Playable[]> {
  const scenario = activeScenario();
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  worker.postMessage({ scenario: scenario.id, now: Date.now() } satisfies Start);
  const ask = (request: Request) =>
    relay(request, (call, port, transfer) =>
      worker.postMessage({ call, port } satisfies Calling, transfer),
    );
  network.configure({
    handlers: handlersFor((request) => withTabSession(request, ask)),
    onUnhandledFrame: "bypass",
    context: { quiet: true },
  });
  await network.enable();
  return SCENARIOS.map(({ id }) => ({
    id,
    active: id === scenario.id,
    play: () => chooseScenario(id),
  }));
}
