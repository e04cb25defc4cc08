import type { Holds } from "#src/contract/holds.ts";
import { AGENT } from "#src/domain/dimensions.ts";
import { explainHold } from "#src/domain/explain/explain-hold.ts";
import { message } from "#src/domain/messages.ts";
import type { Subject } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { badRequest } from "../problem.ts";
import { conditionsOf } from "../questions.ts";
import type { RouteContext } from "../route.ts";
import type { AskedAbout } from "./asked-about.ts";
import { gridRows } from "./grid-rows.ts";
import { askBaseline, heldPoints } from "./held-points.ts";
import { named } from "./named.ts";
import { peerGroupOf, sharedWithPeers } from "./peer-group.ts";
import { peerPeriod } from "./peer-period.ts";
import { askScored, judgeRow, type JudgedRow } from "./scored-sums.ts";
import { askableKpis } from "./shown-kpis.ts";

/**
 * Whose points are held for review, among the people whose facts meet a question's conditions. Throws a bad-request problem for more than `most`
 * people: each is held against half a year of their own and of their peers.
 */
export async function holdsWithin(
  context: RouteContext,
  asked: AskedAbout,
  most: number,
): Promise<Holds["held"]> {
  const { definitions, directory, services } = context;
  const { period, watermark, where } = asked;
  const kpis = askableKpis([...definitions.kpis.values()], AGENT, where, watermark);
  const question = { kpis, level: AGENT, by: [AGENT], period, where, depth: "variation" as const };
  const scored = await askScored(context, question, watermark);
  const ids = scored.table.keys[0] ?? [];
  const { rows } = gridRows(ids, { level: AGENT, directory, limit: ids.length });
  if (rows.length > most) throw tooManyPeople(rows.length, most);
  const found = await Promise.all(
    rows.map((subject) => {
      const judged = judgeRow(scored, ids.indexOf(subject.id), subject.id, [], services.policy);
      return heldOf(context, subject, judged, kpis, asked);
    }),
  );
  return found.flat();
}

/** What is held of one person's points. */
async function heldOf(
  context: RouteContext,
  subject: Subject,
  { kpis: judged, composite }: JudgedRow,
  kpis: readonly Kpi[],
  asked: AskedAbout,
): Promise<Holds["held"]> {
  const own = { ...asked, where: [...asked.where, ...conditionsOf(subject)] };
  const { period } = peerPeriod(context, subject.level, asked.period);
  const [baseline, cohort] = await Promise.all([
    askBaseline(context, subject, kpis, own),
    sharedWithPeers(context, subject, period, own.where, asked.watermark).then((shared) => {
      const question = { subject, period, conditions: asked.conditions, kpis, grain: null };
      return peerGroupOf(context, question, shared);
    }),
  ]);
  const holds = await heldPoints(context, subject, asked, judged, cohort, baseline);
  return judged.flatMap(({ kpi }, at) => {
    const points = composite.contributions[at] ?? null;
    const hold = holds.get(kpi.id);
    if (points === null || !hold) return [];
    return [
      {
        subject: named(subject, context.directory),
        kpi: kpi.id,
        by: hold.by.id,
        points,
        sentence: explainHold(hold),
      },
    ];
  });
}

function tooManyPeople(people: number, most: number) {
  const detail = `These are ${people} people, more than the ${most} that one list looks at: choose a site or a team`;
  const said = message("problem.too-many-people", { people, most });
  return badRequest("within", "too-many-people", detail, said);
}
