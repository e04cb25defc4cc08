import type { Claim, Evidence } from "./claim.ts";
import { Draws } from "./draws.ts";
import { watchLists } from "./watched-list.ts";
import { workOf } from "./work-kpis.ts";

export const nothingChanged: Claim = {
  id: "nothing-changed",
  title: "When nothing changed, the summary says so",
  world:
    "4 sites of 50 people × 8 KPIs, a month against the 22 weeks before, nothing changes; with steady weeks, and with weeks that differ by 2 % of the value.",
  naiveRule: "an arrow for every value that moved by 1 %",
  runs: { quick: 40, long: 1000 },
  simulate,
};

function simulate(seed: number, runs: number): Evidence {
  const draws = new Draws(seed);
  const work = workOf(50);
  const figures = [0, 0.02].map((restless) => {
    const { ours, naive } = watchLists(draws, runs, {
      work,
      subjects: 4,
      weeks: { before: 22, now: 4 },
      restless,
      changed: { series: 0, shift: 0 },
      arrow: 0.01,
    });
    const filled = ours.any.percent();
    return {
      name: restless === 0 ? "steady weeks: empty summaries" : "uneven weeks: empty summaries",
      unit: "%",
      value: 100 - filled.value,
      error: filled.error,
      limit: { least: 90 },
      naive: 100 - naive.any.percent().value,
    } as const;
  });
  return { figures, plots: [] };
}
