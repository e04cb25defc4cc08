import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { BadgeArt } from "./badge-art.tsx";

const badge = { id: "on-target", family: "reaching" } as const;

test("a badge is an image with a name, or a drawing beside its name", () => {
  const { container, rerender } = render(
    <BadgeArt badge={badge} state="earned" size={96} title="On target" />,
  );
  expect(screen.getByRole("img", { name: "On target" })).toHaveAttribute("width", "96");
  expect(container.querySelectorAll("path")).toHaveLength(5);
  rerender(<BadgeArt badge={badge} state="earned" size={24} title={null} />);
  expect(screen.queryByRole("img")).toBeNull();
  // Outline and motif; the rim is too fine for this size.
  expect(container.querySelectorAll("path")).toHaveLength(4);
});
