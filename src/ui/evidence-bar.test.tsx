import { render, screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { EvidenceBar, type Evidence } from "./evidence-bar.tsx";

const evidence: Evidence = {
  axis: [60, 90],
  goal: 80,
  peers: { low: 70, high: 78 },
  interval: { low: 72, high: 81 },
  value: 75,
  band: "below",
};

function draw(change: Partial<Evidence> = {}) {
  render(<EvidenceBar evidence={{ ...evidence, ...change }} sentence="Short of goal." />);
  return screen.getByRole("img", { name: "Short of goal." });
}

const places = (drawing: HTMLElement, part: string, attribute: string) =>
  [...drawing.querySelectorAll(part)].map((element) => element.getAttribute(attribute));

describe("the evidence bar", () => {
  test("is named by its sentence and puts the value on the axis", () => {
    // 75 is half way from 60 to 90.
    expect(places(draw(), "circle", "cx")).toEqual(["50%"]);
  });

  test("shows both edges of a range's goal", () => {
    const drawing = draw({ axis: [0, 100], goal: [40, 60] });
    expect(places(drawing, "line", "x1")).toEqual(expect.arrayContaining(["40%", "60%"]));
  });

  test("points beyond the axis with an arrow instead of a dot", () => {
    const drawing = draw({ value: 99 });
    expect(drawing.querySelector("circle")).toBeNull();
    expect(places(drawing, "svg", "x")).toEqual(["100%"]);
  });

  test("claims nothing of a value that is unknown", () => {
    const drawing = draw({ value: null, interval: null, peers: null });
    expect(drawing.querySelector("circle, rect, svg")).toBeNull();
  });

  test("has a hollow dot where the sample is small", () => {
    const [small] = places(draw({ band: "not-enough-data" }), "circle", "class");
    expect(small).toContain("hollow");
  });
});
