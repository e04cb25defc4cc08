import * as z from "zod/mini";
import type { Policy, RecognitionPolicy } from "#src/domain/policy.ts";
import { described, optional } from "../ingest/mapping/described.ts";

const share = z.number().check(z.minimum(0), z.maximum(1));
const probability = z.number().check(z.minimum(0.5), z.maximum(0.999));
const points = z.number().check(z.minimum(0), z.maximum(100));
const whole = (least: number, most: number) =>
  z.number().check(z.int(), z.minimum(least), z.maximum(most));

const bands = z.strictObject({
  probability: optional(
    probability,
    "A band is given when its probability is at least this; 0.8 when left out.",
  ),
  below: optional(
    share,
    "Below when the probability of being better than target is at most this; 0.2.",
  ),
});

const composite = z.strictObject({
  minimum_coverage: optional(share, "Share of the weight that must have data; 0.6."),
  target: optional(points, "Points that meet; 70."),
  stretch: optional(points, "Points that exceed; 85."),
});

const statistics = z.strictObject({
  interval_level: optional(probability, "Level of the intervals shown; 0.9."),
  hold_rate: optional(
    share,
    "Share of scorecards on which points may be held for review by chance; 0.01.",
  ),
  coaching_level: optional(
    probability,
    "Level of the interval that an effect of coaching must clear; 0.95.",
  ),
  false_discovery_rate: optional(
    share,
    "Share of false alarms tolerated in a list of changes; 0.1.",
  ),
});

const privacy = z.strictObject({
  minimum_cohort: optional(
    whole(5, 1000),
    "Others a peer group needs before anything of it is shown; 10, at least 5.",
  ),
  cell_floor: optional(
    whole(3, 1000),
    "People behind a figure that executives see, and in each part of a distribution; 5, at least 3.",
  ),
  late_days: optional(
    whole(0, 60),
    "Days after its last one on which a week or month counts as closed; 0.",
  ),
  peer_names: optional(
    z.boolean(),
    "Whether comparisons name the people whom a supervisor or administrator may see; true.",
  ),
  executive_grain: optional(
    z.enum(["day", "week", "month"]),
    "The finest grain that executives are shown; day.",
  ),
});

const drillDown = z.strictObject({
  agent: z.optional(z.boolean()),
  supervisor: z.optional(z.boolean()),
  executive: z.optional(z.boolean()),
  administrator: z.optional(z.boolean()),
});

const recognition = z.strictObject({
  on: optional(z.boolean(), "Whether there is recognition at all; false."),
  units: optional(
    z.array(
      z
        .string()
        .check(
          z.regex(/^[a-z][a-z0-9_]*:./, "Write a unit as level:id, for example team:north-1."),
        ),
    ),
    "Units that take part, as level:id (team:north-1); the whole organisation when left out.",
  ),
  boards: optional(z.boolean(), "Whether there are boards and contests; true."),
  names: optional(z.boolean(), "Whether a board names those who agree to it; true."),
  late_days: optional(
    whole(0, 60),
    "Days after its last one on which points and awards of a period are final; 7.",
  ),
  kudos_per_day: optional(whole(0, 100), "Kudos that one person may give in a day; 5."),
  kudos_to_one_per_week: optional(
    whole(1, 100),
    "Kudos that one person may give to the same colleague in a week; 2.",
  ),
  kudos_values: optional(
    z
      .array(z.string().check(z.minLength(1), z.maxLength(60)))
      .check(z.minLength(1), z.maxLength(12)),
    "What kudos are given for: shipped values, or words of your own; the five shipped ones.",
  ),
  kudos_reach: optional(
    z.enum(["team", "site"]),
    "Whom an agent finds by name to thank: the people of the own team, or of the own site; team.",
  ),
});

/** The policy file. What it leaves out is as shipped. */
export const policyFileSchema = z.strictObject({
  bands: optional(bands, "When a band is given."),
  composite: optional(composite, "When the score of a scorecard is given."),
  statistics: optional(statistics, "How sure a statement must be."),
  privacy: optional(privacy, "Who is shown how much of whom."),
  drill_down: optional(
    drillDown,
    "Who may open the rows behind a value, by role; everybody when left out.",
  ),
  recognition: optional(recognition, "Points, badges, boards, contests and kudos."),
});

export type PolicyFile = z.infer<typeof policyFileSchema>;

/** The file's JSON Schema, for editors. It is kept in docs/policy.schema.json, and a test holds the two together. */
export function policyJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(
    described(policyFileSchema, "What the organisation has decided about judgement and privacy."),
    { io: "input" },
  );
  return { title: "Candor policy", ...schema };
}

/** A shipped policy with a file's decisions. Equal decisions give an equal policy, however the file is written. */
export function policyOf(file: PolicyFile, shipped: Policy): Policy {
  const { bands = {}, composite = {}, statistics = {}, privacy = {}, drill_down = {} } = file;
  return {
    bandProbability: bands.probability ?? shipped.bandProbability,
    belowProbability: bands.below ?? shipped.belowProbability,
    minimumCoverage: composite.minimum_coverage ?? shipped.minimumCoverage,
    compositeTarget: composite.target ?? shipped.compositeTarget,
    compositeStretch: composite.stretch ?? shipped.compositeStretch,
    falseDiscoveryRate: statistics.false_discovery_rate ?? shipped.falseDiscoveryRate,
    holdRate: statistics.hold_rate ?? shipped.holdRate,
    intervalLevel: statistics.interval_level ?? shipped.intervalLevel,
    coachingLevel: statistics.coaching_level ?? shipped.coachingLevel,
    minimumCohort: privacy.minimum_cohort ?? shipped.minimumCohort,
    cellFloor: privacy.cell_floor ?? shipped.cellFloor,
    lateDays: privacy.late_days ?? shipped.lateDays,
    peerNames: privacy.peer_names ?? shipped.peerNames,
    executiveGrain: privacy.executive_grain ?? shipped.executiveGrain,
    drillDown: {
      agent: drill_down.agent ?? shipped.drillDown.agent,
      supervisor: drill_down.supervisor ?? shipped.drillDown.supervisor,
      executive: drill_down.executive ?? shipped.drillDown.executive,
      administrator: drill_down.administrator ?? shipped.drillDown.administrator,
    },
    recognition: recognitionOf(file.recognition ?? {}, shipped.recognition),
  };
}

function recognitionOf(
  file: z.infer<typeof recognition>,
  shipped: RecognitionPolicy,
): RecognitionPolicy {
  return {
    on: file.on ?? shipped.on,
    units: file.units ?? shipped.units,
    boards: file.boards ?? shipped.boards,
    names: file.names ?? shipped.names,
    lateDays: file.late_days ?? shipped.lateDays,
    kudosPerDay: file.kudos_per_day ?? shipped.kudosPerDay,
    kudosToOnePerWeek: file.kudos_to_one_per_week ?? shipped.kudosToOnePerWeek,
    kudosValues: file.kudos_values ?? shipped.kudosValues,
    kudosReach: file.kudos_reach ?? shipped.kudosReach,
  };
}
