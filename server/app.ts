import { Hono } from "hono";
import { ENDPOINTS, type EndpointName } from "#src/contract/endpoints.ts";
import { DEFAULT_OPTIONS, type AppOptions } from "./app-options.ts";
import { createDesk, type Desk } from "./desk.ts";
import { refuseOtherHosts, refuseOtherSites } from "./guard.ts";
import { answerOpenly } from "./mount-open.ts";
import { answerSession, type Asked } from "./mount-session.ts";
import { createStreams } from "./mount-stream.ts";
import { answerOf, problemAnswer } from "./problem-answer.ts";
import { ProblemError } from "./problem.ts";
import type { OpenName, SessionName, StreamName } from "./route.ts";
import { OPEN_ROUTES, OTHER_FORMS, ROUTES, STREAMS } from "./routes/table.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";
import type { Services } from "./services.ts";

type Answer = (asked: Asked) => Promise<Response>;

/**
 * The whole API as a web-standard app: request in, response out. Node serves it over engines; the mocks run the very same
 * app over memory stores inside a page.
 */
export function createApp(services: Services, options: Partial<AppOptions> = {}): Hono {
  const desk = createDesk(services, { ...DEFAULT_OPTIONS, ...options });
  const app = new Hono();

  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(SECURITY_HEADERS))
      context.res.headers.set(name, value);
  });
  for (const [name, answer] of answersOf(desk)) {
    const { method, path } = ENDPOINTS[name];
    app.on(method, path, async (context) => {
      const asked = { request: context.req.raw, params: context.req.param() };
      const ended = desk.meter.begin(name);
      const response = await guarded(desk, answer, asked);
      ended(response.status);
      return response;
    });
  }
  app.notFound((context) => noSuchRoute(context.req.method, context.req.path));
  app.onError((error, context) => failure(services, error, context.req.raw));
  return app;
}

/** What answers each row of the endpoint table. */
function answersOf(desk: Desk): Map<EndpointName, Answer> {
  const session = <Name extends SessionName>(name: Name): Answer => {
    const [handler, otherForm] = [ROUTES[name], OTHER_FORMS[name]];
    return (asked) => answerSession(desk, name, handler, otherForm, asked);
  };
  const open = <Name extends OpenName>(name: Name): Answer => {
    const handler = OPEN_ROUTES[name];
    return (asked) => answerOpenly(desk, name, handler, asked);
  };
  const openStream = createStreams(desk);
  const stream = (name: StreamName): Answer => {
    const handler = STREAMS[name];
    return (asked) => openStream(name, handler, asked);
  };
  return new Map<EndpointName, Answer>([
    ...namesOf(ROUTES).map((name) => [name, session(name)] as const),
    ...namesOf(OPEN_ROUTES).map((name) => [name, open(name)] as const),
    ...namesOf(STREAMS).map((name) => [name, stream(name)] as const),
  ]);
}

function namesOf<Name extends EndpointName>(table: Readonly<Record<Name, unknown>>): Name[] {
  return Object.keys(table).filter((name): name is Name => Object.hasOwn(table, name));
}

async function guarded(desk: Desk, answer: Answer, asked: Asked): Promise<Response> {
  try {
    if (desk.options.loopbackOnly) refuseOtherHosts(asked.request);
    refuseOtherSites(asked.request);
    return await answer(asked);
  } catch (error) {
    return failure(desk.services, error, asked.request);
  }
}

/** The answer to an error: problem details; nothing of an unexpected one but the id under which it was logged. */
function failure({ log }: Services, error: unknown, request: Request): Response {
  if (error instanceof ProblemError) return answerOf(error);
  const gone = "The caller went away.";
  if (request.signal.aborted) return problemAnswer("time-out", gone);
  const incident = crypto.randomUUID();
  log({ incident, error, path: new URL(request.url).pathname });
  const detail = `It was noted as incident ${incident}.`;
  return problemAnswer("internal", detail, { instance: `urn:uuid:${incident}` });
}

/** Tells an unknown address from a known one asked by the wrong method. */
function noSuchRoute(method: string, path: string): Response {
  const allowed = Object.values(ENDPOINTS)
    .filter((endpoint) => patternOf(endpoint.path).test(path))
    .flatMap((endpoint) => (endpoint.method === "GET" ? ["GET", "HEAD"] : [endpoint.method]));
  if (allowed.length === 0) {
    return problemAnswer("no-such-route", "The addresses there are stand in /openapi.json.");
  }
  const detail = `Use ${allowed.join(" or ")}, not ${method}.`;
  return problemAnswer("method-not-allowed", detail, {}, { Allow: allowed.join(", ") });
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(".", "\\.").replaceAll(/:\w+/g, "[^/]+")}$`);
}
