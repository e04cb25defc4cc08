/** What decides who is comparable with whom. */
export interface Comparable {
  /** The adjusted value before, raw units. */
  readonly baseline: number;
  /** Σ denominator before and after, above 0. */
  readonly samples: readonly [before: number, after: number];
}

/** Enough for an interval about one person alone at 95 %: the limits are order statistics of at least 40. More are less alike. */
const MOST_COLLEAGUES = 60;

/**
 * The most alike colleagues of each person, nobody lent twice: in rounds, each takes the nearest that is left. Alike is who
 * had nearly the same adjusted value, in units of how far people differ (`spread`, 0 or more; nobody farther off than one),
 * on nearly the same samples, in factors. Both lists come ordered by id. Gives lists in the order of `people`, empty for
 * those who found nobody.
 */
export function matchColleagues<Person extends Comparable>(
  people: readonly Person[],
  colleagues: readonly Person[],
  spread: number,
): readonly (readonly Person[])[] {
  const seekers = people.map((person) => ({
    found: new Array<Person>(),
    // Nearest last: taken from the end.
    wanted: colleagues
      .filter(({ baseline }) => Math.abs(baseline - person.baseline) <= spread)
      .map((colleague) => ({ colleague, apart: distance(person, colleague, spread) }))
      .toSorted((a, b) => a.apart - b.apart)
      .toReversed(),
  }));
  const lent = new Set<Person>();
  for (let round = 0; round < MOST_COLLEAGUES; round += 1) {
    for (const { found, wanted } of seekers) {
      let next = wanted.pop();
      while (next && lent.has(next.colleague)) next = wanted.pop();
      if (!next) continue;
      lent.add(next.colleague);
      found.push(next.colleague);
    }
  }
  return seekers.map(({ found }) => found);
}

function distance(a: Comparable, b: Comparable, spread: number): number {
  const apart = spread > 0 ? (a.baseline - b.baseline) / spread : 0;
  const before = Math.log(a.samples[0] / b.samples[0]);
  const after = Math.log(a.samples[1] / b.samples[1]);
  return apart ** 2 + before ** 2 + after ** 2;
}
