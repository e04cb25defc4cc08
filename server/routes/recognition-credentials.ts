import type { Finding } from "#src/domain/recognition/open-badges/finding.ts";
import { sayRule } from "#src/domain/recognition/open-badges/credential-rules.ts";
import { isObject } from "#src/domain/recognition/open-badges/primitive.ts";
import type { OpenHandler } from "../route.ts";
import { verifyFile } from "../recognition/open-badges/verify-credential.ts";

/** `POST /api/recognition/credentials/verify` */
export const verifyCredentialRoute: OpenHandler<"verifyCredential"> = async (context, bytes) => {
  const ground = { trust: context.trust, now: context.now().getTime() };
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
