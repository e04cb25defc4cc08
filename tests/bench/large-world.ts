import type { DuckDBConnection } from "@duckdb/node-api";
import { addDays, day, dayNumber, dayOf, endOfMonth } from "#src/domain/calendar.ts";
import { BASE_DIMENSIONS } from "#src/domain/dimensions.ts";
import { measureId, type Day } from "#src/domain/ids.ts";
import { BASE_MEASURES } from "#src/domain/measures.ts";
import { measureName } from "#server/sql/names.ts";
import { extendPresenceSql } from "#server/sql/presence-queries.ts";
import { extendRollUpsSql } from "#server/sql/roll-up-queries.ts";
import { integer, type DayRange } from "#server/sql/row-filter.ts";
import { openDatabase } from "#server/stores/duckdb/database.ts";
import { inTransaction } from "#server/stores/duckdb/transaction.ts";
import { MEASURE_SQL, SURVEY_SQL, type Draw } from "./large-world-measures.ts";

/** How many agents stand under one value of each dimension. */
const SPANS = {
  agent: 1,
  team: 15,
  supervisor: 15,
  site: 1_500,
  line_of_business: 15_000,
} as const;

/** Codes of the other dimensions, as SQL over the agent's number `a`, and how many there are. */
const OTHERS = {
  queue: { code: "a // 15 % 10", count: 10 },
  channel: { code: "0", count: 1 },
  role: { code: "0", count: 1 },
  tenure_band: { code: "a % 5", count: 5 },
} as const;

/** The one batch that all of its facts come with. */
const BATCH = 1;

/** Every seventh site has no surveys. */
const WITHOUT_SURVEYS = `a // ${SPANS.site} % 7 = 6`;

const WITH_SURVEYS = Object.keys({ ...MEASURE_SQL, ...SURVEY_SQL }).toSorted();

/**
 * Makes a database with one fact for each agent and day, of a contact centre's measures: 24 million for 60,000 × 400.
 * Made in SQL, since so many rows would be long on their way through JavaScript; the roll-ups are those of every batch.
 */
export async function createLargeWorld(options: {
  readonly path: string;
  readonly agents: number;
  readonly days: number;
  readonly seed: number;
  readonly lastDay?: Day;
}): Promise<{ readonly rows: number; readonly firstDay: Day; readonly lastDay: Day }> {
  const { path, agents, days, seed, lastDay = day("2026-11-20") } = options;
  const firstDay = addDays(lastDay, 1 - days);
  const measures = BASE_MEASURES.map(({ id }) => id);
  const { changes, close } = await openDatabase(path, { measures, dimensions: BASE_DIMENSIONS });
  await insertDictionaries(changes, agents);
  for (const month of months({ from: dayNumber(firstDay), to: dayNumber(lastDay) })) {
    await inTransaction(changes, async () => {
      await changes.run(factsSql(agents, month, seed));
      const rollUps = extendRollUpsSql(month, WITH_SURVEYS.map(measureId), BATCH);
      const summaries = [...rollUps, ...extendPresenceSql(month, BATCH)];
      for (const statement of summaries) await changes.run(statement);
    });
  }
  await changes.run("INSERT INTO applied VALUES ($1, 'large world', $2, $3, $4, $5)", [
    BATCH,
    dayNumber(firstDay),
    dayNumber(lastDay),
    WITH_SURVEYS.join(" "),
    BASE_DIMENSIONS.join(" "),
  ]);
  await changes.run("UPDATE state SET version = 1");
  await changes.run("CHECKPOINT");
  await close();
  return { rows: agents * days, firstDay, lastDay };
}

function months({ from, to }: DayRange): readonly DayRange[] {
  const end = Math.min(to, dayNumber(endOfMonth(dayOf(from))));
  return from > to ? [] : [{ from, to: end }, ...months({ from: end + 1, to })];
}

async function insertDictionaries(connection: DuckDBConnection, agents: number): Promise<void> {
  const counts = [
    ...Object.entries(SPANS).map(([name, span]) => [name, Math.ceil(agents / span)] as const),
    ...Object.entries(OTHERS).map(([name, { count }]) => [name, count] as const),
  ];
  for (const [name, count] of counts) {
    await connection.run(
      `INSERT INTO dictionary SELECT 'd_${name}', range, '${name}-' || range FROM range(${integer(count)})`,
    );
  }
  const known = [WITH_SURVEYS, Object.keys(MEASURE_SQL).toSorted()];
  for (const [code, names] of known.entries()) {
    await connection.run("INSERT INTO dictionary VALUES ('known', $1, $2)", [
      code,
      names.join(" "),
    ]);
  }
  await connection.run("INSERT INTO dictionary VALUES ('source', 0, 'large world')");
}

/** SQL for the facts of one month, in the order in which every batch is written: by agent, then by day. */
function factsSql(agents: number, month: DayRange, seed: number): string {
  const days = month.to - month.from + 1;
  const draw: Draw = (k, n) => `(hash(${integer(seed)}, a, day, ${k}) % ${n})::BIGINT`;
  const columns = [
    ...Object.entries(SPANS).map(([name, span]) => `a // ${span} AS d_${name}`),
    ...Object.entries(OTHERS).map(([name, { code }]) => `${code} AS d_${name}`),
    ...Object.entries(MEASURE_SQL).map(
      ([name, sql]) => `${sql(draw)} AS ${measureName(measureId(name))}`,
    ),
    ...Object.entries(SURVEY_SQL).map(
      ([name, sql]) =>
        `CASE WHEN NOT ${WITHOUT_SURVEYS} THEN ${sql(draw)} END AS ${measureName(measureId(name))}`,
    ),
  ];
  return `INSERT INTO facts BY NAME
    WITH places AS (
      SELECT (range // ${days})::INTEGER AS a, (${month.from} + range % ${days})::INTEGER AS day
      FROM range(${integer(agents * days)})),
    levels AS (SELECT *, 10 + ${draw(1, 40)} AS h, ${draw(2, 300)} AS v FROM places)
    SELECT day, day AS last_day, 0 AS source, ${BATCH} AS batch, (${WITHOUT_SURVEYS})::INTEGER AS known,
      h AS source_rows, ${columns.join(", ")} FROM levels`;
}
