import * as z from "zod/mini";
import { kpiId } from "#src/domain/ids.ts";
import { BADGE_FAMILIES, type BadgeRule } from "#src/domain/recognition/badges/badge.ts";
import { daySchema, messageSchema, subjectSchema } from "../common.ts";

const kpi = z.pipe(z.string().check(z.minLength(1), z.maxLength(100)), z.transform(kpiId));
const subject = z.union([z.literal("composite"), kpi]);
const whole = (least: number, most: number) =>
  z.number().check(z.int(), z.minimum(least), z.maximum(most));
/** From one false badge in a thousand to one in twenty. */
const rate = z.number().check(z.minimum(0.001), z.maximum(0.05));

/** A rule of each kind with its parameters, within what makes sense over a month or a quarter. */
export const badgeRuleSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("reach"), on: subject, bar: z.enum(["meets", "exceeds"]) }),
  z.object({ kind: z.literal("sustain"), on: subject, slack: whole(0, 10) }),
  z.object({ kind: z.literal("improve"), on: z.nullable(kpi), rate }),
  z.object({ kind: z.literal("best"), on: kpi, rate }),
  z.object({ kind: z.literal("balance"), meeting: whole(1, 20) }),
  z.object({ kind: z.literal("guarded") }),
  z.object({ kind: z.literal("team"), on: subject, days: whole(1, 66) }),
  z.object({ kind: z.literal("thanks"), people: whole(1, 50) }),
  z.object({ kind: z.literal("settle"), weeks: whole(4, 52) }),
  z.object({ kind: z.literal("turn"), rate }),
]) satisfies z.ZodMiniType<BadgeRule>;

/** What an administrator decides of a badge: everything but its id and the day from which it holds. */
export const badgeDraftSchema = z.object({
  family: z.enum(BADGE_FAMILIES),
  /** Null for a badge that ships, which has a name in every language. */
  name: z.nullable(z.string().check(z.trim(), z.minLength(2), z.maxLength(60))),
  grain: z.enum(["month", "quarter"]),
  rule: badgeRuleSchema,
});

export type BadgeDraft = z.infer<typeof badgeDraftSchema>;

const versionSchema = z.object({
  version: z.number(),
  /** Null: since the beginning. */
  from: z.nullable(daySchema),
  grain: z.enum(["month", "quarter"]),
  rule: badgeRuleSchema,
  criterion: messageSchema,
});

export const keptBadgeSchema = z.object({
  id: z.string(),
  family: z.enum(BADGE_FAMILIES),
  name: messageSchema,
  /** As the organisation named it; null for one that ships. */
  ownName: z.nullable(z.string()),
  retiredOn: z.nullable(daySchema),
  /** Newest first. */
  versions: z.array(versionSchema),
  /** Of the record, for changes; 0 for a badge that was never changed. */
  record: z.number(),
});

export const keptBadgesSchema = z.object({
  badges: z.array(keptBadgeSchema),
  /** KPIs that a rule may look at: not those of pace alone, which make people rush. */
  kpis: z.array(z.object({ id: z.string(), name: z.string() })),
});

export const badgePreviewSchema = z.object({
  criterion: messageSchema,
  /** Closed periods that were tried. */
  periods: z.array(z.object({ id: z.string(), from: daySchema, to: daySchema })),
  /** People whose history was looked at, of all there are: in a large organisation, evenly chosen ones. */
  people: z.number(),
  of: z.number(),
  /** How often it would have been earned; null: by so few that they could be singled out. */
  earned: z.nullable(z.number()),
  teams: z.array(z.extend(subjectSchema, { earned: z.number() })),
  /** In all other teams together. */
  others: z.number(),
});

export type KeptBadgeAnswer = z.infer<typeof keptBadgeSchema>;
export type BadgePreview = z.infer<typeof badgePreviewSchema>;
