import type { IssuedCredentials } from "#src/contract/recognition/issuer.ts";
import { AGENT } from "#src/domain/dimensions.ts";
import { badgeName } from "#src/domain/recognition/badges/badge-words.ts";
import { named } from "../answers/named.ts";
import { notFound } from "../problem.ts";
import { allChoices } from "../recognition/choices.ts";
import { asConflict } from "../recognition/credentials/as-conflict.ts";
import { findAward } from "../recognition/credentials/find-award.ts";
import {
  allCredentials,
  credentialFor,
  revokeCredential,
  type KeptCredential,
} from "../recognition/credentials/kept-credentials.ts";
import { requireRecognition } from "../recognition/recognition-on.ts";
import type { Handler, RouteContext } from "../route.ts";

type Issued = IssuedCredentials["credentials"][number];

const DEFAULT_LIMIT = 50;

/** `GET /api/recognition/credentials` */
export const issuedCredentialsRoute: Handler<"issuedCredentials"> = async (context, input) => {
  requireRecognition(context);
  const { directory, services } = context;
  const { limit = DEFAULT_LIMIT } = input;
  const choiceOf = await allChoices(services.records);
  const subjectOf = ({ agent }: KeptCredential) =>
    choiceOf(agent).takesPart ? named({ level: AGENT, id: agent }, directory) : null;
  const wanted = (input.search ?? "").trim().toLowerCase();
  const fits = (credential: KeptCredential) =>
    `${subjectOf(credential)?.name ?? ""} ${credential.credential}`.toLowerCase().includes(wanted);
  const found = (await allCredentials(services.records))
    .filter(fits)
    .toSorted((a, b) => (a.issuedAt < b.issuedAt ? 1 : -1));
  const shown = found.slice(0, limit);
  return {
    credentials: await Promise.all(
      shown.map(async (one) => ({ ...(await told(context, one)), subject: subjectOf(one) })),
    ),
    total: found.length,
  };
};

async function told(
  { issuer, services }: RouteContext,
  credential: KeptCredential,
): Promise<Omit<Issued, "subject">> {
  const award = await findAward(services.records, credential.award);
  const name = award && badgeName(award.badge);
  return {
    award: credential.award,
    id: credential.credential,
    badge:
      award && name
        ? {
            id: award.badge.id,
            family: award.badge.family,
            name: { id: name.id, values: { ...name.values } },
          }
        : null,
    issuedAt: credential.issuedAt,
    state: await stateOf(issuer, credential),
    revokedBecause: credential.revoked,
    isShared: credential.share !== null,
  };
}

async function stateOf(
  issuer: RouteContext["issuer"],
  credential: KeptCredential,
): Promise<Issued["state"]> {
  if (credential.revoked !== null) return "revoked";
  if (await issuer.isRevoked(credential)) return "withdrawn";
  return (await issuer.isUnsigned(credential)) ? "unsigned" : "valid";
}

/** `PUT /api/recognition/credentials/:award/revocation` */
export const revokeCredentialRoute: Handler<"revokeCredential"> = async (context, input, body) => {
  requireRecognition(context);
  const { identity, services } = context;
  const kept = await credentialFor(services.records, input.award);
  if (kept === null) throw notFound();
  const by = { actor: identity.personId, reason: body.reason };
  await revokeCredential(services.records, kept, by).catch(asConflict);
  return { revoked: true };
};
