import { isObject } from "#src/domain/recognition/open-badges/primitive.ts";
import type { Message } from "#src/domain/message.ts";
import { MESSAGES } from "#src/domain/message-patterns.ts";
import {
  badgeCriterion,
  badgeName,
  type KpiNaming,
} from "#src/domain/recognition/badges/badge-words.ts";
import type { Badge } from "#src/domain/recognition/badges/badge.ts";
import type { IssuerAddresses } from "./issuer-addresses.ts";

/** A badge, at one version of its rule, as an Open Badges achievement: its name and its criterion, and nobody's figures. */
export function achievementFor(badge: Badge, nameOf: KpiNaming, addresses: IssuerAddresses) {
  const narrative = inEnglish(badgeCriterion(badge, nameOf));
  return {
    id: addresses.achievement(badge.id, badge.version),
    type: ["Achievement"],
    achievementType: "Badge",
    name: inEnglish(badgeName(badge)),
    description: narrative,
    criteria: { narrative },
    image: { id: addresses.image(badge.id, badge.version), type: "Image" },
    inLanguage: "en",
    version: String(badge.version),
  };
}

/** The name of an achievement. */
export function nameOfAchievement(achievement: unknown): string {
  const name = isObject(achievement) ? achievement["name"] : null;
  return typeof name === "string" ? name : "";
}

/** A message about a badge in English, which is the language of what is signed. An empty `measured` is the whole score. */
export function inEnglish({ id, values }: Message): string {
  const patterns: Readonly<Record<string, string>> = MESSAGES;
  return (patterns[id] ?? id).replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = values[name] ?? "";
    return name === "measured" && value === "" ? "The whole score" : String(value);
  });
}
