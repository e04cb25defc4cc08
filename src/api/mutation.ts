import { mutationOptions } from "@tanstack/react-query";
import type { BodyOf } from "#src/contract/endpoint.ts";
import type { ENDPOINTS, EndpointName } from "#src/contract/endpoints.ts";
import type { InputOf } from "./address.ts";
import { call, type Answer } from "./client.ts";

/** Endpoints that change something. */
export type DeedName = {
  [Name in EndpointName]: (typeof ENDPOINTS)[Name] extends { method: "POST" | "PUT" }
    ? Name
    : never;
}[EndpointName];

/** What a deed sends: the body's fields, or a form with a file in it, or a file alone. */
export interface Deed<Name extends DeedName> {
  readonly input: InputOf<Name>;
  readonly body: BodyOf<(typeof ENDPOINTS)[Name]> | FormData | Blob;
  /** The version of the record that is changed, as it was seen; 0 for one that is new. Only where records are put. */
  readonly ifVersion?: number;
}

/** A change at an endpoint as mutation options. */
export function mutationFor<Name extends DeedName>(name: Name) {
  return mutationOptions({
    mutationKey: [name],
    mutationFn: ({ input, ...sending }: Deed<Name>): Promise<Answer<Name>> =>
      call(name, input, sending),
  });
}
