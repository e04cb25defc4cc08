import {
  checkCredential,
  type CredentialClass,
} from "#src/domain/recognition/open-badges/check-credential.ts";
import { finding, shown, within } from "#src/domain/recognition/open-badges/finding.ts";
import { isOlderBadge } from "#src/domain/recognition/open-badges/is-older-badge.ts";
import { isObject } from "#src/domain/recognition/open-badges/primitive.ts";
import { readJson } from "#src/domain/recognition/open-badges/read-json.ts";
import { NotCanonical, readAsJsonLd } from "./canonical-form.ts";
import { checkDataIntegrity } from "./check-data-integrity.ts";
import { checkEndorsements, type Verified } from "./check-endorsements.ts";
import { checkJws, credentialOf } from "./check-jws.ts";
import { checkStatus } from "./check-status.ts";
import { looksLikeJws, readCompactJws } from "./compact-jws.ts";
import { createEffort, type Effort } from "./effort.ts";
import type { IssuerTrust } from "./issuer-trust.ts";
import { broken, NOTHING_FOUND, remark, together, type Outcome } from "./outcome.ts";
import { readCarrier } from "./read-carrier.ts";

type Json = Readonly<Record<string, unknown>>;

/** What a credential is checked against besides the rules: this server's own keys and lists, and the present instant. */
export interface VerifyGround {
  readonly trust: IssuerTrust;
  /** In milliseconds since 1970. */
  readonly now: number;
}

/** Verifies a credential as it was handed over: JSON, a compact JWS, or either in a PNG or SVG. Fetches nothing. */
export async function verifyFile(bytes: Uint8Array, ground: VerifyGround): Promise<Verified> {
  const carried = readCarrier(bytes);
  if ("fault" in carried) return { ...broken(carried.fault), credential: null };
  return verifyText(carried.text, { ...ground, mayRead: createEffort() });
}

interface Ground extends VerifyGround {
  readonly mayRead: Effort;
}

async function verifyText(text: string, ground: Ground): Promise<Verified> {
  if (looksLikeJws(text)) return verifyJws(text, "alone", ground);
  if (!/^[{["]/.test(text)) return unreadable("not-a-credential");
  const read = readJson(text);
  if ("fault" in read) return { ...broken(read.fault), credential: null };
  if (typeof read.value !== "string") return verifyValue(read.value, "alone", ground);
  return looksLikeJws(read.value)
    ? verifyJws(read.value, "alone", ground)
    : unreadable("not-a-credential");
}

/** Whether a credential was handed over, or is an endorsement within one that was. */
type Standing = "alone" | "within";

async function verifyValue(value: unknown, standing: Standing, ground: Ground) {
  if (typeof value === "string") return verifyJws(value, standing, ground);
  if (!isObject(value)) return unreadable("not-a-credential");
  if (isOlderBadge(value)) return unreadable("older-badge");
  if (!ground.mayRead(value)) return unreadable("too-much");
  const proof = await checkDataIntegrity(value, ground.trust, ground.now);
  return verified(value, standing, ground, proof);
}

async function verifyJws(text: string, standing: Standing, ground: Ground) {
  const jws = readCompactJws(text);
  if ("fault" in jws) return { ...broken(jws.fault), credential: null };
  if (isOlderBadge(jws.payload)) return unreadable("older-badge");
  if (!ground.mayRead(jws.payload)) return unreadable("too-much");
  const credential = credentialOf(jws.payload);
  return verified(credential, standing, ground, await checkJws(jws, ground.trust));
}

function unreadable(rule: "not-a-credential" | "older-badge" | "too-much"): Verified {
  return { ...broken(finding(rule, "")), credential: null };
}

async function verified(
  credential: Json,
  standing: Standing,
  ground: Ground,
  proof: Outcome,
): Promise<Verified> {
  const isWithin = standing === "within";
  const className = isWithin ? "EndorsementCredential" : classOf(credential);
  const outcome = together(
    broken(...checkCredential(credential, className, ground.now)),
    await checkTerms(credential),
    proof,
    await checkStatus(credential, ground.trust),
    await checkEndorsements(
      credential,
      isWithin ? null : (one) => verifyValue(one, "within", ground),
    ),
    whatIsElsewhere(credential),
    !isWithin && className === "EndorsementCredential" ? noBadge(credential) : NOTHING_FOUND,
  );
  return { ...outcome, credential };
}

/** What a credential says that it is; a badge where it says both or neither. */
function classOf({ type }: Json): CredentialClass {
  const names: readonly unknown[] = Array.isArray(type) ? type : [];
  const isBadge = names.includes("OpenBadgeCredential") || names.includes("AchievementCredential");
  const isEndorsement = names.includes("EndorsementCredential") && !isBadge;
  return isEndorsement ? "EndorsementCredential" : "AchievementCredential";
}

/** An endorsement that holds must not be taken for a badge. */
function noBadge({ credentialSubject }: Json): Outcome {
  const subject = isObject(credentialSubject) ? credentialSubject["id"] : undefined;
  return remark(finding("an-endorsement", "type", { subject: shown(subject ?? "") }));
}

/** Every term must be defined by a context of the credential (Open Badges 3.0, “Extending the data model”). */
async function checkTerms(credential: Json): Promise<Outcome> {
  try {
    const { proof: _proof, ...unsecured } = credential;
    const forgotten = await readAsJsonLd(unsecured);
    return remark(...forgotten.map((property) => finding("not-covered", "", { property })));
  } catch (error) {
    if (!(error instanceof NotCanonical)) throw error;
    const { flaw, message } = error;
    switch (flaw?.is) {
      case "undefined-term":
        return broken(finding("undefined-term", "", { found: flaw.term }));
      case "contexts-clash":
        return broken(finding("contexts-clash", "@context", { reason: message }));
      case "unknown-context":
        return remark(finding("context-not-pinned", "@context", { where: flaw.where }));
      case undefined:
        return broken(finding("not-json-ld", "", { reason: message }));
    }
  }
}

/** The schemas of the specification itself: its rules stand in check-structure. */
const OWN_SCHEMA = /^https:\/\/purl\.imsglobal\.org\/spec\/(ob\/v3p0|vccs\/v1p0)\//;

/** What a credential refers to and nobody fetches. */
function whatIsElsewhere({ credentialSchema, refreshService, termsOfUse }: Json): Outcome {
  const addresses = (value: unknown, step: string) =>
    (Array.isArray(value) ? value : [value]).flatMap((one: unknown) =>
      isObject(one) ? [{ where: shown(one["id"] ?? ""), place: within("", step) }] : [],
    );
  const schemas = addresses(credentialSchema, "credentialSchema").filter(
    ({ where }) => !OWN_SCHEMA.test(where),
  );
  return remark(
    ...schemas.map(({ where, place }) => finding("schema-not-fetched", place, { where })),
    ...addresses(refreshService, "refreshService").map(({ where, place }) =>
      finding("refresh-not-fetched", place, { where }),
    ),
    ...(termsOfUse === undefined ? [] : [finding("terms-of-use", "termsOfUse")]),
  );
}
