import type { Finding } from "#src/domain/recognition/open-badges/finding.ts";
import { sayRule } from "#src/domain/recognition/open-badges/credential-rules.ts";
import { isObject } from "#src/domain/recognition/open-badges/primitive.ts";
import { toBase64Url } from "../base64url.ts";
import { notFound, ProblemError } from "../problem.ts";
import { asConflict } from "../recognition/credentials/as-conflict.ts";
import { credentialFor, shareCredential } from "../recognition/credentials/kept-credentials.ts";
import { awardCredential, ownAward } from "../recognition/credentials/own-credential.ts";
import type { Handler, OpenHandler } from "../route.ts";
import { versionSeen } from "../version-seen.ts";
import { verifyFile } from "../recognition/open-badges/verify-credential.ts";

/** `POST /api/recognition/credentials/verify` */
export const verifyCredentialRoute: OpenHandler<"verifyCredential"> = async (context, bytes) => {
  const ground = { trust: context.issuer.trust, now: context.now().getTime() };
  const { credential, problems, remarks } = await verifyFile(bytes, ground);
  return {
    valid: problems.length === 0,
    problems: problems.map(told),
    remarks: remarks.map(told),
    credential: credential && saidBy(credential),
  };
};

function told({ rule, place, values }: Finding) {
  return { rule, place, values, message: sayRule(rule, values) };
}

function saidBy(credential: Readonly<Record<string, unknown>>) {
  const { credentialSubject, expirationDate, issuanceDate, issuer, name } = credential;
  const { validFrom, validUntil } = credential;
  const achievement = isObject(credentialSubject) ? credentialSubject["achievement"] : null;
  return {
    name: textOrNull(name ?? (isObject(achievement) ? achievement["name"] : null)),
    issuer: textOrNull(isObject(issuer) ? (issuer["name"] ?? issuer["id"]) : issuer),
    from: textOrNull(validFrom ?? issuanceDate),
    until: textOrNull(validUntil ?? expirationDate),
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** `GET /api/recognition/credentials/:award` */
export const awardCredentialRoute: Handler<"awardCredential"> = async (context, input) =>
  awardCredential(context, await ownAward(context, input.award));

/** `POST /api/recognition/credentials`: the person asks for it, which is their consent to have one. */
export const issueCredentialRoute: Handler<"issueCredential"> = async (context, _input, body) => {
  const award = await ownAward(context, body.award);
  const issued = await credentialFor(context.services.records, award.id);
  if (issued === null && award.state !== "earned") {
    throw new ProblemError(
      "unprocessable",
      "No credential is issued for an award that is held or withdrawn.",
    );
  }
  const { definitions, issuer } = context;
  await issuer.issue(award, (kpi) => definitions.kpis.get(kpi)?.name ?? kpi);
  return awardCredential(context, award);
};

/** `PUT /api/recognition/credentials/:award/share`, with If-Match. */
export const shareCredentialRoute: Handler<"shareCredential"> = async (context, input, body) => {
  const award = await ownAward(context, input.award);
  const { records } = context.services;
  const kept = await credentialFor(records, award.id);
  if (kept === null) throw notFound();
  const seen = { ...kept, version: versionSeen(context.headers) };
  if (body.shared !== (kept.share !== null)) {
    await shareCredential(records, seen, body.shared ? newLink() : null).catch(asConflict);
  }
  return awardCredential(context, award);
};

/** 128 bits of chance: nobody finds a link by trying. */
function newLink(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
}
