import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { describe, expect, test, vi } from "vitest";
import { axeFaults } from "#tests/axe-faults.ts";
import type { Band } from "#src/domain/band.ts";
import { packCells } from "./cells.ts";
import { HeatMapLegend } from "./heat-map-legend.tsx";
import type { HeatMapProps } from "./heat-map-props.ts";
import { HeatMapTable } from "./heat-map-table.tsx";
import { HeatMap } from "./heat-map.tsx";
import { countBands } from "./sort.ts";

const rows = ["Ada", "Bela", "Chiara"].map((label) => ({ id: label.toLowerCase(), label }));
const columns = ["Handle time", "Quality"].map((label) => ({ id: label, label }));
const numbers = [310, 88, 290, 91, 305, 70];
const cells = packCells({
  value: numbers,
  score: [60, 75, 80, 90, 65, 30],
  band: ["too-close", "meets", "meets", "exceeds", "too-close", "below"],
});
const cellText = (row: number, column: number) => String(numbers[row * 2 + column]);
const props: HeatMapProps = {
  label: "Three people, two KPIs",
  rowHeading: "Person",
  rows,
  columns,
  cells,
  cellText,
  describeCell: (row, column) =>
    `${rows[row]?.label}, ${columns[column]?.label}: ${cellText(row, column)}`,
};

const show = (content: ReactNode) =>
  render(content, {
    wrapper: ({ children }) => <I18nProvider i18n={i18n}>{children}</I18nProvider>,
  });

describe("the map", () => {
  const grid = () => screen.getByRole("grid", { name: "Three people, two KPIs" });
  /** What a screen reader says: the element that the grid points to. */
  const spoken = () => {
    const id = grid().getAttribute("aria-activedescendant");
    return id && document.querySelector(`#${CSS.escape(id)}`)?.textContent;
  };

  test("is one tab stop that says how large it is", async () => {
    const user = userEvent.setup();
    const { container } = show(
      <>
        <HeatMap {...props} />
        <button type="button">After</button>
      </>,
    );
    await user.tab();
    expect(grid()).toHaveFocus();
    expect(grid()).toHaveAttribute("aria-rowcount", "4");
    expect(grid()).toHaveAttribute("aria-colcount", "3");
    expect(spoken()).toBe("Ada, Handle time: 310");
    expect(await axeFaults(container)).toEqual([]);
    await user.tab();
    expect(screen.getByRole("button", { name: "After" })).toHaveFocus();
  });

  test("is walked, opened and left by keys", async () => {
    const user = userEvent.setup();
    const onFocusCell = vi.fn<NonNullable<HeatMapProps["onFocusCell"]>>();
    const onOpenCell = vi.fn<NonNullable<HeatMapProps["onOpenCell"]>>();
    show(<HeatMap {...props} onFocusCell={onFocusCell} onOpenCell={onOpenCell} />);
    await user.tab();
    await user.keyboard("{ArrowDown}{End}");
    expect(spoken()).toBe("Bela, Quality: 91");
    expect(onFocusCell).toHaveBeenLastCalledWith({ row: 1, column: 1 });
    expect(screen.getByRole("gridcell")).toHaveAttribute("aria-colindex", "3");
    expect(screen.getByRole("gridcell").closest("[role=row]")).toHaveAttribute(
      "aria-rowindex",
      "3",
    );
    await user.keyboard("{Enter}");
    expect(onOpenCell).toHaveBeenCalledExactlyOnceWith({ row: 1, column: 1 });
    await user.keyboard("{Escape}");
    expect(onFocusCell).toHaveBeenLastCalledWith(null);
    expect(spoken()).toBeNull();
  });

  test("says of the cell that is meant which number it is, and whose", async () => {
    const user = userEvent.setup();
    const defining = columns.map((column) => ({ ...column, defines: column.id }));
    show(<HeatMap {...props} columns={defining} />);
    expect(grid()).not.toHaveAttribute("data-defines");
    await user.tab();
    await user.keyboard("{ArrowDown}{End}");
    expect(grid()).toHaveAttribute("data-defines", columns[1]?.id);
    expect(grid()).toHaveAttribute("data-of", rows[1]?.id);
    await user.keyboard("{Escape}");
    expect(grid()).not.toHaveAttribute("data-of");
  });

  test("moves in the order shown, and stays with the person when the order changes", async () => {
    const user = userEvent.setup();
    const byQuality = { by: "column", column: 1, descending: false } as const;
    const { rerender } = show(<HeatMap {...props} sort={byQuality} />);
    await user.tab();
    expect(spoken()).toBe("Chiara, Handle time: 305");
    await user.keyboard("{ArrowDown}");
    expect(spoken()).toBe("Ada, Handle time: 310");
    rerender(<HeatMap {...props} />);
    expect(spoken()).toBe("Ada, Handle time: 310");
    expect(screen.getByRole("gridcell").closest("[role=row]")).toHaveAttribute(
      "aria-rowindex",
      "2",
    );
  });

  test("forgets a person who is gone", async () => {
    const user = userEvent.setup();
    const { rerender } = show(<HeatMap {...props} />);
    await user.tab();
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(spoken()).toBe("Chiara, Handle time: 305");
    rerender(<HeatMap {...props} rows={rows.slice(0, 2)} />);
    expect(spoken()).toBeNull();
  });

  test("stands without any row", async () => {
    const user = userEvent.setup();
    const { container } = show(<HeatMap {...props} rows={[]} />);
    await user.tab();
    await user.keyboard("{ArrowDown}");
    expect(spoken()).toBeNull();
    expect(await axeFaults(container)).toEqual([]);
  });
});

