import { addDays } from "#src/domain/calendar.ts";
import { compareCodePoints } from "#src/domain/code-point-order.ts";
import { AGENT, TEAM } from "#src/domain/dimensions.ts";
import type { RecordsStore } from "../../records-store.ts";
import { allChoices } from "../choices.ts";
import { takesPart } from "../takes-part.ts";
import { DAYS } from "./belongings.ts";
import type { Participants } from "./carry-out.ts";
import type { Pass } from "./pass.ts";

/** Everybody with facts in what is decided who takes part, team by team: whoever comes next mostly has the same team behind them. */
export async function peopleOfPass(pass: Pass, records: RecordsStore): Promise<Participants> {
  const { context, watermark, weeks, heldFrom } = pass;
  const choiceOf = await allChoices(records);
  const [from, last] = [weeks[heldFrom], weeks.at(-1)];
  if (!from || !last) return { agents: [], choiceOf };
  const period = { from, to: addDays(last, 6) };
  const team = watermark.dimensions.includes(TEAM) ? [TEAM] : [];
  const question = { of: [DAYS], by: [AGENT, ...team], period, where: [] };
  const table = await context.metrics.weights(question, context.signal);
  const [found = [], teams = []] = table.keys;
  const teamOf = new Map(
    found.flatMap((agent, row) => (agent === null ? [] : [[agent, teams[row] ?? ""] as const])),
  );
  const agents = [...teamOf]
    .filter(([agent]) => choiceOf(agent).takesPart && takesPart(context, agent))
    .toSorted((a, b) => compareCodePoints(a[1], b[1]) || compareCodePoints(a[0], b[0]))
    .map(([agent]) => agent);
  return { agents, choiceOf };
}
