import type { Badge } from "#src/domain/recognition/badges/badge.ts";
import { BADGES, type ShippedBadgeId } from "#src/domain/recognition/badges/catalogue.ts";

/** A badge that ships, by its id. */
export function shippedBadge(id: ShippedBadgeId): Badge {
  const found = BADGES.find((badge) => badge.id === id);
  if (found === undefined) throw new Error(`${id} does not ship`);
  return found;
}
