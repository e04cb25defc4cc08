import { setupServer } from "msw/node";
import type { Hono } from "hono";
import { ENDPOINTS } from "#src/contract/endpoints.ts";
import type { Persona } from "#src/contract/session.ts";
import { createMemoryCarrier } from "#server/session-carrier.ts";
import { answer } from "./answer.ts";
import { mockApp } from "./app.ts";
import { handlersFor } from "./handlers.ts";
import { createOrganisations } from "./organisations.ts";
import { scenarioNamed, SCENARIOS, type Scenario, type ScenarioId } from "./scenarios.ts";
import { forgetfulCarrier } from "./tab-session.ts";

/** The instant at which tests with the mocks take place: a Friday afternoon. */
export const MOCK_NOW = new Date("2026-11-20T14:30:00Z");

const organisationOf = createOrganisations(() => MOCK_NOW);

/** How a test begins. */
interface Scene {
  readonly scenario?: ScenarioId;
  readonly persona?: Persona;
  /** Whether the clerk has decided points and badges before. */
  readonly decided?: boolean;
}

/** The API behind the requests of tests. */
export interface MockNetwork {
  /** From now on requests are answered. One that is none of the API's fails. */
  listen(): void;
  /** Sets the scene: a scenario as it is at first, with somebody signed in, or nobody. Needed before the first request. */
  play(scene?: Scene): Promise<void>;
  close(): void;
}

/** Lets the requests of tests be answered by the API app over memory stores, at a fixed time. */
export function createMockNetwork(): MockNetwork {
  let stage: { readonly app: Hono; readonly scenario: Scenario } | null = null;
  const server = setupServer(
    ...handlersFor(async (request) => {
      if (stage === null) throw new Error("Set the scene first: await play().");
      return answer(stage.app, stage.scenario, request);
    }),
  );
  return {
    listen: () => server.listen({ onUnhandledFrame: "error" }),
    close: () => server.close(),
    async play({ scenario: id = "normal", persona, decided = false } = {}) {
      const scenario = scenarioNamed(id) ?? SCENARIOS[0];
      const carrier = scenario.forgetsSessions ? forgetfulCarrier : createMemoryCarrier();
      const app = mockApp(await organisationOf(scenario, { decided }), scenario, carrier);
      if (persona !== undefined) await signIn(app, persona);
      stage = { app, scenario };
    },
  };
}

async function signIn(app: Hono, persona: Persona): Promise<void> {
  const answered = await app.request(ENDPOINTS.persona.path, {
    method: ENDPOINTS.persona.method,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(persona),
  });
  if (!answered.ok) throw new Error(`Nobody can be signed in so: ${await answered.text()}`);
}
