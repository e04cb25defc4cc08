import { addDays } from "#src/domain/calendar.ts";
import { compareCodePoints } from "#src/domain/code-point-order.ts";
import { AGENT, TEAM } from "#src/domain/dimensions.ts";
import type { Period } from "#src/domain/period.ts";
import type { RecordsStore } from "../../records-store.ts";
import { allChoices } from "../choices.ts";
import { takesPart } from "../takes-part.ts";
import { DAYS } from "./belongings.ts";
import type { Participants } from "./carry-out.ts";
import type { Pass } from "./pass.ts";

/**
 * Everybody with facts in what is decided who takes part. They come team by team, as they were in the last week: whoever comes next
 * mostly has the same team behind them.
 */
export async function peopleOfPass(pass: Pass, records: RecordsStore): Promise<Participants> {
  const { context, weeks, heldFrom } = pass;
  const choiceOf = await allChoices(records);
  const [from, last] = [weeks[heldFrom], weeks.at(-1)];
  if (!from || !last) return { agents: [], choiceOf };
  const period = { from, to: addDays(last, 6) };
  const teamOf = await teamsIn(pass, { ...period, from: last });
  const question = { dimension: AGENT, where: [], period };
  const members = await context.metrics.members(question, context.signal);
  const people = members.filter(({ id }) => choiceOf(id).takesPart && takesPart(context, id));
  const agents = [...Map.groupBy(people, ({ id }) => teamOf.get(id) ?? "")]
    .toSorted(([one], [other]) => compareCodePoints(one, other))
    .flatMap(([, team]) => team.map(({ id }) => id));
  return { agents, choiceOf };
}

/** One of the teams that somebody worked in; none where facts know of no teams. */
async function teamsIn(
  { context, watermark }: Pass,
  period: Period,
): Promise<ReadonlyMap<string, string>> {
  if (!watermark.dimensions.includes(TEAM)) return new Map();
  const question = { of: [DAYS], by: [AGENT, TEAM], period, where: [] };
  const { keys } = await context.metrics.weights(question, context.signal);
  const [agents = [], teams = []] = keys;
  return new Map(
    agents.flatMap((agent, row) => (agent === null ? [] : [[agent, teams[row] ?? ""]])),
  );
}
