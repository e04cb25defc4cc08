import { network } from "virtual:msw";
import { answer } from "./answer.ts";
import { mockApp, mockServices } from "./app.ts";
import { handlersFor } from "./handlers.ts";
import { activeScenario, chooseScenario } from "./scenario-choice.ts";
import { SCENARIOS, type Scenario, type ScenarioId } from "./scenarios.ts";
import { forgetfulCarrier, tabCarrier } from "./tab-carrier.ts";

/** The mocks at work in a page, for a menu of scenarios. */
export interface Mocks {
  readonly scenarios: readonly Scenario[];
  readonly active: ScenarioId;
  /** Starts the page again with another scenario. */
  readonly choose: (id: ScenarioId) => void;
}

/** Lets the page's own requests be answered by the API app inside the page. Resolves when no request can escape any more. */
export async function startMocks(): Promise<Mocks> {
  const scenario = activeScenario();
  const carrier = scenario.forgetsSessions ? forgetfulCarrier : tabCarrier;
  const app = mockServices(scenario, () => new Date()).then((services) =>
    mockApp(services, carrier),
  );
  network.configure({
    handlers: handlersFor(async (request) => answer(await app, scenario, request)),
    onUnhandledFrame: "bypass",
    context: { quiet: true },
  });
  await network.enable();
  return { scenarios: SCENARIOS, active: scenario.id, choose: chooseScenario };
}
