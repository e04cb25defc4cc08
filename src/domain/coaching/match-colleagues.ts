/** What decides who is comparable with whom. */
export interface Comparable {
  /** The adjusted value before, raw units. */
  readonly baseline: number;
  /** Σ denominator before and after, above 0. */
  readonly samples: readonly [before: number, after: number];
}

/** Enough for an interval about one person alone at 95 %: the limits are order statistics of 39 or more. More are less alike. */
const MOST_COLLEAGUES = 60;

/** A sample this many times another says too much, or too little, to be beside it. */
const FARTHEST_SAMPLE = 4;

/**
 * The most alike colleagues of each person, nobody lent twice: in rounds, each takes the nearest that is left. Alike is who
 * had nearly the same adjusted value, in units of how far people differ (`spread`, 0 or more; nobody farther off than one),
 * on nearly the same samples, in factors (nobody farther off than four). Both lists come ordered by id. Gives lists in the order of `people`, empty for
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
      .filter((colleague) => isAlike(person, colleague, spread))
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

function isAlike(a: Comparable, b: Comparable, spread: number): boolean {
  const farthest = Math.log(FARTHEST_SAMPLE);
  return (
    Math.abs(a.baseline - b.baseline) <= spread && sampleGaps(a, b).every((gap) => gap <= farthest)
  );
}

function distance(a: Comparable, b: Comparable, spread: number): number {
  const apart = spread > 0 ? (a.baseline - b.baseline) / spread : 0;
  const [before, after] = sampleGaps(a, b);
  return apart ** 2 + before ** 2 + after ** 2;
}

/** How far apart the samples before and after are, each as the logarithm of their factor, 0 or more. */
function sampleGaps(a: Comparable, b: Comparable): [before: number, after: number] {
  return [
    Math.abs(Math.log(a.samples[0] / b.samples[0])),
    Math.abs(Math.log(a.samples[1] / b.samples[1])),
  ];
}
