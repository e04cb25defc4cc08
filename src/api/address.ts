import type { ENDPOINTS, EndpointName } from "#src/contract/endpoints.ts";
import type { Endpoint, Input } from "#src/contract/endpoint.ts";

export type InputOf<Name extends EndpointName> = Input<(typeof ENDPOINTS)[Name]>;

type Given = string | number | readonly (string | number)[] | undefined;

function texts(value: Given): string[] {
  return value === undefined ? [] : [value].flat().map(String);
}

/**
 * The address that asks the endpoint of a row this question: path parameters in their places, the query in the order of the
 * endpoint table, lists repeated, absent values left out. The same question always has the same address.
 */
export function addressOf(
  { path, query }: Pick<Endpoint, "path" | "query">,
  input: object,
): string {
  const given = new Map<string, Given>(Object.entries(input));
  const filled = path.replaceAll(/:(\w+)/g, (_, parameter: string) =>
    encodeURIComponent(texts(given.get(parameter)).join("")),
  );
  const search = new URLSearchParams(
    Object.keys(query).flatMap((key) => texts(given.get(key)).map((text) => [key, text])),
  );
  return search.size > 0 ? `${filled}?${search}` : filled;
}
