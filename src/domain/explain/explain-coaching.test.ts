import { expect, test } from "vitest";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import type { CoachingVerdict } from "../coaching/coaching-effect.ts";
import { explainCoaching } from "./explain-coaching.ts";

const about = { kpi: "csat", unit: "percent", decimals: 1 };

function sentence(effect: number | null, verdict: CoachingVerdict) {
  const people = { coached: 1, colleagues: 60, leftOut: 0 };
  const rest = { coachedChange: null, otherChange: null, interval: null };
  return explainCoaching(shippedKpi("csat"), { ...people, ...rest, effect, verdict });
}

test.each(["improved", "declined", "moved", "no-measurable-change"] as const)(
  "%s says by how much, without a sign",
  (verdict) =>
    expect(sentence(-3.2, verdict)).toEqual({
      id: `coaching.${verdict}`,
      values: { ...about, delta: 3.2 },
    }),
);

test.each([null, 4])("an effect of %s without an interval is not enough to tell", (effect) =>
  expect(sentence(effect, "not-enough-data")).toEqual({
    id: "coaching.not-enough-data",
    values: about,
  }),
);
