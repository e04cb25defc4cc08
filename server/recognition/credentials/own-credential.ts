import type { AwardCredential } from "#src/contract/recognition/credential.ts";
import { AGENT } from "#src/domain/dimensions.ts";
import { notFound } from "../../problem.ts";
import type { RouteContext } from "../../route.ts";
import { requireRecognition } from "../recognition-on.ts";
import { inEnglish } from "./achievement.ts";
import { credentialForms } from "./credential-forms.ts";
import type { EarnedAward } from "./earned-award.ts";
import { findAward } from "./find-award.ts";
import { credentialFor, signedFor } from "./kept-credentials.ts";
import { recipientOf } from "./recipient.ts";
import { badgeName } from "#src/domain/recognition/badges/badge-words.ts";

/** An award of the session's own person. Throws a not-found problem for anybody else's, as for none. */
export async function ownAward(context: RouteContext, id: string): Promise<EarnedAward> {
  requireRecognition(context);
  const { home } = context.identity;
  const award = await findAward(context.services.records, id);
  if (award === null || home.level !== AGENT || award.agent !== home.id) throw notFound();
  return award;
}

/** The credential of an award, as its person is shown it. */
export async function awardCredential(
  { issuer, services: { records } }: RouteContext,
  award: EarnedAward,
): Promise<AwardCredential> {
  const [kept, signed] = [
    await credentialFor(records, award.id),
    await signedFor(records, award.id),
  ];
  const issuable = award.state === "earned";
  if (kept === null || signed === null) return { award: award.id, issuable, issued: null };
  const { issuedAt, share, version, revoked: revokedBecause } = kept;
  const name = inEnglish(badgeName(award.badge));
  const forms = credentialForms(award.badge, name, signed);
  const [revoked, isUnsigned] = [await issuer.isRevoked(kept), await issuer.isUnsigned(kept)];
  const recipient = await recipientOf(records, award.agent);
  const issued = {
    ...forms,
    recipient,
    issuedAt,
    revoked,
    revokedBecause,
    isUnsigned,
    share,
    version,
  };
  return { award: award.id, issuable, issued };
}
