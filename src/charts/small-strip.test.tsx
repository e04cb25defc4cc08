import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { SmallStrip } from "./small-strip.tsx";

const point = { value: 5, partial: false, limits: null, signal: null };

test("a strip with a sentence is an image of it, one without is decoration", () => {
  const { rerender } = render(
    <SmallStrip points={[point]} mean={5} direction="higher" label="Steady." />,
  );
  expect(screen.getByRole("img", { name: "Steady." })).toBeInTheDocument();
  rerender(<SmallStrip points={[point]} mean={5} direction="higher" />);
  expect(screen.queryByRole("img")).toBeNull();
});
