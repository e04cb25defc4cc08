import type { DimensionId } from "#src/domain/ids.ts";
import type { Condition, SumsQuestion, SumsTable } from "./metrics-store.ts";
import { pause } from "./turns/turns.ts";

/** What people share, or units: a group is picked by these conditions. */
type Group = readonly Condition[];

interface Gathering {
  /** Keeps a group's answer, and asks for it where it is not kept yet; it calls `answer` at once or never. */
  readonly keep: (group: Group, answer: () => Promise<SumsTable>) => Promise<unknown>;
  readonly ask: (question: SumsQuestion) => Promise<SumsTable>;
}

/**
 * Answers a question about many groups by one about all of them that are not kept: where groups have one value in each of the same
 * dimensions, those tell them apart. A group that is alone of its kind is left out, and one that is picked otherwise.
 */
export async function gatherGroups(
  question: SumsQuestion,
  groups: readonly Group[],
  { keep, ask }: Gathering,
): Promise<void> {
  const gathered = alikeAmong(groups).map(async (alike) => {
    const missing: Missing[] = [];
    const kept = alike.map((group) =>
      keep(group, () => {
        const { promise, resolve } = Promise.withResolvers<SumsTable>();
        missing.push({ group, tell: resolve });
        return promise;
      }),
    );
    await Promise.all([...kept, tellAll(question, missing, ask)]);
  });
  await Promise.all(gathered);
}

/** A group that is not kept yet, and who waits for its answer. */
interface Missing {
  readonly group: Group;
  readonly tell: (answer: Promise<SumsTable>) => void;
}

/** Asks once, and gives each group its part. Others get their turn after each. */
async function tellAll(
  question: SumsQuestion,
  missing: readonly Missing[],
  ask: Gathering["ask"],
): Promise<void> {
  if (missing.length === 0) return;
  const groups = missing.map(({ group }) => group);
  const all = ask(questionOfAll(question, groups));
  await Promise.allSettled([all]);
  for (const { group, tell } of missing) {
    tell(all.then((table) => answerOfOne(table, question, group)));
    await pause();
  }
}

/** Those that can be told apart by their values in the same dimensions. */
function alikeAmong(groups: readonly Group[]): Group[][] {
  const plain = groups.filter((group) => group.every((one) => one.in.length === 1));
  const kinds = Map.groupBy(plain, (group) => JSON.stringify(dimensionsOf(group)));
  return [...kinds.values()].filter(({ length }) => length > 1);
}

function dimensionsOf(group: Group): DimensionId[] {
  return group.map(({ dimension }) => dimension);
}

/** The question about all of some groups, told apart behind its own keys. */
function questionOfAll(question: SumsQuestion, groups: readonly Group[]): SumsQuestion {
  const dimensions = groups[0] ? dimensionsOf(groups[0]) : [];
  const among = dimensions.map((dimension, at) => ({
    dimension,
    in: [...new Set(groups.flatMap((group) => group[at]?.in ?? []))],
  }));
  const { by, where } = question;
  return { ...question, by: [...by, ...dimensions], where: [...among, ...where] };
}

/** One group's part of the answer: as the question about that group alone would be answered. */
function answerOfOne(
  { keys, columns, length }: SumsTable,
  { by }: SumsQuestion,
  group: Group,
): SumsTable {
  const rows: number[] = [];
  for (let row = 0; row < length; row += 1) {
    if (group.every((one, at) => keys[by.length + at]?.[row] === one.in[0])) rows.push(row);
  }
  const own = [...columns].map(([name, values]) => {
    return [name, Float64Array.from(rows, (row) => values[row] ?? Number.NaN)] as const;
  });
  return {
    length: rows.length,
    keys: keys.slice(0, by.length).map((column) => rows.map((row) => column[row] ?? null)),
    columns: new Map(own),
  };
}
