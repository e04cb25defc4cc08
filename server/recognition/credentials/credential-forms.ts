import { badgeSvg } from "#src/domain/recognition/badge-art/badge-svg.ts";
import type { DrawnBadge } from "#src/domain/recognition/badge-art/badge-drawing.ts";
import { bakeSvg } from "#src/domain/recognition/open-badges/baked-svg.ts";
import type { SignedDocuments } from "./kept-credentials.ts";

/** A credential in each form that it is handed out in. */
export function credentialForms(
  badge: DrawnBadge,
  name: string,
  { json, rs256, eddsa }: SignedDocuments,
) {
  return {
    json,
    jwt: { RS256: rs256, EdDSA: eddsa },
    svg: bakeSvg(badgeSvg(badge, name), rs256),
  };
}
