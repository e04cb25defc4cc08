import { holdsOf, type Guardrail } from "#src/domain/guardrails/holds.ts";
import { DEFAULT_POLICY } from "#src/domain/policy.ts";
import { sumTotals, type Totals } from "#src/domain/totals.ts";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import type { Claim, Evidence, Figure } from "./claim.ts";
import { Draws } from "./draws.ts";
import { Tally } from "./tally.ts";
import { GUARDRAILS, TRANSFER_RANGE, TRICKS, type Trick } from "./tricks.ts";
import { contactsPerHour, share, weeksOf, type WorkKpi } from "./work-kpis.ts";

const GUARDED = ["aht", "csat", "contacts_per_hour", "adherence"].map(shippedKpi);
const WEEKS = { before: 12, now: 4 };
/** Colleagues with a hundred contacts in the month: hardly enough to know what happened to everybody. */
const FEW = { colleagues: 3, guardrails: [share("repeat_7d", 5, 0.11), contactsPerHour(5, 5 / 7)] };
const HONEST = 40;
export const gamingShows: Claim = {
  id: "gaming-shows",
  title: "Gaming shows, honest speed does not",
  world: `A team of ${HONEST} honest people, fast and slow, and one more for each of five tricks; a month against the three before, beside the team. And honest people who have but ${FEW.colleagues} colleagues, of 100 contacts each.`,
  naiveRule: "hold the points of whoever’s guardrail got worse by a tenth",
  runs: { quick: 30, long: 600 },
  simulate,
};

interface Person {
  readonly before: readonly Totals[];
  readonly now: readonly Totals[];
}

function simulate(seed: number, runs: number): Evidence {
  const draws = new Draws(seed);
  const caught = TRICKS.map(() => new Tally());
  const [wronged, precision, recall] = [new Tally(), new Tally(), new Tally()];
  const lonely = heldBesideFew(draws, 20 * runs);
  const naive = { wronged: new Tally(), precision: new Tally(), recall: new Tally() };
  for (let run = 0; run < runs; run++) {
    const honest = Array.from({ length: HONEST }, () => monthsOf(draws, {}));
    const gaming = TRICKS.map(({ shifts }) => monthsOf(draws, shifts));
    const team = togetherOf([...honest, ...gaming]);
    const right = gaming.filter((person, i) => {
      const trick = TRICKS[i];
      const hold = trick && holdsFor(person, team).get(shippedKpi(trick.polishes).id);
      const shows = hold !== undefined && trick?.exposedBy.includes(hold.by.id) === true;
      caught[i]?.add(shows ? 1 : 0);
      return shows;
    });
    const wrong = honest.filter((person) => holdsFor(person, team).size > 0);
    wronged.add(wrong.length, HONEST);
    precision.add(right.length, right.length + wrong.length);
    recall.add(right.length, TRICKS.length);

    const naiveRight = gaming.filter(isWorseByATenth).length;
    const naiveWrong = honest.filter(isWorseByATenth).length;
    naive.wronged.add(naiveWrong, HONEST);
    naive.precision.add(naiveRight, naiveRight + naiveWrong);
    naive.recall.add(naiveRight, TRICKS.length);
  }
  const reported = (name: string, ours: Tally, theirs: Tally | null): Figure => ({
    name,
    unit: "%",
    ...ours.percent(),
    limit: null,
    naive: theirs && theirs.percent().value,
  });
  return {
    figures: [
      {
        ...reported("honest people with points held", wronged, naive.wronged),
        limit: { most: 1 },
      },
      {
        ...reported("beside three peers of 100 contacts: honest people held", lonely, null),
        limit: { most: 1 },
      },
      reported("precision: held, and gaming", precision, naive.precision),
      {
        ...reported("recall: gaming, and held by the right guardrail", recall, naive.recall),
        limit: { least: 80 },
      },
      ...TRICKS.map(({ name }, i) => reported(`caught: ${name}`, caught[i] ?? recall, null)),
    ],
    plots: [],
  };
}

/** The same person before and now; a guardrail that nobody moves stays as it is. */
function monthsOf(draws: Draws, shifts: Trick["shifts"], guardrails = GUARDRAILS): Person {
  return {
    before: guardrails.map((work) => weeksOf(work, draws, WEEKS.before)),
    now: guardrails.map((work) => weeksOf(work, draws, WEEKS.now, shifts[work.kpi.id] ?? 0)),
  };
}

/** How often an honest person is held by one guardrail, beside colleagues who are too few to know what happened to all. */
function heldBesideFew(draws: Draws, runs: number): Tally {
  const tally = new Tally();
  for (const guardrail of FEW.guardrails) {
    for (let run = 0; run < runs; run++) {
      const [person, ...others] = Array.from({ length: 1 + FEW.colleagues }, () =>
        monthsOf(draws, {}, [guardrail]),
      );
      if (person)
        tally.add(holdsFor(person, togetherOf(others, [guardrail]), [guardrail]).size > 0 ? 1 : 0);
    }
  }
  return tally;
}

function togetherOf(people: readonly Person[], guardrails = GUARDRAILS): Person {
  const sum = (of: (person: Person) => readonly Totals[]) =>
    guardrails.map((_, i) => sumTotals(people.flatMap((person) => of(person)[i] ?? [])));
  return { before: sum(({ before }) => before), now: sum(({ now }) => now) };
}

function holdsFor(person: Person, team: Person, guardrails = GUARDRAILS) {
  return holdsOf(GUARDED, guardrailsOf(person, team, guardrails), DEFAULT_POLICY);
}

function guardrailsOf(person: Person, team: Person, work: readonly WorkKpi[]): Guardrail[] {
  return work.flatMap(({ kpi }, i) => {
    const [now, before] = [person.now[i], person.before[i]];
    const [teamNow, teamBefore] = [team.now[i], team.before[i]];
    if (!now || !before || !teamNow || !teamBefore) return [];
    const anchors = kpi.direction === "range" ? TRANSFER_RANGE : null;
    return [{ kpi, now, before, peers: { now: teamNow, before: teamBefore }, anchors }];
  });
}

/** The naive rule. */
function isWorseByATenth({ before, now }: Person): boolean {
  return GUARDRAILS.some(({ kpi }, i) => {
    const ratio = (totals: Totals | undefined) =>
      (totals?.numerator ?? 0) / (totals?.denominator ?? 1);
    const change = ratio(now[i]) / ratio(before[i]) - 1;
    return kpi.direction === "higher" ? change < -0.1 : change > 0.1;
  });
}
