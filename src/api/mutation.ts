import { mutationOptions } from "@tanstack/react-query";
import type { BodyOf } from "#src/contract/endpoint.ts";
import type { ENDPOINTS, EndpointName } from "#src/contract/endpoints.ts";
import type { InputOf } from "./address.ts";
import { call, type Answer } from "./client.ts";

/** Endpoints that change something. */
export type DeedName = {
  [Name in EndpointName]: (typeof ENDPOINTS)[Name] extends { method: "POST" } ? Name : never;
}[EndpointName];

/** What a deed sends: the body's fields, or a form with a file in it. */
export interface Deed<Name extends DeedName> {
  readonly input: InputOf<Name>;
  readonly body: BodyOf<(typeof ENDPOINTS)[Name]> | FormData;
}

/** A change at an endpoint as mutation options. */
export function mutationFor<Name extends DeedName>(name: Name) {
  return mutationOptions({
    mutationKey: [name],
    mutationFn: ({ input, body }: Deed<Name>): Promise<Answer<Name>> => call(name, input, { body }),
  });
}
