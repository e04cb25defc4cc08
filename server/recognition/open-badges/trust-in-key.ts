import { finding, shown } from "#src/domain/recognition/open-badges/finding.ts";
import { isObject } from "#src/domain/recognition/open-badges/primitive.ts";
import { isKeyItself, type FoundKey } from "./find-key.ts";
import type { IssuerTrust } from "./issuer-trust.ts";
import { broken, NOTHING_FOUND, remark, type Outcome } from "./outcome.ts";

/** The id of a credential's issuer, however it is written; undefined when there is none. */
export function issuerIdOf({ issuer }: Readonly<Record<string, unknown>>): unknown {
  return isObject(issuer) ? issuer["id"] : issuer;
}

/** What a fitting signature proves of the issuer. This server's own credentials are held good by its own keys only. */
export function trustInKey(
  { from, controller }: Pick<FoundKey, "from" | "controller">,
  credential: Readonly<Record<string, unknown>>,
  trust: IssuerTrust,
): Outcome {
  const issuer = issuerIdOf(credential);
  if (from === "carried" && trust.id !== null && issuer === trust.id) {
    return broken(finding("key-not-the-issuers", "proof"));
  }
  if (controller !== null && controller !== issuer && !isStandIn(controller, issuer)) {
    const values = { controller: shown(controller), issuer: shown(issuer ?? "") };
    return broken(finding("proof-controller", "proof", values));
  }
  if (from === "own") return NOTHING_FOUND;
  return remark(finding("key-from-credential", "issuer", { issuer: shown(issuer ?? "") }));
}

/** A key that names only itself may sign for an issuer that is known by something else. */
function isStandIn(controller: string, issuer: unknown): boolean {
  return isKeyItself(controller) && !isKeyItself(issuer);
}
