import * as z from "zod/mini";
import { ENDPOINTS, type EndpointName } from "#src/contract/endpoints.ts";
import { ProblemError } from "#src/contract/problem-error.ts";
import { problemSchema, type Problem } from "#src/contract/problem.ts";
import { addressOf, type InputOf } from "./address.ts";
import { namesWanted } from "./hidden-names.ts";

type Answers = {
  readonly [Name in EndpointName]: z.output<(typeof ENDPOINTS)[Name]["answer"]>;
};

export type Answer<Name extends EndpointName> = Answers[Name];

/** The table seen by what each endpoint answers, so that a parsed answer has its endpoint's own type. */
const answered: {
  readonly [Name in EndpointName]: { readonly answer: z.ZodMiniType<Answers[Name]> };
} = ENDPOINTS;

interface Sending {
  /** JSON, a FormData for endpoints that take files, or a Blob for those that take anything. */
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
  /** The version of a record that the caller saw, 0 for none: a change of any other is refused. */
  readonly ifVersion?: number | undefined;
  /** Media type asked for; JSON unless told. */
  readonly accept?: string | undefined;
}

async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  const parsed = z.safeParse(problemSchema, body);
  if (parsed.success) return parsed.data;
  return { type: "about:blank", title: response.statusText, status: response.status };
}

function contentOf(body: unknown): { headers?: Record<string, string>; body?: BodyInit } {
  if (body === undefined) return {};
  if (body instanceof FormData || body instanceof Blob) return { body };
  return { headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}

function conditionOf(ifVersion: number | undefined): Record<string, string> {
  if (ifVersion === undefined) return {};
  return ifVersion === 0 ? { "if-none-match": "*" } : { "if-match": `"${ifVersion}"` };
}

/**
 * Sends a question to its endpoint and hands back the raw answer. Throws a ProblemError for every 4xx and 5xx answer,
 * a TypeError when no answer came, and the signal's reason when aborted.
 */
export async function send<Name extends EndpointName>(
  name: Name,
  input: InputOf<Name>,
  { body, signal, ifVersion, accept = "application/json" }: Sending = {},
): Promise<Response> {
  const content = contentOf(body);
  const response = await fetch(new URL(addressOf(name, input), location.origin), {
    method: ENDPOINTS[name].method,
    credentials: "same-origin",
    ...content,
    headers: { accept, ...namesWanted(), ...content.headers, ...conditionOf(ifVersion) },
    signal: signal ?? null,
  });
  if (!response.ok) throw new ProblemError(await problemOf(response));
  return response;
}

/** Asks an endpoint and checks that the answer is what the contract promises; throws a ZodError when it is not. */
export async function call<Name extends EndpointName>(
  name: Name,
  input: InputOf<Name>,
  sending?: Sending,
): Promise<Answer<Name>> {
  const response = await send(name, input, sending);
  const body: unknown = await response.json();
  return answered[name].answer.parse(body);
}
