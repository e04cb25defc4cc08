import type { SharedCredential } from "#src/contract/recognition/credential.ts";
import { isObject } from "#src/domain/recognition/open-badges/primitive.ts";
import { badgeSvg } from "#src/domain/recognition/badge-art/badge-svg.ts";
import type { RecordsStore } from "../../records-store.ts";
import { badgeAt } from "../badge-records.ts";
import { nameOfAchievement } from "./achievement.ts";
import { credentialForms } from "./credential-forms.ts";
import { findAward } from "./find-award.ts";
import type { Issuer } from "./issuer.ts";
import { achievementOf, credentialShared, signedFor } from "./kept-credentials.ts";
import type { CredentialJson } from "./sign-credential.ts";

/** What anybody may read of the credentials that were issued here. Null for what is not published, or never was. */
export interface Published {
  achievement(badge: string, version: number): Promise<CredentialJson | null>;
  image(badge: string, version: number): Promise<string | null>;
  shared(link: string): Promise<SharedCredential | null>;
}

export function createPublished(records: RecordsStore, issuer: Issuer): Published {
  const achievement = (badge: string, version: number) =>
    achievementOf(records, `${badge}/${version}`);
  return {
    achievement,
    async image(id, version) {
      const [kept, badge] = [await achievement(id, version), await badgeAt(records, id, version)];
      return kept && badge && badgeSvg(badge, nameOfAchievement(kept));
    },
    async shared(link) {
      const credential = await credentialShared(records, link);
      if (credential === null) return null;
      const [award, signed] = [
        await findAward(records, credential.award),
        await signedFor(records, credential.award),
      ];
      if (award === null || signed === null) return null;
      const { badge } = award;
      const kept = (await achievement(badge.id, badge.version)) ?? {};
      const { criteria } = kept;
      const narrative = isObject(criteria) ? criteria["narrative"] : null;
      return {
        ...credentialForms(badge, nameOfAchievement(kept), signed),
        badge: { id: badge.id, family: badge.family },
        name: nameOfAchievement(kept),
        criterion: typeof narrative === "string" ? narrative : "",
        issuer: await issuer.name(),
        issuedAt: credential.issuedAt,
        revoked: await issuer.isRevoked(credential),
      };
    },
  };
}
