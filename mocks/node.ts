import { setupServer } from "msw/node";
import type { Hono } from "hono";
import { ENDPOINTS } from "#src/contract/endpoints.ts";
import type { Persona } from "#src/contract/session.ts";
import { createClerk } from "#server/recognition/clerk/clerk.ts";
import type { Services } from "#server/services.ts";
import { createMemoryCarrier } from "#server/session-carrier.ts";
import { answer } from "./answer.ts";
import { mockApp, mockServices } from "./app.ts";
import { handlersFor } from "./handlers.ts";
import { scenarioNamed, SCENARIOS, type Scenario, type ScenarioId } from "./scenarios.ts";
import { forgetfulCarrier } from "./tab-session.ts";

/** The instant at which tests with the mocks take place: a Friday afternoon. */
export const MOCK_NOW = new Date("2026-11-20T14:30:00Z");

/** How a test begins. */
interface Scene {
  readonly scenario?: ScenarioId;
  readonly persona?: Persona;
  /** Whether the clerk has decided points and badges before; it takes some seconds. */
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
      const app = mockApp(await freshServices(scenario, decided), scenario, carrier);
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

/** Filling stores takes half a second, so those with the same facts are used again until a test changes them. */
const filled = new Map<string, { readonly services: Services; readonly state: string }>();

async function freshServices(scenario: Scenario, decided: boolean): Promise<Services> {
  const hasFactsOfItsOwn = scenario.hour !== undefined || scenario.keeps !== undefined;
  const key = `${hasFactsOfItsOwn ? scenario.id : "normal"} ${decided}`;
  const known = filled.get(key);
  if (known && known.state === (await stateOf(known.services))) return known.services;
  const services = await mockServices(scenario, () => MOCK_NOW);
  if (decided) await createClerk(services).run();
  filled.set(key, { services, state: await stateOf(services) });
  return services;
}

/** Changes when a test changes something; who looked at what is no such thing. */
async function stateOf({ metrics, records }: Services): Promise<string> {
  const [{ version }, entries] = await Promise.all([
    metrics.watermark(),
    records.journal({ limit: Number.MAX_SAFE_INTEGER }),
  ]);
  return `${version} ${entries.filter(({ kind }) => kind !== "access").length}`;
}
