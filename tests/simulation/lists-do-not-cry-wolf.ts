import type { Claim, Evidence, Figure, Limit } from "./claim.ts";
import { Draws } from "./draws.ts";
import type { Tally } from "./tally.ts";
import { watchLists, type ListTally, type ListWorld } from "./watched-list.ts";
import { workOf } from "./work-kpis.ts";

/** 200 people × 8 KPIs, four weeks against the 22 before, and nothing changes. */
const STEADY: ListWorld = {
  work: workOf(1),
  subjects: 200,
  weeks: { before: 22, now: 4 },
  restless: 0,
  changed: { series: 0, shift: 0 },
  arrow: 0.05,
};

export const listsDoNotCryWolf: Claim = {
  id: "lists-do-not-cry-wolf",
  title: "Lists of changes do not cry wolf",
  world:
    "200 agents × 8 KPIs of all kinds over 26 weeks, the last four against the 22 before. Either nothing changes, with steady weeks or with weeks that differ by 4 % of the value; or one series in twenty changes by a fifth of its value.",
  naiveRule: "an arrow for every value that moved by 5 %",
  runs: { quick: 20, long: 300 },
  simulate,
};

function simulate(seed: number, runs: number): Evidence {
  const draws = new Draws(seed);
  const watch = (world: Partial<ListWorld>) => watchLists(draws, runs, { ...STEADY, ...world });
  const steady = watch({});
  const restless = watch({ restless: 0.04 });
  const short = watch({ weeks: { before: 8, now: 1 } });
  const mixed = watch({ changed: { series: 0.05, shift: 0.2 } });
  const both = watch({ restless: 0.04, changed: { series: 0.05, shift: 0.2 } });
  const any = ({ any: tally }: ListTally) => tally;
  const mistaken = ({ mistaken: tally }: ListTally) => tally;
  const found = ({ found: tally }: ListTally) => tally;
  const most = { most: 10 };
  return {
    figures: [
      figure("nothing changed: lists with anything in them", steady, any, most),
      figure("nothing changed, uneven weeks: lists with anything in them", restless, any, most),
      figure("nothing changed, one week against eight: the same", short, any, most),
      figure("one in twenty changed: listed by mistake, of all listed", mixed, mistaken, most),
      figure("the same with uneven weeks", both, mistaken, most),
      figure("one in twenty changed: real changes listed", mixed, found, null),
      figure("the same with uneven weeks", both, found, null),
    ],
    plots: [],
  };
}

function figure(
  name: string,
  { ours, naive }: ReturnType<typeof watchLists>,
  of: (tally: ListTally) => Tally,
  limit: Limit | null,
): Figure {
  return { name, unit: "%", ...of(ours).percent(), limit, naive: of(naive).percent().value };
}
