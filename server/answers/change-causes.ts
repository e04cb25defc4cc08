import type { ChangeSignal } from "#src/contract/changes.ts";
import { addDays } from "#src/domain/calendar.ts";
import type { Goal } from "#src/domain/goal.ts";
import type { Day, Subject } from "#src/domain/ids.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import { message } from "#src/domain/messages.ts";
import type { Period } from "#src/domain/period.ts";
import type { UnitCell } from "#src/domain/statistics/decomposition.ts";
import { columnsIn, sumsFor, totalsOf } from "../questions.ts";
import type { RouteContext } from "../route.ts";
import type { AskedAbout } from "./asked-about.ts";
import type { ChangeList, Found } from "./change-list.ts";
import type { Seat } from "./change-seat.ts";
import { definitionEvents, feedEvents, goalText } from "./trend-events.ts";

type Cause = ChangeSignal["causes"][number];

/** A share of newcomers from which on they may well be the cause, and the steps in which it is told. */
const NEWCOMERS = { least: 0.1, steps: 20 };

/** How far back a feed that has fallen silent is looked for. */
const SILENT_DAYS = 14;

/** Goals of the KPI that came into force for a unit, its wider units or everybody in these days. */
export function goalCauses(
  kpi: Kpi,
  holders: readonly Subject[],
  goals: readonly Goal[],
  { from, to }: Period,
): Cause[] {
  const binds = ({ appliesTo }: Goal) => {
    switch (appliesTo.kind) {
      case "organisation":
        return true;
      case "dimension":
        return holders.some(
          ({ level, id }) => level === appliesTo.dimension && id === appliesTo.value,
        );
      case "person":
        return holders.some(({ level, id }) => level === "agent" && id === appliesTo.agent);
    }
  };
  return goals
    .filter((goal) => goal.kpi === kpi.id && goal.from > from && goal.from <= to && binds(goal))
    .map((goal) => ({ kind: "goal", day: goal.from, text: goalText(kpi, goal) }));
}

/** Whether much of the work is done by people who did none of it before; not told of so few that they could be told apart. */
export function newcomerCauses(cells: readonly UnitCell[], floor: number): Cause[] {
  const people = Map.groupBy(cells, ({ person }) => person);
  let [all, fresh, heads] = [0, 0, 0];
  for (const own of people.values()) {
    const now = own.reduce((sum, cell) => sum + (cell.now.denominator ?? 0), 0);
    const before = own.reduce((sum, cell) => sum + (cell.before.denominator ?? 0), 0);
    all += now;
    if (now > 0 && before === 0) [fresh, heads] = [fresh + now, heads + 1];
  }
  if (all === 0 || fresh / all < NEWCOMERS.least || heads < floor) return [];
  const share = Math.round((fresh / all) * NEWCOMERS.steps) / NEWCOMERS.steps;
  return [{ kind: "newcomers", day: null, text: message("cause.newcomers", { share }) }];
}

/** Where else the change shows: in the unit where it probably sits, and in how many of its own parts. */
export function nestedCauses(
  { id: { subject, kpi }, delta }: Found,
  { levels, board, nesting }: ChangeList,
  seat: Seat | null,
  { directory }: RouteContext,
): Cause[] {
  const causes: Cause[] = [];
  if (seat) {
    const { kind } = seat;
    const text = message(`cause.${kind}`, { name: directory.nameOf(seat.subject) });
    causes.push({ kind, day: null, text });
  }
  const at = levels.findIndex((level) => level === subject.level);
  const next = levels[at + 1];
  if (next === undefined) return causes;
  const parts = new Set(at < 0 ? nesting.all(next) : nesting.inside(subject, next));
  const times = board.found.filter(
    ({ id, delta: other }) =>
      id.kpi === kpi &&
      id.subject.level === next &&
      parts.has(id.subject.id) &&
      Math.sign(other ?? 0) === Math.sign(delta ?? 0),
  ).length;
  if (times === 0) return causes;
  const text = message("cause.inside", { times, judged: parts.size });
  return [...causes, { kind: "inside", day: null, text }];
}

/** By KPI, that a feed it lives on has fallen silent. Asks only where some feed is late. */
export async function askFeedCauses(
  context: RouteContext,
  kpis: readonly Kpi[],
  asked: AskedAbout,
): Promise<(kpi: Kpi) => Cause[]> {
  const { period, watermark, where } = asked;
  const { lastDay, sources } = watermark;
  const late = sources.some((source) => lastDay !== null && source.lastDay < lastDay);
  if (!late || kpis.length === 0) return () => [];
  const start = addDays(period.to, 1 - SILENT_DAYS);
  const days = { from: start > period.from ? start : period.from, to: period.to };
  const of = sumsFor(kpis, "ratio");
  const question = { of, by: ["day" as const], period: days, where };
  const table = await context.metrics.weights(question, context.signal);
  return (kpi) => {
    const columns = columnsIn(table, kpi);
    const known = (table.keys[0] ?? []).filter(
      (_, row) => totalsOf(columns, row).denominator !== null,
    );
    const last = (known.at(-1) ?? null) as Day | null;
    const events = feedEvents({ ...asked, period: days }, last);
    return events.map(({ day, text }) => ({ kind: "feed", day, text }));
  };
}

/** That the definition changed. */
export function definitionCauses(kpi: Kpi, context: RouteContext, days: Period): Cause[] {
  return definitionEvents(kpi, context, days).map(({ day, text }) => ({
    kind: "definition",
    day,
    text,
  }));
}
