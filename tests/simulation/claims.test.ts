import { describe, expect, test } from "vitest";
import { isBroken, naiveBreaks } from "./claim.ts";
import { CLAIMS } from "./claims.ts";
import { reportLines } from "./report.ts";

/** The quick version of `npm run simulate`: one fixed seed, fewer runs, the same worlds and limits. */
const SEED = 20_261_122;

describe.each(CLAIMS)("$title", (claim) => {
  test("holds, where the naive rule fails", { timeout: 180_000 }, () => {
    const { figures } = claim.simulate(SEED, claim.runs.quick);
    console.log(reportLines(claim, figures));
    expect(figures.filter(isBroken)).toEqual([]);
    // A world in which the naive rule does as well would prove nothing.
    expect(figures.filter(naiveBreaks)).not.toEqual([]);
  });
});
