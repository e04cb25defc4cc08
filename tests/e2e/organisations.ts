import { fileURLToPath } from "node:url";
import { build } from "vite";
import { answer } from "#mocks/answer.ts";
import { mockApp } from "#mocks/app.ts";
import { MOCK_NOW } from "#mocks/node.ts";
import { createOrganisations } from "#mocks/organisations.ts";
import { scenarioNamed, SCENARIOS } from "#mocks/scenarios.ts";
import { forgetfulCarrier, relayedCarrier } from "#mocks/tab-session.ts";
import { ANSWERED, askedOrganisation } from "./organisation-path.ts";

type Answering = (request: Request) => Promise<Response>;

const organisationOf = createOrganisations(() => MOCK_NOW);
const apps = new Map<string, Promise<Answering>>();

/** Makes the usual organisation, so that the first page need not wait for it. */
export async function prepareOrganisation(): Promise<void> {
  await organisationOf(SCENARIOS[0], { decided: true });
}

async function appOf(name: string): Promise<Answering> {
  const scenario = scenarioNamed(name) ?? SCENARIOS[0];
  const services = await organisationOf(scenario, { decided: true });
  const app = mockApp(
    services,
    scenario,
    scenario.forgetsSessions ? forgetfulCarrier : relayedCarrier,
  );
  return (request) => answer(app, scenario, request);
}

/** The answer of the organisation that a page has for itself; null where another thing than its API is asked for. */
export async function answerOfOrganisation(request: Request): Promise<Response | null> {
  const asked = askedOrganisation(request.url);
  if (asked === null) return null;
  const app = apps.get(asked.id) ?? appOf(asked.scenario);
  apps.set(asked.id, app);
  const { status, headers, body } = await (await app)(new Request(asked.url, request));
  return new Response(body, { headers: [...headers, [ANSWERED, String(status)]] });
}

let script: Promise<string> | null = null;

/** The script of the thread that asks for these answers. */
export function organisationWorker(): Promise<string> {
  script ??= buildWorker();
  return script;
}

async function buildWorker(): Promise<string> {
  const entry = fileURLToPath(new URL("organisation-worker.ts", import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, lib: { entry, formats: ["es"], fileName: "worker" } },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  const [chunk] = bundle !== undefined && "output" in bundle ? bundle.output : [];
  if (chunk?.type !== "chunk") throw new Error("The thread's script was not built.");
  return chunk.code;
}
