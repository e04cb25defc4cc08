import type { Holds } from "#src/contract/holds.ts";
import { AGENT } from "#src/domain/dimensions.ts";
import { explainHold } from "#src/domain/explain/explain-hold.ts";
import { message } from "#src/domain/messages.ts";
import type { Subject } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Condition } from "../metrics-store.ts";
import { badRequest } from "../problem.ts";
import type { RouteContext } from "../route.ts";
import type { AskedAbout } from "./asked-about.ts";
import { askBaselines } from "./baselines.ts";
import { gridRows } from "./grid-rows.ts";
import {
  guardsAmong,
  halfYearBefore,
  holdsAmong,
  peersBefore,
  type HeldAgainst,
} from "./held-points.ts";
import { named } from "./named.ts";
import { metBy, NOBODY, peerGroupsByShared, sharedByPeople } from "./peer-group.ts";
import { peerPeriod } from "./peer-period.ts";
import { askScored, judgeRow, type JudgedRow } from "./scored-sums.ts";
import { askableKpis } from "./shown-kpis.ts";

/** What somebody has in common with others who did nothing in the period. */
const NOTHING: readonly Condition[] = [];

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
  const guards = guardsAmong(kpis, definitions);
  if (guards.length === 0) return [];
  const question = { kpis, level: AGENT, by: [AGENT], period, where, depth: "variation" as const };
  const scored = await askScored(context, question, watermark);
  const ids = scored.table.keys[0] ?? [];
  const { rows } = gridRows(ids, { level: AGENT, directory, limit: ids.length });
  if (rows.length > most) throw tooManyPeople(rows.length, most);
  const people = rows.map(({ id }) => id);
  const [baselines, peersOf] = await Promise.all([
    askBaselines(context, people, guards, asked),
    askPeers(context, people, { kpis, guards }, asked),
  ]);
  return rows.flatMap((subject) => {
    const judged = judgeRow(scored, ids.indexOf(subject.id), subject.id, [], services.policy);
    const own = baselines.get(subject.id) ?? null;
    return heldOf(context, subject, judged, { own, ...peersOf(subject.id) });
  });
}

/** The peers of each, now and over the half year before, asked for once by what people share. */
async function askPeers(
  context: RouteContext,
  people: readonly string[],
  { kpis, guards }: { readonly kpis: readonly Kpi[]; readonly guards: readonly Kpi[] },
  asked: AskedAbout,
): Promise<(agent: string) => Omit<HeldAgainst, "own">> {
  const { conditions, watermark, where } = asked;
  const { period } = peerPeriod(context, AGENT, asked.period);
  const everybodys = await sharedByPeople(context, period, where, watermark);
  const shared = new Map(people.map((agent) => [agent, everybodys.get(agent) ?? NOTHING]));
  const question = { period, conditions, kpis, grain: null };
  const groups = await peerGroupsByShared(context, question, AGENT, shared);
  const before = { kpis: guards, period: halfYearBefore(asked.period), conditions };
  const found = [...groups].map(async ([common, cohort]) => {
    const earlier = await peersBefore(context, { level: AGENT, id: NOBODY }, { ...before, cohort });
    return [common, { cohort, earlier }] as const;
  });
  const peers = new Map(await Promise.all(found));
  return (agent) => {
    const group = peers.get(shared.get(agent) ?? NOTHING);
    if (!group) throw new Error(`${agent} is in no group of those that were asked for`);
    return { cohort: metBy(group.cohort, agent), earlier: group.earlier?.metBy(agent) ?? null };
  };
}

/** What is held of one person's points. */
function heldOf(
  context: RouteContext,
  subject: Subject,
  { kpis: judged, composite }: JudgedRow,
  against: HeldAgainst,
): Holds["held"] {
  const holds = holdsAmong(context, judged, against);
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
