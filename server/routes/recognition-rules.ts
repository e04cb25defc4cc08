import { TEAM } from "#src/domain/dimensions.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Message } from "#src/domain/message.ts";
import type { Badge, BadgeRule, RuleSubject } from "#src/domain/recognition/badges/badge.ts";
import { badgeCriterion, badgeName } from "#src/domain/recognition/badges/badge-words.ts";
import { isShippedBadge } from "#src/domain/recognition/badges/catalogue.ts";
import { shownCells } from "#src/domain/recognition/badges/small-cells.ts";
import { badRequest, notFound, ProblemError } from "../problem.ts";
import { VersionConflict } from "../records-store.ts";
import {
  keptBadges,
  retireBadge,
  saveBadge,
  type KeptBadge,
} from "../recognition/badge-records.ts";
import { tryBadge } from "../recognition/clerk/preview-badge.ts";
import { requireRecognition } from "../recognition/recognition-on.ts";
import type { Handler, RouteContext } from "../route.ts";
import { versionSeen } from "../version-seen.ts";

/** `GET /api/recognition/rules` */
export const badgeRulesRoute: Handler<"badgeRules"> = async (context) => {
  requireRecognition(context);
  const { definitions, services } = context;
  return {
    badges: (await keptBadges(services.records)).map((badge) => answered(context, badge)),
    kpis: [...definitions.kpis.values()]
      .filter((kpi) => !isPace(kpi))
      .map(({ id, name }) => ({ id, name })),
  };
};

/** `POST /api/recognition/rules/preview` */
export const previewBadgeRuleRoute: Handler<"previewBadgeRule"> = async (
  context,
  { sample = "whole" },
  draft,
) => {
  requireRecognition(context);
  checkSubject(context, draft.rule);
  const { directory, services } = context;
  const badge: Badge = { ...draft, id: "draft", version: 1 };
  const { periods, people, of, earned } = await tryBadge(context, badge, sample);
  const shown = shownCells(earned, services.policy.cellFloor);
  return {
    criterion: criterionOf(context, badge),
    periods: periods.map(({ id, from, to }) => ({ id, from, to })),
    people,
    of,
    earned: shown.times,
    teams: shown.cells.map(({ id, times }) => ({
      level: TEAM,
      id,
      name: directory.nameOf({ level: TEAM, id }),
      earned: times,
    })),
    others: shown.others,
  };
};

/** `PUT /api/recognition/rules/:id`, with If-Match or If-None-Match. */
export const saveBadgeRuleRoute: Handler<"saveBadgeRule"> = async (context, { id }, draft) => {
  requireRecognition(context);
  checkSubject(context, draft.rule);
  if ((draft.name === null) !== isShippedBadge(id)) {
    const message = "A badge of your own needs a name; one that ships keeps its name.";
    throw badRequest("body.name", "wrong-name", message);
  }
  const { headers, identity, services, today } = context;
  const before = await badgeOf(context, id);
  const saving = {
    id,
    draft,
    on: today,
    actor: identity.personId,
    ifVersion: versionSeen(headers),
  };
  const kept = await saveBadge(services.records, before, saving).catch(asConflict);
  services.changes.publish({ type: "record", kind: "recognition" });
  return answered(context, kept);
};

/** `PUT /api/recognition/rules/:id/retirement`, with If-Match or If-None-Match. */
export const retireBadgeRoute: Handler<"retireBadge"> = async (context, { id }, { retired }) => {
  requireRecognition(context);
  const { headers, identity, services, today } = context;
  const before = await badgeOf(context, id);
  if (before === null) throw notFound();
  const retiring = {
    retiredOn: retired ? today : null,
    actor: identity.personId,
    ifVersion: versionSeen(headers),
  };
  const kept = await retireBadge(services.records, before, retiring).catch(asConflict);
  services.changes.publish({ type: "record", kind: "recognition" });
  return answered(context, kept);
};

async function badgeOf({ services }: RouteContext, id: string): Promise<KeptBadge | null> {
  return (await keptBadges(services.records)).find((badge) => badge.id === id) ?? null;
}

function answered(context: RouteContext, { id, family, name, versions, record }: KeptBadge) {
  return {
    id,
    family,
    name: wire(badgeName({ id, name })),
    ownName: name,
    retiredOn: versions.at(-1)?.to ?? null,
    versions: versions
      .map(({ version, from, grain, rule }) => ({
        version,
        from,
        grain,
        rule,
        criterion: criterionOf(context, { id, version, family, name, grain, rule }),
      }))
      .toReversed(),
    record,
  };
}

function criterionOf({ definitions }: RouteContext, badge: Badge) {
  return wire(badgeCriterion(badge, (kpi) => definitions.kpis.get(kpi)?.name ?? kpi));
}

function wire({ id, values }: Message) {
  return { id, values: { ...values } };
}

/** A reward on seconds or on things per hour makes people rush and hand on. */
function isPace({ unit }: Kpi): boolean {
  return unit === "seconds" || unit === "per_hour";
}

/** Throws a bad-request problem for a KPI that there is not, or that no badge may reward. */
function checkSubject({ definitions }: RouteContext, rule: BadgeRule): void {
  const on: RuleSubject | null = "on" in rule ? rule.on : null;
  if (on === null || on === "composite") return;
  const kpi = definitions.kpis.get(on);
  if (kpi === undefined) throw badRequest("body.rule.on", "unknown-kpi", "There is no such KPI.");
  if (isPace(kpi)) {
    const message = "No badge rewards pace alone: it makes people rush. Choose another KPI.";
    throw badRequest("body.rule.on", "pace", message);
  }
}

function asConflict(error: unknown): never {
  if (!(error instanceof VersionConflict)) throw error;
  const detail = "Somebody changed this badge after you opened it: look at it again.";
  throw new ProblemError("version-conflict", detail);
}
