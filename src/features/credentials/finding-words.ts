import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

/** What rules mean for somebody who holds the credential, for those that mean the same; a test holds them against all that there are. */
const MEANINGS: readonly (readonly [rules: readonly string[], words: MessageDescriptor])[] = [
  [
    ["not-a-credential", "not-json", "too-deep", "jws-malformed"],
    msg`This is no credential, or it was damaged on its way.`,
  ],
  [
    ["older-badge"],
    msg`This is a badge of an earlier version of Open Badges, and only those of version 3.0 are checked.`,
  ],
  [
    ["png-damaged", "png-compressed", "svg-damaged", "png-repeated", "svg-repeated"],
    msg`The picture was not baked as it should be, or was changed since.`,
  ],
  [
    ["png-no-credential", "svg-no-credential"],
    msg`The picture carries no credential: it may have been lost when it was copied or converted.`,
  ],
  [
    [
      "wrong-context",
      "contexts-clash",
      "not-json-ld",
      "too-much",
      "repeated-name",
      "missing-property",
      "unknown-property",
      "wrong-value",
      "empty-list",
    ],
    msg`The credential is not written as the specification asks.`,
  ],
  [
    ["wrong-type", "unknown-term", "undefined-term"],
    msg`The credential uses names that the specification does not know.`,
  ],
  [["no-recipient", "wrong-identity-hash"], msg`The credential does not say properly whose it is.`],
  [["wrong-image"], msg`A picture in it is of another kind than allowed.`],
  [
    ["unknown-result-description", "unknown-level", "missing-result-status"],
    msg`A result in it does not fit what the achievement describes.`,
  ],
  [["ends-before-start"], msg`Its dates contradict each other.`],
  [["not-yet-valid"], msg`It is not valid yet.`],
  [["expired", "proof-expired"], msg`It has expired.`],
  [["revoked", "suspended"], msg`Its issuer has taken it back.`],
  [["wrong-status"], msg`Whether it was taken back cannot be told.`],
  [
    ["proof-missing", "proof-incomplete", "jws-no-key"],
    msg`It is not signed, or not all of the signature is there.`,
  ],
  [
    ["proof-unsupported", "jws-algorithm", "proof-not-canonical"],
    msg`It is signed in a way that cannot be checked here.`,
  ],
  [
    ["proof-purpose", "jws-header", "jws-type", "jws-kid", "key-malformed"],
    msg`The signature is not made as the specification asks.`,
  ],
  [["jws-private-key"], msg`It gives its secret key away: anybody could have signed it.`],
  [["proof-invalid"], msg`It was changed after it was signed, or signed by somebody else.`],
  [
    ["proof-controller", "key-not-the-issuers"],
    msg`It is signed by somebody other than the issuer that it names.`,
  ],
  [
    ["key-revoked"],
    msg`The issuer trusts the key that signed it no more. Whoever shows it can have it signed anew.`,
  ],
  [["key-not-fetched"], msg`The key to check it with is elsewhere, and nothing is fetched.`],
  [["claim-missing", "claim-differs"], msg`What was signed and what it says do not agree.`],
  [["endorsement-broken"], msg`An endorsement in it does not hold.`],
  [
    ["key-from-credential"],
    msg`Unchanged since it was signed; that the issuer itself signed it is only said.`,
  ],
  [["status-not-fetched"], msg`Whether it was taken back since is not known here.`],
  [
    ["schema-not-fetched", "refresh-not-fetched", "context-not-pinned"],
    msg`It refers to something elsewhere that was not looked at.`,
  ],
  [["terms-of-use"], msg`It comes with terms of use, for people to read.`],
  [
    ["another-proof", "not-covered"],
    msg`A part of it is not protected by the signature that holds.`,
  ],
  [["an-endorsement"], msg`This is an endorsement: it speaks for somebody, and is no badge.`],
  [["endorsement-unchecked"], msg`An endorsement in it could not be checked.`],
];

/** What each rule means, in the reader's language. The exact finding stands beside it in English. */
export const FINDING_WORDS: ReadonlyMap<string, MessageDescriptor> = new Map(
  MEANINGS.flatMap(([rules, words]) => rules.map((rule) => [rule, words] as const)),
);
