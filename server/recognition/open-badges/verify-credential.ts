import {
  checkCredential,
  type CredentialClass,
} from "#src/domain/recognition/open-badges/check-credential.ts";
import { finding, shown, within } from "#src/domain/recognition/open-badges/finding.ts";
import { isObject } from "#src/domain/recognition/open-badges/primitive.ts";
import { readJson } from "#src/domain/recognition/open-badges/read-json.ts";
import { NotCanonical, readAsJsonLd } from "./canonical-form.ts";
import { checkDataIntegrity } from "./check-data-integrity.ts";
import { checkEndorsements, type Verified } from "./check-endorsements.ts";
import { checkJws, credentialOf } from "./check-jws.ts";
import { checkStatus } from "./check-status.ts";
import { looksLikeJws, readCompactJws } from "./compact-jws.ts";
import type { IssuerTrust } from "./issuer-trust.ts";
import { broken, remark, together, type Outcome } from "./outcome.ts";
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
  return verifyText(carried.text, ground);
}

async function verifyText(text: string, ground: VerifyGround): Promise<Verified> {
  if (looksLikeJws(text)) return verifyJws(text, "AchievementCredential", ground);
  if (!/^[{["]/.test(text)) return { ...broken(finding("not-a-credential", "")), credential: null };
  const read = readJson(text);
  if ("fault" in read) return { ...broken(read.fault), credential: null };
  if (typeof read.value === "string" && looksLikeJws(read.value)) {
    return verifyJws(read.value, "AchievementCredential", ground);
  }
  if (!isObject(read.value))
    return { ...broken(finding("not-a-credential", "")), credential: null };
  return verifyObject(read.value, "AchievementCredential", ground);
}

async function verifyEndorsement(value: unknown, ground: VerifyGround): Promise<Verified> {
  if (typeof value === "string") return verifyJws(value, "EndorsementCredential", ground);
  if (isObject(value)) return verifyObject(value, "EndorsementCredential", ground);
  return { ...broken(finding("not-a-credential", "")), credential: null };
}

async function verifyJws(text: string, className: CredentialClass, ground: VerifyGround) {
  const jws = readCompactJws(text);
  if ("fault" in jws) return { ...broken(jws.fault), credential: null };
  const credential = credentialOf(jws.payload);
  return verified(credential, className, ground, await checkJws(jws, ground.trust));
}

async function verifyObject(credential: Json, className: CredentialClass, ground: VerifyGround) {
  const { trust, now } = ground;
  return verified(credential, className, ground, await checkDataIntegrity(credential, trust, now));
}

async function verified(
  credential: Json,
  className: CredentialClass,
  ground: VerifyGround,
  proof: Outcome,
): Promise<Verified> {
  const isEndorsement = className === "EndorsementCredential";
  const outcome = together(
    broken(...checkCredential(credential, className, ground.now)),
    await checkTerms(credential),
    proof,
    await checkStatus(credential, ground.trust),
    await checkEndorsements(
      credential,
      isEndorsement ? null : (one) => verifyEndorsement(one, ground),
    ),
    whatIsElsewhere(credential),
  );
  return { ...outcome, credential };
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
      case undefined:
        return remark(finding("context-not-pinned", "@context", { where: message }));
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
