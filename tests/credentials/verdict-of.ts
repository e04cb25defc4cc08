import { NO_ISSUER } from "#server/recognition/open-badges/issuer-trust.ts";
import { verifyFile } from "#server/recognition/open-badges/verify-credential.ts";

/** 1 June 2026: the sample credentials are valid from March 2025. */
const NOW = Date.UTC(2026, 5, 1);

/** What a reader that issues nothing says of a credential, as text or as JSON. */
export async function verify(given: unknown) {
  const text = typeof given === "string" ? given : JSON.stringify(given);
  return verifyFile(new TextEncoder().encode(text), { trust: NO_ISSUER, now: NOW });
}

/** The rules that it breaks, and those that could not be checked. */
export async function verdictOf(given: unknown) {
  const { problems, remarks } = await verify(given);
  return { problems: problems.map(({ rule }) => rule), remarks: remarks.map(({ rule }) => rule) };
}

/** The rules that it breaks. */
export async function problemsOf(given: unknown) {
  return (await verdictOf(given)).problems;
}
