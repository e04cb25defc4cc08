import { queryOptions } from "@tanstack/react-query";
import type { ENDPOINTS, EndpointName } from "#src/contract/endpoints.ts";
import { draftFields } from "#src/contract/opportunities.ts";
import type { InputOf } from "./address.ts";
import { call, type Answer } from "./client.ts";

/** Endpoints that answer a question without changing anything, in JSON. */
export type QuestionName = {
  [Name in EndpointName]: (typeof ENDPOINTS)[Name] extends { method: "GET"; form: "json" }
    ? Name
    : never;
}[EndpointName];

/**
 * Filters that may change under the reader's eyes: the old answer stays, marked busy, until the new one is there.
 * Anything else in a question is its subject, and one subject's numbers are never shown under another's name.
 */
const FILTERS = new Set(["period", "compare", "where", "alike", "search", "limit", "offset"]);

/** The same of criteria, which are tried out while they change. */
const CRITERIA = new Set(["criteria", ...Object.keys(draftFields)]);

function subjectOf(input: object): string {
  return JSON.stringify(
    Object.entries(input)
      .filter(([key]) => !FILTERS.has(key) && !CRITERIA.has(key))
      .toSorted(([one], [other]) => one.localeCompare(other)),
  );
}

/** Whether an answer to one question may stand in while another is asked: they differ by filters only. */
export function sameSubject(one: object | undefined, other: object): boolean {
  return one !== undefined && subjectOf(one) === subjectOf(other);
}

/** A question to an endpoint as query options: loader and component share them, and nobody writes a key by hand. */
export function queryFor<Name extends QuestionName>(name: Name, input: InputOf<Name>) {
  return queryOptions({
    queryKey: [name, input] as const,
    queryFn: ({ signal }): Promise<Answer<Name>> => call(name, input, { signal }),
    placeholderData: (previous, query) =>
      sameSubject(query?.queryKey[1], input) ? previous : undefined,
  });
}
