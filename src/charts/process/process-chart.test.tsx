import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { render, renderHook, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { describe, expect, test } from "vitest";
import { axeFaults } from "#tests/axe-faults.ts";
import type { ChartKpi } from "../chart-kpi.ts";
import { ProcessChart } from "./process-chart.tsx";
import { useProcessData } from "./process-data.ts";
import type { ProcessPoint } from "./process-point.ts";

const kpi: ChartKpi = {
  unit: "percent",
  decimals: 1,
  direction: "higher",
  sampleUnit: "surveys",
};

const steady = {
  partial: false,
  filling: false,
  mean: 80,
  interval: null,
  signal: null,
  goal: 82,
  goalRange: null,
  peers: null,
};
const points: ProcessPoint[] = [
  {
    ...steady,
    from: "2026-11-02",
    to: "2026-11-08",
    value: 80.25,
    sample: 40,
    limits: { low: 70, high: 90 },
  },
  {
    ...steady,
    from: "2026-11-09",
    to: "2026-11-15",
    value: 66,
    sample: 41,
    limits: { low: 70, high: 90 },
    signal: "outside",
  },
  {
    ...steady,
    from: "2026-11-16",
    to: "2026-11-22",
    value: null,
    sample: null,
    limits: null,
  },
  {
    ...steady,
    from: "2026-11-23",
    to: "2026-11-29",
    value: 81,
    sample: 9,
    limits: null,
    partial: true,
    filling: true,
    interval: { low: 58.2, high: 94.9 },
    peers: { low: 74, median: 78, high: 81 },
  },
];

const wrapper = ({ children }: { children: ReactNode }) => (
  <I18nProvider i18n={i18n}>{children}</I18nProvider>
);

const chart = (
  <ProcessChart
    sentence="Unsteady: one week lies outside the natural limits."
    kpi={kpi}
    grain="week"
    points={points}
    events={[{ day: "2026-11-11", text: "Goal changed" }]}
  />
);

const listbox = () => screen.getByRole("listbox", { name: /^Unsteady/ });
const spoken = () => {
  const id = listbox().getAttribute("aria-activedescendant");
  return id && document.querySelector(`#${CSS.escape(id)}`)?.textContent;
};

describe("the chart", () => {
  test("is walked point by point, newest first, each put into words", async () => {
    const user = userEvent.setup();
    const { container } = render(chart, { wrapper });
    await user.tab();
    expect(listbox()).toHaveFocus();
    expect(spoken()).toMatch(
      /Nov 23.*29, 2026, 81\.0%, 9 surveys, 90 % interval 58\.2% – 94\.9%, Still filling, Goal 82\.0%/,
    );
    expect(spoken()).toContain("Middle half of peers 74.0% – 81.0%");
    await user.keyboard("{ArrowLeft}");
    expect(spoken()).toContain("No data");
    await user.keyboard("{ArrowLeft}");
    expect(spoken()).toContain("Signal: outside the natural limits");
    expect(spoken()).toContain("Nov 11: Goal changed");
    await user.keyboard("{Home}");
    expect(spoken()).toContain("80.3%, 40 surveys");
    expect(await axeFaults(container)).toEqual([]);
    await user.keyboard("{Escape}");
    expect(spoken()).toBeNull();
  });

  test("shows beside the point what it says of it", async () => {
    const user = userEvent.setup();
    render(chart, { wrapper });
    await user.tab();
    await user.keyboard("{Home}");
    expect(screen.getByText("40 surveys")).toBeVisible();
  });

  test("names its lines where they end, and labels its axis with units", async () => {
    render(chart, { wrapper });
    for (const text of ["Goal 82.0%", "Mean 80.0%", "Limit 90.0%", "Limit 70.0%", "Peers"]) {
      expect(await screen.findByText(text)).toBeInTheDocument();
    }
    expect(await screen.findByText("80%")).toBeInTheDocument();
  });

  test("draws and names both edges of a range's goal, and says which buckets the period cuts", async () => {
    const user = userEvent.setup();
    const [first] = points;
    if (!first) throw new Error("there is a first point");
    const goalRange = { low: 75, high: 85 };
    const cut = [{ ...first, goal: null, goalRange, partial: true }];
    render(<ProcessChart sentence="Unsteady." kpi={kpi} grain="week" points={cut} />, {
      wrapper,
    });
    expect(await screen.findByText("Goal from 75.0%")).toBeInTheDocument();
    expect(await screen.findByText("Goal to 85.0%")).toBeInTheDocument();
    await user.tab();
    expect(spoken()).toContain("Partial: cut by the period, Goal 75.0% – 85.0%");
    expect(spoken()).not.toContain("Still filling");
  });

  test("stands without a single point", async () => {
    const { container } = render(
      <ProcessChart sentence="No data yet." kpi={kpi} grain="day" points={[]} />,
      { wrapper },
    );
    expect(screen.getByRole("img", { name: "No data yet." })).toBeInTheDocument();
    expect(await axeFaults(container)).toEqual([]);
  });
});

test("its table holds the same numbers, unrounded for the file, and no empty column", () => {
  const { result } = renderHook(() => useProcessData("By week", points, kpi), { wrapper });
  const { columns, rows } = result.current;
  expect(columns.map((column) => column.name)).toEqual([
    "Days",
    "Value",
    "Sample",
    "Interval from",
    "Interval to",
    "Lower limit",
    "Upper limit",
    "Goal",
    "Peers’ lower quartile",
    "Peers’ median",
    "Peers’ upper quartile",
    "Remark",
  ]);
  expect(rows[0]?.cells[1]).toEqual({ text: "80.3%", raw: 80.25 });
  expect(rows[2]?.cells[1]).toEqual({ text: "–", raw: null });
  expect(rows.map((row) => row.cells.at(-1)?.text)).toEqual([
    "",
    "Signal: outside the natural limits",
    "",
    "Still filling",
  ]);
});
