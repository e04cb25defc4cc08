import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import type { KpiResult } from "#src/contract/scorecard.ts";
import { KpiEvidence } from "./kpi-evidence.tsx";

type Goal = NonNullable<KpiResult["goal"]>;

const goal: Omit<Goal, "anchors"> = {
  comparison: ">=",
  weight: 1,
  from: "2026-01-01",
  appliesTo: "organisation",
  changedInPeriod: false,
};

function wordsUnder(anchors: Goal["anchors"] | null): (string | null)[] {
  const { container } = render(
    <I18nProvider i18n={i18n}>
      <KpiEvidence
        kpi={{ unit: "percent", decimals: 0 }}
        result={{
          value: 8,
          interval: null,
          peers: null,
          band: "meets",
          goal: anchors && { ...goal, anchors },
        }}
        sentence="So it is."
      />
    </I18nProvider>,
  );
  return [...container.querySelectorAll("span")].map(({ textContent }) => textContent);
}

test("a goal's floor, target and stretch stand under the axis", () => {
  const anchors = { shape: "linear", floor: 60, threshold: 70, target: 80, stretch: 90 } as const;
  expect(wordsUnder(anchors)).toEqual(["60%", "80%", "90%"]);
});

test("a range names both edges of its goal between its two floors", () => {
  expect(
    wordsUnder({
      shape: "range",
      floor: [0, 20],
      threshold: [2, 16],
      target: [4, 12],
      stretch: [6, 10],
    }),
  ).toEqual(["0%", "4% – 12%", "20%"]);
});

test("without a goal the axis has nothing to name", () => {
  expect(wordsUnder(null)).toEqual([]);
});
