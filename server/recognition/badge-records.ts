import type { Badge } from "#src/domain/recognition/badges/badge.ts";
import { BADGES } from "#src/domain/recognition/badges/catalogue.ts";
import type { RecordsStore } from "../records-store.ts";

/** A badge at one version of its rule; null when there never was one. */
export async function badgeAt(
  _records: RecordsStore,
  id: string,
  version: number,
): Promise<Badge | null> {
  return BADGES.find((badge) => badge.id === id && badge.version === version) ?? null;
}
