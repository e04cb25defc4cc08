import * as z from "zod/mini";
import type { Endpoint } from "#src/contract/endpoint.ts";
import type { ENDPOINTS, EndpointName } from "#src/contract/endpoints.ts";
import { FIRST_ENDPOINTS } from "#src/contract/first-endpoints.ts";
import { ProblemError } from "#src/contract/problem-error.ts";
import { problemSchema, type Problem } from "#src/contract/problem.ts";
import { addressOf, type InputOf } from "./address.ts";
import { namesWanted } from "./hidden-names.ts";

type Answers = {
  readonly [Name in EndpointName]: z.output<(typeof ENDPOINTS)[Name]["answer"]>;
};

export type Answer<Name extends EndpointName> = Answers[Name];

/** A row of the table seen by what its endpoint answers, so that a parsed answer has its endpoint's own type. */
interface Row<Name extends EndpointName> extends Pick<Endpoint, "method" | "path" | "query"> {
  readonly answer: z.ZodMiniType<Answers[Name]>;
}

type Table = { readonly [Name in EndpointName]: Row<Name> };

/** The endpoint table from what every first view asks to all of it; whoever asks more fetches more of it. */
const tables: readonly (() => Promise<Partial<Table>>)[] = [
  async () => FIRST_ENDPOINTS,
  async () => (await import("#src/contract/recognition/digest-endpoints.ts")).DIGEST_ENDPOINTS,
  async () => (await import("#src/contract/endpoints.ts")).ENDPOINTS,
];

/** The row of an endpoint, fetched with its table where nobody has asked one of that table before. */
async function rowOf<Name extends EndpointName>(name: Name): Promise<Row<Name>> {
  for (const table of tables) {
    // oxlint-disable-next-line no-await-in-loop -- what stands in an earlier table must fetch no later one
    const row: Row<Name> | undefined = (await table())[name];
    if (row) return row;
  }
  throw new RangeError(`There is no endpoint called ${name}`);
}

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
  const row = await rowOf(name);
  const content = contentOf(body);
  const response = await fetch(new URL(addressOf(row, input), location.origin), {
    method: row.method,
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
  const { answer } = await rowOf(name);
  return answer.parse(body);
}
