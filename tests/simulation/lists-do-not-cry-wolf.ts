import { DEFAULT_POLICY } from "#src/domain/policy.ts";
import { testChange, type Change } from "#src/domain/statistics/change.ts";
import { survivors } from "#src/domain/statistics/false-discovery.ts";
import type { Totals } from "#src/domain/totals.ts";
import type { Claim, Evidence } from "./claim.ts";
import { DaySums } from "./day-sums.ts";
import { Draws } from "./draws.ts";
import { Tally } from "./tally.ts";
import { WORK, type WorkKpi } from "./work-kpis.ts";

const AGENTS = 200;
const DAYS = { before: 22 * 5, now: 4 * 5 };
/** Of the changed world: so many cells in a hundred change, by so many per cent of their value. */
const CHANGED = 0.05;
const SHIFT = 0.2;
/** Relative change that a month-on-month arrow is drawn for. */
const ARROW = 0.05;

export const listsDoNotCryWolf: Claim = {
  id: "lists-do-not-cry-wolf",
  title: "Lists of changes do not cry wolf",
  world:
    "200 agents × 8 KPIs of all kinds over 26 weeks, the last four against the 22 before. Either nothing changes at all, or one cell in twenty changes by a fifth of its value.",
  naiveRule: "an arrow for every value that moved by 5 %",
  runs: { quick: 100, long: 1000 },
  simulate,
};

function simulate(seed: number, runs: number): Evidence {
  const draws = new Draws(seed);
  const [anyListed, listed] = [new Tally(), new Tally()];
  const [falseShare, found] = [new Tally(), new Tally()];
  const naive = { any: new Tally(), cells: new Tally(), falseShare: new Tally() };
  for (let run = 0; run < runs; run++) {
    const stable = WORK.flatMap((work) =>
      Array.from({ length: AGENTS }, () => ({ change: changeOf(draws, work, 0), moved: false })),
    );
    const quiet = countListed(stable);
    const arrows = countArrows(stable);
    anyListed.add(quiet.listed > 0 ? 1 : 0);
    listed.add(quiet.listed, stable.length);
    naive.any.add(arrows.listed > 0 ? 1 : 0);
    naive.cells.add(arrows.listed, stable.length);

    const mixed = stable.map((cell, i) => {
      const work = WORK[Math.floor(i / AGENTS)];
      if (!work || !draws.chance(CHANGED)) return cell;
      return { change: changeOf(draws, work, draws.chance(0.5) ? SHIFT : -SHIFT), moved: true };
    });
    const loud = countListed(mixed);
    const loudArrows = countArrows(mixed);
    falseShare.add(loud.listed === 0 ? 0 : loud.mistaken / loud.listed);
    found.add(loud.listed - loud.mistaken, mixed.filter(({ moved }) => moved).length);
    naive.falseShare.add(loudArrows.mistaken / loudArrows.listed);
  }
  return {
    figures: [
      {
        name: "nothing changed: lists with anything in them",
        unit: "%",
        ...anyListed.percent(),
        limit: { most: 10 },
        naive: naive.any.percent().value,
      },
      {
        name: "nothing changed: cells listed",
        unit: "%",
        ...listed.percent(),
        limit: null,
        naive: naive.cells.percent().value,
      },
      {
        name: "one in twenty changed: listed by mistake, of all listed",
        unit: "%",
        ...falseShare.percent(),
        limit: { most: 10 },
        naive: naive.falseShare.percent().value,
      },
      {
        name: "one in twenty changed: real changes listed",
        unit: "%",
        ...found.percent(),
        limit: null,
        naive: null,
      },
    ],
    plots: [],
  };
}

interface Cell {
  readonly change: Change;
  /** Whether its truth changed. */
  readonly moved: boolean;
}

function changeOf(draws: Draws, work: WorkKpi, shift: number): Change {
  const before = worked(draws, work, DAYS.before, 0);
  const now = worked(draws, work, DAYS.now, shift);
  return testChange(work.kpi, now, before, DEFAULT_POLICY.intervalLevel);
}

function worked(draws: Draws, { day }: WorkKpi, days: number, shift: number): Totals {
  const sums = new DaySums();
  for (let i = 0; i < days; i++) {
    const { numerator, denominator } = day(draws, shift);
    sums.add(numerator, denominator);
  }
  return sums.totals();
}

function countListed(cells: readonly Cell[]) {
  const pValues = cells.map(({ change }) => change.pValue);
  const listed = survivors(pValues, DEFAULT_POLICY.falseDiscoveryRate);
  return countWhere(cells, (_, i) => listed[i] === true);
}

function countArrows(cells: readonly Cell[]) {
  return countWhere(
    cells,
    ({ change: { now, before } }) => Math.abs((now ?? 0) / (before ?? 0) - 1) > ARROW,
  );
}

function countWhere(cells: readonly Cell[], isListed: (cell: Cell, i: number) => boolean) {
  const listed = cells.filter(isListed);
  return { listed: listed.length, mistaken: listed.filter(({ moved }) => !moved).length };
}
