import { day } from "#src/domain/calendar.ts";
import type { Day } from "#src/domain/ids.ts";
import type { Row } from "../rows/columns.ts";
import { dayColumns, dayOfRow, type DayDefaults } from "../rows/day-of-row.ts";
import { misfit, type Misfit } from "../rows/misfit.ts";
import { rowTest, columnsOf } from "../rows/row-test.ts";
import { valueColumns, valueOfRow } from "../rows/value-of-row.ts";
import type { RosterMapping } from "../mapping/roster-mapping.ts";
import type { DayRule } from "../mapping/value-schema.ts";
import { cellText } from "../reading/cell.ts";

/** The first day of assignments that a roster gives no first day. */
const ALWAYS = day("1900-01-01");

/** One row of a roster, understood. */
export interface RosterRow {
  readonly id: string;
  readonly name: string;
  readonly startedOn: Day | null;
  readonly from: Day;
  readonly to: Day | null;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly names: readonly (readonly [key: string, name: string])[];
}

export interface RosterPlan {
  readonly columns: ReadonlySet<string>;
  /** Null: the row is not wanted. */
  readonly read: (row: Row) => RosterRow | readonly Misfit[] | null;
}

type DayOf = (row: Row) => Day | Misfit | null;

function dayReader(rule: DayRule | undefined, defaults: DayDefaults): DayOf {
  return rule === undefined ? () => null : dayOfRow(rule, "day", defaults);
}

/** Makes a checked roster mapping ready to read rows with. */
export function rosterPlan(mapping: RosterMapping, defaults: DayDefaults): RosterPlan {
  const { person, dimensions, names = {}, where } = mapping;
  // A date on a roster is a date: no zone and no day-start hour moves it.
  const { zone, weekStart } = defaults;
  // People are assigned to places ahead of time.
  const dates = { zone, weekStart, dayStartHour: 0 };
  const first = mapping.from ?? mapping.as_of;
  const dayRules = [mapping.from, mapping.to, mapping.as_of, mapping.started_on];
  const [fromOf, toOf, startedOf] = [first, mapping.to, mapping.started_on].map((rule) =>
    dayReader(rule, dates),
  ) as [DayOf, DayOf, DayOf];
  const idOf = valueOfRow(person.id);
  const nameOf = person.name === undefined ? idOf : valueOfRow(person.name);
  const values = Object.entries(dimensions).map(
    ([name, rule]) => [name, valueOfRow(rule)] as const,
  );
  const isWanted = where ? rowTest(where, mapping.numbers ?? {}, false) : () => true;

  function read(row: Row): RosterRow | readonly Misfit[] | null {
    if (isWanted(row) !== true) return null;
    const misfits: Misfit[] = [];
    const sound = <T>(value: T | Misfit, otherwise: T): T => {
      if (typeof value !== "object" || value === null || !("rule" in value)) return value;
      misfits.push(value);
      return otherwise;
    };
    const id = sound(idOf(row), "");
    const from = sound<Day | null>(fromOf(row), ALWAYS);
    const to = sound<Day | null>(toOf(row), null);
    if (id === "" && misfits.length === 0) {
      misfits.push(
        misfit(
          "no-agent",
          "The row names no person: fill it in, or leave it out by `where`.",
          valueColumns(person.id)[0],
        ),
      );
    }
    if (from === null && first !== undefined) {
      misfits.push(misfit("no-day", "The row has no first day: fill it in.", dayColumns(first)[0]));
    }
    if (from !== null && to !== null && to < from) {
      misfits.push(
        misfit(
          "ends-before-start",
          `The assignment ends on ${to}, before it starts on ${from}.`,
          mapping.to && dayColumns(mapping.to)[0],
        ),
      );
    }
    const startedOn = sound<Day | null>(startedOf(row), null);
    const found = values
      .map(([name, valueOf]) => [name, sound(valueOf(row), "")] as const)
      .filter(([, value]) => value !== "");
    const name = sound(nameOf(row), "");
    if (misfits.length > 0) return misfits;
    return {
      id,
      name: name === "" ? id : name,
      startedOn,
      from: from ?? ALWAYS,
      to,
      dimensions: Object.fromEntries(found),
      names: found.flatMap(([dimension, value]) => {
        const column = names[dimension];
        const shown = column === undefined ? "" : cellText(row.cell(column));
        return shown === "" ? [] : [[`${dimension}:${value}`, shown] as const];
      }),
    };
  }

  const columns = [
    ...dayRules.flatMap((rule) => (rule ? [...dayColumns(rule), rule.time] : [])),
    ...valueColumns(person.id),
    ...(person.name === undefined ? [] : valueColumns(person.name)),
    ...Object.values(dimensions).flatMap(valueColumns),
    ...Object.values(names),
    ...(where ? columnsOf(where) : []),
  ];
  return { columns: new Set(columns.filter((column) => column !== undefined)), read };
}
