/**
 * Every rule that a credential can break, with its words: Open Badges 3.0 and the Verifiable Credentials Data Model 1.1 and
 * 2.0, and what keeps a reader safe from hostile files.
 */
export const CREDENTIAL_RULES = {
  // How it is written and carried.
  "not-a-credential":
    "This is neither a credential in JSON, nor a compact JWS, nor a PNG or SVG image.",
  "older-badge":
    "This is a badge of Open Badges 2.0 or before: only credentials of Open Badges 3.0 are checked.",
  "not-json": "This is not well-formed JSON in UTF-8.",
  "repeated-name": "An object has more than one “{property}”: each reader would take another.",
  "too-deep": "This is nested deeper than {limit} levels, or has too many values.",
  "too-much": "This has more objects and contexts than are read.",
  "png-damaged": "The PNG is damaged: {reason}.",
  "png-no-credential": "The PNG carries no iTXt chunk “openbadgecredential”.",
  "png-repeated": "The PNG carries more than one credential.",
  "png-compressed": "The credential in the PNG is compressed, which baking forbids.",
  "svg-damaged": "The SVG is not well-formed where the credential stands: {reason}.",
  "svg-no-credential": "The SVG carries no openbadges:credential element.",
  "svg-repeated": "The SVG carries more than one openbadges:credential element.",

  // What the data model asks for.
  "wrong-context": "Context {position} must be {expected}, not “{found}”.",
  "missing-property": "“{property}” is missing.",
  "unknown-property": "This object may have no property “{property}”.",
  "wrong-value": "This must be {expected}, not “{found}”.",
  "empty-list": "This list must have at least one item.",
  "wrong-type": "“type” must name {expected}.",
  "unknown-term":
    "“{found}” is not a term of the specification; terms of one’s own begin with “ext:”.",
  "contexts-clash": "The contexts of the credential contradict each other: {reason}.",
  "not-json-ld": "The credential is not JSON-LD: {reason}.",
  "undefined-term": "No context of the credential defines “{found}”.",
  "no-recipient": "The recipient needs an id or at least one identifier.",
  "wrong-identity-hash":
    "A hashed identity is sha256$ or md5$ followed by the digest in hexadecimal, not “{found}”.",
  "wrong-image": "An embedded image must be a PNG or an SVG.",
  "unknown-result-description": "The achievement describes no result “{found}”.",
  "unknown-level": "The result description has no rubric level “{found}”.",
  "missing-result-status": "A result of type Status needs a “status”.",
  "ends-before-start": "The credential ends ({until}) before it begins ({from}).",

  // Whether it holds today.
  "not-yet-valid": "The credential is valid only from {from}.",
  expired: "The credential was valid until {until}.",
  revoked: "The issuer has revoked the credential.",
  suspended: "The issuer has suspended the credential.",
  "wrong-status": "The credential’s status cannot be told: {reason}.",

  // Whether it is what the issuer signed.
  "proof-missing": "The credential carries no proof.",
  "proof-incomplete": "The proof has no “{property}”.",
  "proof-purpose": "The proof’s purpose must be assertionMethod, not “{found}”.",
  "proof-unsupported": "Proofs of the kind “{found}” cannot be checked here.",
  "proof-expired": "The proof was good until {until}.",
  "proof-controller": "The key belongs to {controller}, not to the issuer {issuer}.",
  "proof-not-canonical":
    "The proof cannot be checked, because the credential cannot be put in canonical form: {reason}.",
  "proof-invalid":
    "The signature does not fit the content: it was changed, or signed by another key.",
  "key-malformed": "The public key cannot be read: {reason}.",
  "key-not-fetched":
    "The public key stands at {where}, and nothing is fetched: the signature could not be checked.",
  "key-not-the-issuers":
    "The credential names this server as its issuer, but is not signed by its key.",
  "key-revoked": "The issuer has revoked the key that signed it.",
  "jws-malformed": "This is not a compact JWS: {reason}.",
  "jws-algorithm": "The algorithm must be RS256, ES256 or EdDSA, not “{found}”.",
  "jws-header": "The header may have no “{property}”.",
  "jws-type": "The header’s “typ” must be JWT, not “{found}”.",
  "jws-kid": "The header’s “kid” must be a URI, not “{found}”.",
  "jws-no-key": "The header needs a “kid” or a “jwk”.",
  "jws-private-key": "The header gives away a private key.",
  "claim-missing": "The claim “{property}” is missing.",
  "claim-differs": "The claim “{property}” ({found}) differs from the credential ({expected}).",

  // Endorsements inside it.
  "endorsement-broken": "This endorsement does not hold: {reason}",
} as const;

/** What was not, or cannot be, checked. None of these makes a credential invalid. */
export const CREDENTIAL_REMARKS = {
  "key-from-credential":
    "The key that fits the signature came with the credential: nothing was changed since it was signed, but that {issuer} signed it is only said.",
  "status-not-fetched":
    "Whether it was revoked stands at {where}, and nothing is fetched: this is not known.",
  "schema-not-fetched":
    "The credential names a schema of its own, {where}, and nothing is fetched: only the specification’s rules were checked.",
  "refresh-not-fetched":
    "A newer version may stand at {where}, and nothing is fetched: this is the version that was given.",
  "terms-of-use": "The credential states terms of use, which are for people to read.",
  "another-proof":
    "Another proof of the credential was not needed, and does not hold or cannot be checked.",
  "an-endorsement": "This is an endorsement of {subject}, and no badge.",
  "endorsement-unchecked": "An endorsement of {issuer} could not be checked.",
  "not-covered":
    "The published contexts do not define “{property}”: an embedded proof does not protect it.",
  "context-not-pinned":
    "The context {where} is not known here, and nothing is fetched: terms of it were not checked.",
} as const;

/** Problems that say nothing against a credential: its signature stands, and could not be looked at here. */
export const NOT_CHECKED: ReadonlySet<string> = new Set(["key-not-fetched", "proof-unsupported"]);

export type CredentialRule = keyof typeof CREDENTIAL_RULES | keyof typeof CREDENTIAL_REMARKS;

/** A rule's words in English with its values filled in. */
export function sayRule(rule: CredentialRule, values: Readonly<Record<string, string>>): string {
  const words = { ...CREDENTIAL_RULES, ...CREDENTIAL_REMARKS }[rule];
  return words.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? "");
}
