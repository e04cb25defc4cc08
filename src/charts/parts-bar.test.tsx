import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { PartsBar } from "./parts-bar.tsx";

const part = (id: string, size: number) => ({ id, name: id, size, text: String(size) });

test("each part begins where the one before it ended, and the whole from nothing", () => {
  // Ends at 6, 8, 5: the axis reaches from 0 to 8.
  const { container } = render(
    <PartsBar
      parts={[part("own", 6), part("who", 2), part("queues", -3)]}
      total={part("all", 5)}
    />,
  );
  const bars = [...container.querySelectorAll("rect")].map((bar) => [
    bar.getAttribute("x"),
    bar.getAttribute("width"),
  ]);
  expect(bars).toEqual([
    ["0%", "75%"],
    ["75%", "25%"],
    ["62.5%", "37.5%"],
    ["0%", "62.5%"],
  ]);
});

test("the numbers are a list that can be read without the drawing", () => {
  render(<PartsBar parts={[part("own", 6)]} total={part("all", 6)} />);
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "own6",
    "all6",
  ]);
});

test("parts that are nothing need no room to divide by", () => {
  const { container } = render(<PartsBar parts={[part("own", 0)]} total={part("all", 0)} />);
  expect(container.querySelector("rect")).toHaveAttribute("width", "0%");
});
