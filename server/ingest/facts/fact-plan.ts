import type { Measure, MeasureUnit } from "#src/domain/measures.ts";
import type { Grain } from "#src/domain/period.ts";
import type { FactsMapping } from "../mapping/facts-mapping.ts";
import type { CombinedRule, MeasureRule } from "../mapping/measure-schema.ts";
import type { AgentRule } from "../mapping/value-schema.ts";
import { weekdayOf } from "../mapping/weekday.ts";
import { dayColumns, dayOfRow, type DayDefaults } from "../rows/day-of-row.ts";
import { MidnightWatch } from "../rows/midnight-watch.ts";
import { measureOfRow, type MeasureOfRow, type RowRule } from "./measure-of-row.ts";
import { surveyMeasures } from "./survey-measures.ts";
import { columnsOf, rowTest, type RowTest } from "../rows/row-test.ts";
import { valueColumns, valueOfRow, type ValueOfRow } from "../rows/value-of-row.ts";

/** A mapping made ready to read rows with. */
export interface FactPlan {
  readonly grain: Grain;
  readonly defaults: DayDefaults;
  /** Every column that some rule reads. */
  readonly columns: ReadonlySet<string>;
  readonly isWanted: RowTest;
  readonly dayOf: ReturnType<typeof dayOfRow>;
  readonly midnights: MidnightWatch;
  readonly agentOf: ValueOfRow;
  /** Where a row that lacks its day or its agent lacks it; undefined where that is no column. */
  readonly dayColumn: string | undefined;
  readonly agentColumn: string | undefined;
  readonly nameColumn: string | null;
  /** The columns that tell a row from its repeats; none where nothing does. */
  readonly idColumns: readonly string[];
  /** Agents, in small letters, whose rows are left out. */
  readonly skippedAgents: ReadonlySet<string>;
  readonly queueOf: ValueOfRow;
  readonly dimensions: ReadonlyMap<string, ValueOfRow>;
  /** Measures read from rows, by name. */
  readonly measures: ReadonlyMap<string, MeasureOfRow>;
  /** Measures made of other measures, by name, in an order in which each finds its parts. */
  readonly combined: ReadonlyMap<string, CombinedRule>;
  /** Counts whose mapping does not say what a blank means. */
  readonly undecided: ReadonlySet<string>;
}

/** The rule in full where the mapping uses a short form. */
export function fullRule(rule: MeasureRule): RowRule | CombinedRule {
  return rule === "count" ? { count: "rows" } : rule;
}

function agentParts(rule: AgentRule) {
  if (typeof rule === "string") return { value: rule, nameColumn: null, skip: [] };
  const { name, skip, ...value } = rule;
  return { value, nameColumn: name ?? null, skip: skip ?? [] };
}

function splitRules(mapping: FactsMapping) {
  const rowRules = new Map<string, RowRule>();
  const combined = new Map<string, CombinedRule>();
  for (const [name, short] of Object.entries(mapping.measures ?? {})) {
    const rule = fullRule(short);
    if ("add" in rule) combined.set(name, rule);
    else rowRules.set(name, rule);
  }
  return { rowRules, combined };
}

/** Sums of measures, those of plain measures first. Circles were refused when the mapping was checked. */
function inOrder(combined: ReadonlyMap<string, CombinedRule>): Map<string, CombinedRule> {
  const ordered = new Map<string, CombinedRule>();
  const visit = (name: string) => {
    const rule = combined.get(name);
    if (!rule || ordered.has(name)) return;
    for (const part of [...rule.add, ...(rule.subtract ?? [])]) visit(part);
    ordered.set(name, rule);
  };
  for (const name of combined.keys()) visit(name);
  return ordered;
}

/** The columns that tell a row from its repeats; none where nothing does. */
function idColumnsOf({ unique = [] }: FactsMapping): readonly string[] {
  const columns = typeof unique === "object" && "keep" in unique ? unique.column : unique;
  return typeof columns === "string" ? [columns] : columns;
}

function columnsIn(
  mapping: FactsMapping,
  plan: Pick<FactPlan, "idColumns" | "measures" | "nameColumn">,
) {
  const { day, agent, queue, dimensions, where } = mapping;
  return new Set(
    [
      ...dayColumns(day),
      day.time,
      ...valueColumns(agentParts(agent).value),
      plan.nameColumn,
      ...(queue === undefined ? [] : valueColumns(queue)),
      ...Object.values(dimensions ?? {}).flatMap(valueColumns),
      ...(where ? columnsOf(where) : []),
      ...plan.idColumns,
      ...plan.measures.values().flatMap(({ columns }) => columns),
    ].filter((column) => column !== undefined && column !== null),
  );
}

/** Makes a checked mapping ready. The measures are those the organisation has, with their units. */
export function factPlan(
  mapping: FactsMapping,
  known: readonly Pick<Measure, "id" | "unit">[],
  defaults: DayDefaults,
): FactPlan {
  const units = new Map<string, MeasureUnit>(known.map(({ id, unit }) => [id, unit]));
  const numbers = mapping.numbers ?? {};
  const { value, nameColumn, skip } = agentParts(mapping.agent);
  const { rowRules, combined } = splitRules(mapping);
  const grain = mapping.row === "event" ? "day" : mapping.row;
  const cut = {
    ...defaults,
    ...(mapping.week_starts && { weekStart: weekdayOf(mapping.week_starts) }),
  };
  const days = mapping.day.zone ?? defaults.zone;
  const zones = { written: mapping.day.written_in ?? days, days };
  const measures = new Map([
    ...(mapping.survey ? surveyMeasures(mapping.survey, numbers) : []),
    ...[...rowRules].map(
      ([name, rule]) =>
        [name, measureOfRow(rule, units.get(name) ?? "count", numbers, zones)] as const,
    ),
  ]);
  const midnights = new MidnightWatch();
  const idColumns = idColumnsOf(mapping);
  return {
    grain,
    defaults: cut,
    columns: columnsIn(mapping, { idColumns, measures, nameColumn }),
    isWanted: mapping.where ? rowTest(mapping.where, numbers, false) : () => true,
    dayOf: dayOfRow(mapping.day, grain, cut, midnights),
    midnights,
    agentOf: valueOfRow(value),
    dayColumn: dayColumns(mapping.day)[0],
    agentColumn: valueColumns(value)[0],
    nameColumn,
    idColumns,
    skippedAgents: new Set(skip.map((text) => String(text).trim().toLowerCase())),
    queueOf: mapping.queue === undefined ? () => "" : valueOfRow(mapping.queue),
    dimensions: new Map(
      Object.entries(mapping.dimensions ?? {}).map(([name, rule]) => [name, valueOfRow(rule)]),
    ),
    measures,
    combined: inOrder(combined),
    undecided: new Set(
      [...rowRules].flatMap(([name, rule]) =>
        "count" in rule && rule.where && rule.blank === undefined ? [name] : [],
      ),
    ),
  };
}
