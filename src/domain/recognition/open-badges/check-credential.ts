import { checkStructure } from "./check-structure.ts";
import { finding, shown, within, type Finding } from "./finding.ts";
import { instantOf, isObject } from "./primitive.ts";
import { checkRecipient } from "./check-recipient.ts";
import { checkResults } from "./check-results.ts";

/** The classes of credential that Open Badges 3.0 knows. */
export type CredentialClass = "AchievementCredential" | "EndorsementCredential";

/** The versions of the Verifiable Credentials Data Model, each named by its context. */
export const VC_CONTEXTS = {
  "1.1": "https://www.w3.org/2018/credentials/v1",
  "2.0": "https://www.w3.org/ns/credentials/v2",
} as const;

export type VcVersion = keyof typeof VC_CONTEXTS;

/** The context of Open Badges 3.0 under its versions and older addresses. */
const OB_CONTEXT =
  /^https:\/\/(purl\.imsglobal\.org\/spec\/ob\/v3p0\/(context(-3\.0\.\d+)?\.json|context\/ob_v3p0\.jsonld)|imsglobal\.github\.io\/openbadges-specification\/context\.json)$/;

/** The version of the data model that a credential is written in, by its first context; null when it names none. */
function versionOf(credential: Readonly<Record<string, unknown>>): VcVersion | null {
  const contexts = credential["@context"];
  const first: unknown = Array.isArray(contexts) ? contexts[0] : contexts;
  if (first === VC_CONTEXTS["2.0"]) return "2.0";
  return first === VC_CONTEXTS["1.1"] ? "1.1" : null;
}

/**
 * Everything that can be told from a credential alone: its contexts, types, structure, links and dates. `now` is the
 * present instant in milliseconds since 1970. Whether the proof fits is another question.
 */
export function checkCredential(
  credential: Readonly<Record<string, unknown>>,
  className: CredentialClass,
  now: number,
  place = "",
): Finding[] {
  return [
    ...checkContexts(credential, place),
    ...checkVerifiable(credential, place),
    ...checkStructure(credential, className, place),
    ...checkTimes(credential, now, place),
    ...(className === "AchievementCredential" ? checkSubject(credential, place) : []),
  ];
}

function checkContexts(credential: Readonly<Record<string, unknown>>, place: string): Finding[] {
  const contexts: unknown = credential["@context"];
  if (!Array.isArray(contexts)) return [];
  const [first, second] = contexts as readonly unknown[];
  const faults: Finding[] = [];
  const at = within(place, "@context");
  const fault = (position: string, expected: string, found: unknown) =>
    faults.push(finding("wrong-context", at, { position, expected, found: shown(found ?? "") }));
  if (versionOf(credential) === null) fault("1", VC_CONTEXTS["2.0"], first);
  if (typeof second !== "string" || !OB_CONTEXT.test(second)) {
    fault("2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json", second);
  }
  return faults;
}

function checkVerifiable(credential: Readonly<Record<string, unknown>>, place: string): Finding[] {
  const { type } = credential;
  const names: readonly unknown[] = Array.isArray(type) ? type : [type];
  if (type === undefined || names.includes("VerifiableCredential")) return [];
  return [finding("wrong-type", within(place, "type"), { expected: "VerifiableCredential" })];
}

/** The names of a credential's first and last instant in each version of the data model. */
const TIMES = {
  "1.1": { from: "issuanceDate", until: "expirationDate" },
  "2.0": { from: "validFrom", until: "validUntil" },
} as const;

/** What the credential's version calls the instants from and until which it is valid. */
export function validityNames(credential: Readonly<Record<string, unknown>>) {
  return TIMES[versionOf(credential) ?? "2.0"];
}

/** The instants from and until which a credential is valid, in milliseconds since 1970; null where it says none. */
export function validityOf(credential: Readonly<Record<string, unknown>>) {
  const { from, until } = validityNames(credential);
  return { from: instantOf(credential[from]), until: instantOf(credential[until]) };
}

function checkTimes(credential: Readonly<Record<string, unknown>>, now: number, place: string) {
  const names = validityNames(credential);
  const { from, until } = validityOf(credential);
  const faults: Finding[] = [];
  if (!Object.hasOwn(credential, names.from)) {
    faults.push(finding("missing-property", place, { property: names.from }));
  }
  const said = { from: shown(credential[names.from]), until: shown(credential[names.until]) };
  if (from !== null && from > now) {
    faults.push(finding("not-yet-valid", within(place, names.from), { from: said.from }));
  }
  if (until !== null && until <= now) {
    faults.push(finding("expired", within(place, names.until), { until: said.until }));
  }
  if (from !== null && until !== null && until < from) {
    faults.push(finding("ends-before-start", within(place, names.until), said));
  }
  return faults;
}

function checkSubject(credential: Readonly<Record<string, unknown>>, place: string): Finding[] {
  const subject = credential["credentialSubject"];
  if (!isObject(subject)) return [];
  const at = within(place, "credentialSubject");
  return [...checkRecipient(subject, at), ...checkResults(subject, at)];
}
