import { expect, test } from "vitest";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import { explainMix, explainReversal } from "./explain-mix.ts";

const csat = shippedKpi("csat");
const about = { kpi: "csat", unit: "percent", decimals: 1 };

test("a value on like work, on all of it or a part", () => {
  const adjusted = { value: 88, expected: 73.2, covered: 1 };
  expect(explainMix(csat, adjusted)).toEqual({
    id: "peers.mix-adjusted",
    values: { ...about, value: 88, expected: 73.2 },
  });
  expect(explainMix(csat, { ...adjusted, covered: 0.7 })).toEqual({
    id: "peers.mix-adjusted-part",
    values: { ...about, value: 88, expected: 73.2, coverage: 0.7 },
  });
});

test.each([
  ["above", "every", "peers.above-but-below-in-every"],
  ["below", "every", "peers.below-but-above-in-every"],
  ["above", "most", "peers.above-but-below-in-most"],
  ["below", "most", "peers.below-but-above-in-most"],
] as const)("%s in total, turned round in %s", (inTotal, strata, id) =>
  expect(explainReversal(csat, { inTotal, strata })).toEqual({ id, values: about }),
);
