import { isObject } from "./primitive.ts";

/** The contexts of Open Badges 1.0 to 2.1. */
const OLDER_CONTEXT =
  /^https?:\/\/(w3id\.org\/openbadges\/v[12]|purl\.imsglobal\.org\/spec\/ob\/v2p\d)/;

/** Whether a JSON object is of Open Badges 2 or before: an assertion, a badge class, an issuer. Before 1.1 there were no contexts. */
export function isOlderBadge(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { "@context": context, badge, recipient, type } = value;
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  if (types.includes("VerifiableCredential")) return false;
  const contexts: readonly unknown[] = Array.isArray(context) ? context : [context];
  return (
    contexts.some((one) => typeof one === "string" && OLDER_CONTEXT.test(one)) ||
    (context === undefined && badge !== undefined && recipient !== undefined)
  );
}
