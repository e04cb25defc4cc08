import { network } from "virtual:msw";
import { answer } from "./answer.ts";
import { mockApp, mockServices } from "./app.ts";
import { handlersFor } from "./handlers.ts";
import { activeScenario, chooseScenario } from "./scenario-choice.ts";
import { SCENARIOS, type Scenario } from "./scenarios.ts";
import { forgetfulCarrier, tabCarrier } from "./tab-carrier.ts";

/** A scenario that a menu can offer. */
export interface Playable extends Pick<Scenario, "id"> {
  readonly active: boolean;
  /** Starts the page again with it. */
  readonly play: () => void;
}

/**
 * Lets the page's own requests be answered by the API app inside the page. Resolves to the scenarios when no request can
 * escape any more.
 */
export async function startMocks(): Promise<readonly Playable[]> {
  const scenario = activeScenario();
  const carrier = scenario.forgetsSessions ? forgetfulCarrier : tabCarrier;
  const app = mockServices(scenario, () => new Date()).then((services) =>
    mockApp(services, scenario, carrier),
  );
  network.configure({
    handlers: handlersFor(async (request) => answer(await app, scenario, request)),
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
