import * as z from "zod/mini";
import { daySchema } from "#src/contract/common.ts";
import { badgeRuleSchema, type BadgeDraft } from "#src/contract/recognition/badge-rule.ts";
import { day } from "#src/domain/calendar.ts";
import type { Day } from "#src/domain/ids.ts";
import { BADGE_FAMILIES, type Badge } from "#src/domain/recognition/badges/badge.ts";
import { BADGES } from "#src/domain/recognition/badges/catalogue.ts";
import { holdsOn, type DatedBadge } from "#src/domain/recognition/badges/dated-badge.ts";
import type { RecordsStore, StoredRecord } from "../records-store.ts";

const KIND = "badge";

/** A badge that an administrator added or changed. Id: the badge's. */
const badgeDocument = z.object({
  family: z.enum(BADGE_FAMILIES),
  name: z.nullable(z.string()),
  /** Oldest first; each holds from its day until the next, or until the badge was retired. */
  versions: z
    .array(
      z.object({
        version: z.number(),
        /** Null: since the beginning. */
        from: z.nullable(daySchema),
        /** The day on which it was retired; null while it is not. */
        to: z.nullable(daySchema),
        grain: z.enum(["month", "quarter"]),
        rule: badgeRuleSchema,
      }),
    )
    .check(z.minLength(1)),
});

/** A badge with its history, and the version of its record; 0: it is as it ships. */
export interface KeptBadge extends z.infer<typeof badgeDocument> {
  readonly id: string;
  readonly record: number;
}

const SHIPPED: readonly KeptBadge[] = BADGES.map(({ id, family, name, version, grain, rule }) => ({
  id,
  family,
  name,
  versions: [{ version, from: null, to: null, grain, rule }],
  record: 0,
}));

/** Every badge: those that ship, as they were changed, then the organisation's own. */
export async function keptBadges(records: RecordsStore): Promise<KeptBadge[]> {
  const kept = new Map((await records.list(KIND)).map((one) => [one.id, readBadge(one)]));
  const shipped = SHIPPED.map((badge) => kept.get(badge.id) ?? badge);
  const known = new Set(shipped.map(({ id }) => id));
  return [...shipped, ...[...kept.values()].filter(({ id }) => !known.has(id))];
}

/** Every version of every badge with the days on which it holds. */
export async function datedBadges(records: RecordsStore): Promise<DatedBadge[]> {
  return (await keptBadges(records)).flatMap((badge) =>
    badge.versions.map(({ version, from, to, grain, rule }, at) => {
      const until = to ?? badge.versions[at + 1]?.from ?? null;
      const { id, family, name } = badge;
      return {
        id,
        version,
        family,
        name,
        grain,
        rule,
        from: from === null ? null : day(from),
        until: until === null ? null : day(until),
      };
    }),
  );
}

/** The badges that hold on a day. */
export async function badgesOn(records: RecordsStore, on: Day): Promise<Badge[]> {
  return (await datedBadges(records)).filter((badge) => holdsOn(badge, on));
}

/** A badge at one version of its rule; null when there never was one. */
export async function badgeAt(
  records: RecordsStore,
  id: string,
  version: number,
): Promise<Badge | null> {
  const all = await datedBadges(records);
  return all.find((badge) => badge.id === id && badge.version === version) ?? null;
}

/** Keeps a badge's newest version, which holds from a day; one of the same day before it never held. Rejects with VersionConflict. */
export async function saveBadge(
  records: RecordsStore,
  before: KeptBadge | null,
  { id, draft, on, actor, ifVersion }: Saving & { readonly draft: BadgeDraft },
): Promise<KeptBadge> {
  const { family, name, grain, rule } = draft;
  const earlier = before?.versions ?? [];
  const version = (earlier.at(-1)?.version ?? 0) + 1;
  const versions = [...earlier, { version, from: on, to: null, grain, rule }];
  const body = { family, name, versions };
  return put(records, { id, body, ifVersion, actor, action: "badge rule changed" });
}

/** Retires a badge from a day, or (null) brings it back. Rejects with VersionConflict. */
export async function retireBadge(
  records: RecordsStore,
  { id, record: _record, ...document }: KeptBadge,
  { retiredOn, actor, ifVersion }: Omit<Saving, "id" | "on"> & { readonly retiredOn: Day | null },
): Promise<KeptBadge> {
  const last = document.versions.length - 1;
  const versions = document.versions.map((one, at) =>
    at === last ? { ...one, to: retiredOn } : one,
  );
  const action = retiredOn === null ? "badge brought back" : "badge retired";
  return put(records, { id, body: { ...document, versions }, ifVersion, actor, action });
}

interface Saving {
  readonly id: string;
  readonly on: Day;
  readonly actor: string;
  readonly ifVersion: number;
}

async function put(
  records: RecordsStore,
  {
    id,
    body,
    ifVersion,
    actor,
    action,
  }: Omit<Saving, "on"> & {
    readonly body: z.infer<typeof badgeDocument>;
    readonly action: string;
  },
): Promise<KeptBadge> {
  const change = { kind: KIND, id, body, ifVersion };
  const [stored] = await records.put([change], { actor, action });
  if (!stored) throw new Error(`nothing was stored of the badge ${id}`);
  return readBadge(stored);
}

function readBadge({ id, version, body }: StoredRecord): KeptBadge {
  return { id, record: version, ...z.parse(badgeDocument, body) };
}
