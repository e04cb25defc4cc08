import { randomBytes } from "node:crypto";
import { pino } from "pino";
import { problemSchema } from "#src/contract/problem.ts";
import { personasSchema } from "#src/contract/session.ts";
import { ENDPOINTS } from "#src/contract/endpoints.ts";
import { DEFAULT_POLICY } from "#src/domain/policy.ts";
import { createApp } from "../app.ts";
import { DEMO_POLICY } from "../demo/demo-policy.ts";
import type { Env } from "../env.ts";
import { problemAnswer } from "../problem-answer.ts";
import { createClerk } from "../recognition/clerk/clerk.ts";
import { buildClient, CLIENT_FOLDER, serverBuild } from "./client-build.ts";
import { openDataFolder } from "./data-folder.ts";
import { listen } from "./http-server.ts";
import { openServices } from "./open-services.ts";
import { policyFrom } from "./policy-file.ts";
import { followContests } from "../recognition/contests/follow-contests.ts";
import { createStaticFiles } from "./static-files.ts";
import { createWeb } from "./web.ts";

/** How a server is started. */
export interface Starting {
  readonly env: Env;
  /** Whether an empty organisation is filled with the demo. */
  readonly demo: boolean;
  /** Whether the pages are built first where that is needed. */
  readonly build: boolean;
  readonly say: (line: string) => void;
  /** Ends the server: requests under way are finished, then everything is closed. */
  readonly stopping: AbortSignal;
}

/** Who opens the first page goes first. */
const CLERK_AFTER_MILLISECONDS = 3_000;

/** Requests under way have this long to end when the server stops. */
const GRACE_MILLISECONDS = 5_000;

/**
 * Runs a server until `stopping` aborts, and has closed everything when it resolves. It listens first, so that a taken port
 * is told at once, and answers that it is not ready until it is.
 */
export async function runServer({ env, demo, build, say, stopping }: Starting): Promise<void> {
  await using open = new AsyncDisposableStack();
  const folder = openDataFolder(env.CANDOR_DATA);
  open.defer(() => folder.release());
  const policy = policyFrom(
    env.CANDOR_POLICY,
    folder.policyFile,
    demo ? DEMO_POLICY : DEFAULT_POLICY,
  );
  let answer = async (_request: Request) => problemAnswer("not-ready", "Candor is starting.");
  const server = await listen({
    host: env.HOST,
    port: env.PORT,
    fetch: (request) => (stopping.aborted ? stopped() : answer(request)),
  });
  open.defer(() => server.stop(GRACE_MILLISECONDS));

  const logger = pino({ level: env.CANDOR_LOG }, pino.destination(2));
  const adminToken = randomBytes(32).toString("base64url");
  const opened = await openServices({
    folder,
    policy,
    auth: { mode: env.CANDOR_AUTH, adminToken },
    clock: () => new Date(),
    log: ({ error, ...where }) => logger.error({ ...where, err: error }),
  });
  open.defer(() => opened.close());
  const app = createApp(opened.services, {
    loopbackOnly: env.CANDOR_AUTH === "demo",
    build: serverBuild(),
    publicUrl: env.CANDOR_PUBLIC_URL || server.address,
    stopping,
  });
  const servePages = () => {
    answer = createWeb((request) => app.fetch(request), createStaticFiles(CLIENT_FOLDER));
  };
  folder.announce({ address: server.address, adminToken });
  say("Making the data ready …");
  // At a first start both take seconds, and each leaves a core to the other.
  await Promise.all([
    opened.prepare({ demo, say }),
    build ? buildClient(say).then(servePages) : servePages(),
  ]);

  const clerk = createClerk(opened.services);
  open.defer(() => clerk.stop());
  clerk.start(CLERK_AFTER_MILLISECONDS);
  open.defer(followContests(opened.services));
  say(`Candor is at ${server.address}`);
  const offered = await app.request(`http://localhost${ENDPOINTS.personas.path}`);
  if (offered.ok) {
    for (const { name, role, home } of personasSchema.parse(await offered.json()).personas) {
      say(`  ${`${name} (${role})`.padEnd(40)} ${server.address}${home}`);
    }
  } else {
    const { title, detail } = problemSchema.parse(await offered.json());
    say(`  Who can sign in is not known yet: ${detail ?? title}`);
  }
  say("Stop it with Ctrl-C.");
  await untilAborted(stopping);
  say("Stopping …");
}

/** Tells a caller who keeps a connection open to come back to whoever listens next. */
async function stopped(): Promise<Response> {
  return problemAnswer("not-ready", "Candor is stopping.", {}, { Connection: "close" });
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
