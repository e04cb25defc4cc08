import { finding, shown, within, type Finding } from "./finding.ts";
import { isObject } from "./primitive.ts";

const IDENTITY_HASH = /^(sha256\$[0-9A-Fa-f]{64}|md5\$[0-9A-Fa-f]{32})$/;
const EMBEDDED_IMAGE = /^data:image\/(png|svg\+xml)[;,]/i;

/** Rules about the recipient and about images that no single value can break. */
export function checkRecipient(
  subject: Readonly<Record<string, unknown>>,
  place: string,
): Finding[] {
  const { achievement, identifier, id } = subject;
  const identifiers: readonly unknown[] = Array.isArray(identifier) ? identifier : [];
  return [
    ...(id === undefined && identifiers.length === 0 ? [finding("no-recipient", place)] : []),
    ...identifiers.flatMap((one, at) =>
      checkIdentity(one, within(within(place, "identifier"), at)),
    ),
    ...checkImage(subject, place),
    ...(isObject(achievement) ? checkImage(achievement, within(place, "achievement")) : []),
  ];
}

function checkIdentity(identity: unknown, place: string): Finding[] {
  if (!isObject(identity) || identity["hashed"] !== true) return [];
  const { identityHash } = identity;
  if (typeof identityHash !== "string" || IDENTITY_HASH.test(identityHash)) return [];
  const at = within(place, "identityHash");
  return [finding("wrong-identity-hash", at, { found: shown(identityHash) })];
}

/** An image elsewhere is not fetched; one that is embedded says what it is. */
function checkImage({ image }: Readonly<Record<string, unknown>>, place: string): Finding[] {
  const id = isObject(image) ? image["id"] : undefined;
  if (typeof id !== "string" || !/^data:/i.test(id) || EMBEDDED_IMAGE.test(id)) return [];
  return [finding("wrong-image", within(place, "image"))];
}
