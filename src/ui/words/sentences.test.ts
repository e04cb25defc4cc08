import { i18n } from "@lingui/core";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { MESSAGE_IDS, MESSAGES } from "#src/domain/message-patterns.ts";
import { say } from "./say.ts";
import "./beside-others-sentences.ts";
import "./change-sentences.ts";
import "./cohort-sentences.ts";
import "./fellowship-sentences.ts";
import "./next-step-sentences.ts";
import "./opportunity-sentences.ts";
import "./process-sentences.ts";
import "./recognition-sentences.ts";
import { sentenceOf } from "./sentence-book.ts";

const english = { locale: "en-GB", currency: "GBP" };

test.each(MESSAGE_IDS)("%s reads in English as the domain words it", (id) => {
  expect(sentenceOf(id)?.message).toBe(MESSAGES[id]);
});

describe("a sentence", () => {
  test("writes amounts in their KPI's unit and samples with what they count", () => {
    const message = {
      id: "kpi.below",
      values: {
        kpi: "csat",
        unit: "percent",
        decimals: 1,
        gap: 2.25,
        target: 80,
        sample: 1204,
        sampleUnit: "surveys",
      },
    };
    expect(say(message, i18n, english)).toBe(
      "2.3 percentage points short of the goal of 80.0%, on 1,204 surveys.",
    );
  });

  test("counts one as one, and worked time in hours", () => {
    const values = { kpi: "occupancy", unit: "percent", decimals: 1 };
    const lone = { ...values, sample: 1, sampleUnit: "surveys", minimumSample: 30 };
    expect(say({ id: "kpi.small-sample", values: lone }, i18n, english)).toBe(
      "Only 1 survey: at least 30 surveys are needed for a judgement.",
    );
    // 9 000 s are 2.5 h.
    const hours = { ...values, sample: 9000, sampleUnit: "seconds" };
    expect(say({ id: "kpi.no-goal", values: hours }, i18n, english)).toBe(
      "No goal is set; known from 2.5 h worked.",
    );
  });

  test("writes a composite's target in points and its coverage as a share", () => {
    const values = { score: 68.4, coverage: 0.875, target: 70 };
    expect(say({ id: "composite.too-close", values }, i18n, english)).toBe(
      "68 of 100 points, on 88% of the weight: too close to the target of 70 to call.",
    );
  });

  test("names dimensions and days", () => {
    const dimensions = "role,line_of_business,cost_centre";
    expect(say({ id: "cohort.shared", values: { dimensions } }, i18n, english)).toBe(
      "People with the same role, line of business and cost centre",
    );
    const late = { source: "Surveys", day: "2026-11-12" };
    expect(say({ id: "event.feed", values: late }, i18n, english)).toBe(
      "The feed Surveys delivers nothing after 12 Nov 2026.",
    );
  });

  test("that nobody has brought is shown by its id, and complained of", () => {
    const complaint = vi.spyOn(console, "error").mockImplementation(() => {});
    onTestFinished(() => complaint.mockRestore());
    expect(say({ id: "kpi.newer", values: {} }, i18n, english)).toBe("kpi.newer");
    expect(complaint).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("kpi.newer"));
  });
});
