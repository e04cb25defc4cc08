import * as z from "zod/mini";
import en from "zod/v4/locales/en.js";
import type { BodyOf, Endpoint, Input } from "#src/contract/endpoint.ts";
import { ProblemError, type FieldFault } from "./problem.ts";

/** zod/mini brings no words of its own; these are given to it for each parse, so that nothing global is set. */
const words = { error: en().localeError };

/** A schema's faults as places, rules and messages; `place` names the parameter or leads to the field of the body. */
function faultsOf(place: string, error: z.core.$ZodError): FieldFault[] {
  return error.issues.map((issue) => ({
    place: [place, ...issue.path.map(String)].join("."),
    rule: issue.code ?? "custom",
    message: issue.message,
  }));
}

function refuse(faults: readonly FieldFault[]): never {
  const places = faults.map((fault) => `${fault.place}: ${fault.message}`).join("; ");
  throw new ProblemError("bad-request", places, { errors: faults });
}

/** Whether a query key may stand several times. */
function isList(schema: z.core.$ZodType): boolean {
  if (schema instanceof z.ZodMiniOptional) return isList(schema.def.innerType);
  return schema instanceof z.ZodMiniArray;
}

function queryFaults(endpoint: Endpoint, query: URLSearchParams): FieldFault[] {
  const allowed = Object.keys(endpoint.query);
  const hint = allowed.length > 0 ? `Use ${allowed.join(", ")}.` : "This address takes none.";
  return [...new Set(query.keys())].flatMap((key): FieldFault[] => {
    if (!Object.hasOwn(endpoint.query, key)) {
      return [{ place: key, rule: "unknown-key", message: `There is no such parameter. ${hint}` }];
    }
    const schema = endpoint.query[key];
    if (query.getAll(key).length > 1 && schema && !isList(schema)) {
      return [{ place: key, rule: "repeated", message: "It may be given only once." }];
    }
    return [];
  });
}

/**
 * Path parameters and query of one request, checked by the table's schemas and listed in the table's order whatever the
 * order in the URL, so that equal questions are equal. Throws a bad-request problem that names every fault.
 */
export function readInput<E extends Endpoint>(
  endpoint: E,
  params: Readonly<Record<string, string>>,
  query: URLSearchParams,
): Input<E> & Readonly<Record<string, unknown>> {
  const faults = queryFaults(endpoint, query);
  const input: Record<string, unknown> = {};
  const read = (place: string, schema: z.ZodMiniType, given: unknown) => {
    const result = z.safeParse(schema, given, words);
    if (!result.success) faults.push(...faultsOf(place, result.error));
    else if (result.data !== undefined) input[place] = result.data;
  };
  for (const [name, schema] of Object.entries(endpoint.params)) read(name, schema, params[name]);
  for (const [name, schema] of Object.entries(endpoint.query)) {
    const given = query.getAll(name);
    read(name, schema, isList(schema) && given.length > 0 ? given : given[0]);
  }
  if (faults.length > 0) refuse(faults);
  // Every field has been parsed by the schema that its type is inferred from.
  return input as Input<E> & Readonly<Record<string, unknown>>;
}

/** The body of a request, checked. Keys that the schema does not name are left behind, `__proto__` among them. */
export function readBody<E extends Endpoint>({ body }: E, given: unknown): BodyOf<E> {
  const result = z.safeParse(body?.schema ?? z.never(), given, words);
  if (!result.success) refuse(faultsOf("body", result.error));
  // Parsed by the schema that its type is inferred from.
  return result.data as BodyOf<E>;
}
