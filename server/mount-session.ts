import * as z from "zod/mini";
import { ENDPOINTS } from "#src/contract/endpoints.ts";
import type { AnswerOf } from "#src/contract/endpoint.ts";
import type { Persona } from "#src/contract/session.ts";
import { receiveBody } from "./body.ts";
import type { Desk } from "./desk.ts";
import { etagOf } from "./etag.ts";
import { readInput } from "./input.ts";
import {
  etagOfQuestion,
  holdsVersions,
  notModified,
  plainAnswer,
  taggedAnswer,
} from "./json-answer.ts";
import { inOneMoment } from "./one-moment.ts";
import { notReady, ProblemError } from "./problem.ts";
import type { Moment } from "./reception.ts";
import type { Handler, SessionName, StreamName } from "./route.ts";
import type { Steps } from "./turns/steps.ts";
import { withinTime } from "./time-limit.ts";
import { Turns } from "./turns/turns.ts";

/** One request as the router found it. */
export interface Asked {
  readonly request: Request;
  readonly params: Readonly<Record<string, string>>;
}

/** Another form of an endpoint's answer, for callers who accept its media type. */
export interface OtherForm<Name extends SessionName> {
  readonly type: string;
  readonly encode: (answer: AnswerOf<(typeof ENDPOINTS)[Name]>) => Steps<Uint8Array<ArrayBuffer>>;
}

/** The session that a request comes from. Throws not-ready, no-session or not-permitted problems. */
export async function personaAsking(
  { services, whoAsks }: Desk,
  name: SessionName | StreamName,
  request: Request,
): Promise<Persona> {
  if (!services.ready()) throw notReady();
  const persona = await whoAsks(request, services.clock());
  if (!persona) throw new ProblemError("no-session", "Sign in first.");
  if (!ENDPOINTS[name].access.some((role) => role === persona.role)) {
    throw new ProblemError("not-permitted", "Your role does not include this.");
  }
  return persona;
}

/** Answers one request of a session: who asks, what, and only then the handler, within time and scope. */
export async function answerSession<Name extends SessionName>(
  desk: Desk,
  name: Name,
  handler: Handler<Name>,
  otherForm: OtherForm<Name> | undefined,
  { request, params }: Asked,
): Promise<Response> {
  const { services, options, reception, journal } = desk;
  const endpoint = ENDPOINTS[name];
  const persona = await personaAsking(desk, name, request);
  const input = readInput(endpoint, params, new URL(request.url).searchParams);
  const { body, file } = await receiveBody(endpoint, request, options.bodyLimits);
  const other = otherForm && accepts(request, otherForm.type) ? otherForm : null;
  const type = other?.type ?? "application/json";

  const answerAt = async (moment: Moment, signal: AbortSignal): Promise<Response> => {
    const context = await reception.context(persona, moment, {
      file,
      headers: request.headers,
      signal,
    });
    const { identity, directory } = context;
    await journal(identity, name, input, services.clock());
    const versions = { moment, identity, directory, build: options.build, key: services.auth.key };
    const tag = etagOfQuestion(name, input, type, versions);
    // Whoever holds no version need not wait for the tag of this one.
    const held = holdsVersions(request) ? notModified(request, await tag) : null;
    if (held) return held;
    const [answer, known] = await Promise.all([handler(context, input, body), tag]);
    if (options.checkAnswers) z.parse(endpoint.answer, JSON.parse(JSON.stringify(answer)));
    const bytes = other ? await new Turns().take(other.encode(answer)) : JSON.stringify(answer);
    if (endpoint.method !== "GET") return plainAnswer(bytes, type);
    const etag = known ?? (await etagOf(answer));
    return notModified(request, etag) ?? taggedAnswer(bytes, type, etag);
  };
  return withinTime(options.answerMilliseconds, request.signal, async (signal) =>
    endpoint.method === "GET"
      ? inOneMoment(reception, signal, (moment) => answerAt(moment, signal))
      : answerAt(await reception.moment(), signal),
  );
}

function accepts(request: Request, type: string): boolean {
  return (request.headers.get("Accept") ?? "").includes(type);
}