describe("the table", () => {
  test("holds the same numbers in the same order, with their bands in words", async () => {
    const byQuality = { by: "column", column: 1, descending: true } as const;
    const { container } = show(<HeatMapTable {...props} sort={byQuality} />);
    const texts = screen
      .getAllByRole("row")
      .map((row) => Array.from(row.children, (cell) => cell.textContent));
    expect(texts).toEqual([
      ["Person", "Handle time", "Quality"],
      ["Bela", "290 Meets", "91 Exceeds"],
      ["Ada", "310 Too close to call", "88 Meets"],
      ["Chiara", "305 Too close to call", "70 Below"],
    ]);
    expect(await axeFaults(container)).toEqual([]);
  });

  test("puts only the rows near the viewport into the page when there are many", () => {
    const many = Array.from({ length: 60_000 }, (_, row) => ({
      id: `${row}`,
      label: `Person ${row}`,
    }));
    const cell = {
      value: many.map(() => 1),
      score: many.map(() => 50),
      band: many.map(() => "meets" as const),
    };
    show(
      <HeatMapTable
        {...props}
        rows={many}
        columns={columns.slice(0, 1)}
        cells={packCells(cell)}
        cellText={() => "1"}
      />,
    );
    expect(screen.getByRole("table")).toHaveAttribute("aria-rowcount", "60001");
    expect(screen.getAllByRole("row").length).toBeLessThan(100);
    expect(screen.getByRole("rowheader", { name: "Person 0" })).toBeVisible();
  });
});

describe("the legend", () => {
  test("names the bands that occur, and switches each on and off", async () => {
    const user = userEvent.setup();
    const onSelect = vi.fn<(bands: ReadonlySet<Band>) => void>();
    const { container } = show(
      <HeatMapLegend
        counts={countBands(cells)}
        selected={new Set<Band>(["below"])}
        onSelect={onSelect}
      />,
    );
    expect(screen.getAllByRole("button").map((button) => button.textContent)).toEqual([
      "Exceeds 1",
      "Meets 2",
      "Too close to call 2",
      "Below 1",
    ]);
    expect(screen.getByRole("button", { name: /below/i })).toHaveAttribute("aria-pressed", "true");
    await user.click(screen.getByRole("button", { name: /exceeds/i }));
    expect(onSelect).toHaveBeenLastCalledWith(new Set(["below", "exceeds"]));
    await user.click(screen.getByRole("button", { name: /below/i }));
    expect(onSelect).toHaveBeenLastCalledWith(new Set());
    expect(await axeFaults(container)).toEqual([]);
  });

  test("shows the ramp with its ends when colours go by score", () => {
    show(
      <HeatMapLegend
        counts={countBands(cells)}
        selected={new Set()}
        onSelect={() => {}}
        colourBy="score"
        ends={["0", "100"]}
      />,
    );
    expect(screen.getByText(/^0\s*100$/)).toBeVisible();
  });
});
