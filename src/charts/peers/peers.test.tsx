import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { render, renderHook, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { describe, expect, test, vi } from "vitest";
import { axeFaults } from "#tests/axe-faults.ts";
import type { ChartKpi } from "../chart-kpi.ts";
import { DistributionChart } from "./distribution-chart.tsx";
import { useDistributionData } from "./distribution-data.ts";
import { FunnelChart } from "./funnel-chart.tsx";
import { useFunnelData } from "./funnel-data.ts";
import type { FunnelMember } from "./funnel-member.ts";

const kpi: ChartKpi = {
  unit: "percent",
  decimals: 1,
  direction: "higher",
  sampleUnit: "surveys",
};

const wrapper = ({ children }: { children: ReactNode }) => (
  <I18nProvider i18n={i18n}>{children}</I18nProvider>
);

const spoken = () => {
  const id = screen.getByRole("listbox").getAttribute("aria-activedescendant");
  return id && document.querySelector(`#${CSS.escape(id)}`)?.textContent;
};

describe("the funnel", () => {
  const members: FunnelMember[] = [
    { id: "b", name: "Bela", value: 60, sample: 300, isSubject: false },
    { id: "a", name: null, value: 82, sample: 40, isSubject: true },
    { id: "c", name: null, value: 88, sample: 290, isSubject: false },
  ];
  const funnel = [
    { sample: 10, low95: 55, high95: 100, low998: 40, high998: 100 },
    { sample: 300, low95: 75, high95: 85, low998: 72, high998: 90 },
  ];
  const chart = (onOpen?: (member: FunnelMember) => void) => (
    <FunnelChart
      sentence="One lies outside."
      kpi={kpi}
      members={members}
      centre={80}
      funnel={funnel}
      {...(onOpen ? { onOpen } : {})}
    />
  );

  test("is walked by sample, says who lies outside, and opens a member", async () => {
    const user = userEvent.setup();
    const onOpen = vi.fn<(member: FunnelMember) => void>();
    const { container } = render(chart(onOpen), { wrapper });
    await user.tab();
    await user.keyboard("{Home}");
    expect(spoken()).toBe("You, 82.0%, 40 surveys, Within what chance explains");
    await user.keyboard("{ArrowRight}");
    expect(spoken()).toBe("A peer, 88.0%, 290 surveys, Outside the 95% limits");
    await user.keyboard("{ArrowRight}{Enter}");
    expect(spoken()).toBe("Bela, 60.0%, 300 surveys, Outside the 99.8% limits");
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(members[0]);
    expect(await axeFaults(container)).toEqual([]);
  });

  test("names its lines, you, and only those outside whom the reader may see", async () => {
    render(chart(), { wrapper });
    for (const text of ["99.8% limits", "95% limits", "All 80.0%", "You", "Bela"]) {
      expect(await screen.findByText(text)).toBeInTheDocument();
    }
    expect(screen.queryByText("A peer")).toBeNull();
  });

  test("calls its subject by name when that is not the reader", async () => {
    const ada = { id: "a", name: "Ada", value: 82, sample: 40, isSubject: true };
    render(<FunnelChart sentence="Ada." kpi={kpi} members={[ada]} centre={80} funnel={funnel} />, {
      wrapper,
    });
    expect(await screen.findByText("Ada")).toBeInTheDocument();
    expect(screen.queryByText("You")).toBeNull();
  });

  test("names no line that leaves the plot before its edge", async () => {
    const wide = [{ sample: 300, low95: 60, high95: 95, low998: 2, high998: 100 }];
    const ada = { id: "a", name: "Ada", value: 82, sample: 40, isSubject: true };
    render(<FunnelChart sentence="Ada." kpi={kpi} members={[ada]} centre={80} funnel={wide} />, {
      wrapper,
    });
    expect(await screen.findByText("All 80.0%")).toBeInTheDocument();
    expect(screen.queryByText("99.8% limits")).toBeNull();
  });

  test("shows a group whose members it does not show by its middle half, and the limits as far as it goes", async () => {
    const you = { id: "a", name: null, value: 82, sample: 290, isSubject: true };
    const lone = { sentence: "You.", kpi, members: [you], centre: 80, funnel };
    const { rerender } = render(<FunnelChart {...lone} />, { wrapper });
    expect(await screen.findByText("You")).toBeInTheDocument();
    // At 290 surveys the limits are about 10 points wide: there is no room for where the smallest of the group may lie.
    expect(screen.queryByText("60%")).toBeNull();
    rerender(<FunnelChart {...lone} half={{ low: 71, high: 84 }} />);
    expect(await screen.findByText("Half of the peers")).toBeInTheDocument();
    expect(screen.getByText("60%")).toBeInTheDocument();
  });

  test("stands when everything is withheld", () => {
    render(
      <FunnelChart sentence="Too few peers." kpi={kpi} members={[]} centre={null} funnel={[]} />,
      { wrapper },
    );
    expect(screen.getByRole("img", { name: "Too few peers." })).toBeInTheDocument();
  });

  test("has a table with the same numbers", () => {
    const { result } = renderHook(() => useFunnelData("Peers", members, funnel, kpi), { wrapper });
    expect(result.current.rows[0]?.cells.map((cell) => cell.text)).toEqual([
      "Bela",
      "60.0%",
      "300",
      "Outside the 99.8% limits",
    ]);
    expect(result.current.rows.map((row) => row.marked)).toEqual([false, true, false]);
  });
});

describe("the distribution", () => {
  const bins = [
    { from: null, to: 70, count: 6 },
    { from: 70, to: 80, count: 1 },
    { from: 80, to: null, count: 12 },
  ];
  const chart = (name: string | null = null) => (
    <DistributionChart
      sentence="You are in the upper half."
      kpi={kpi}
      bins={bins}
      quartiles={{ low: 71, median: 79, high: 84 }}
      own={81.5}
      name={name}
    />
  );

  test("is walked bar by bar, beginning where you are", async () => {
    const user = userEvent.setup();
    const { container } = render(chart(), { wrapper });
    await user.tab();
    expect(spoken()).toBe("80.0% and more, 12 peers, You are here: 81.5%");
    await user.keyboard("{ArrowLeft}");
    expect(spoken()).toBe("70.0% – 80.0%, 1 peer, The median is here: 79.0%");
    await user.keyboard("{Home}");
    expect(spoken()).toBe("Under 70.0%, 6 peers");
    expect(await axeFaults(container)).toEqual([]);
  });

  test("names you and the median, and labels edges but no extreme", async () => {
    render(chart(), { wrapper });
    for (const text of ["You 81.5%", "Median 79.0%", "70%", "80%"]) {
      expect(await screen.findByText(text)).toBeInTheDocument();
    }
  });

  test("calls somebody else by name", async () => {
    render(chart("Ada"), { wrapper });
    expect(await screen.findByText("Ada 81.5%")).toBeInTheDocument();
    expect(await screen.findByText(/Ada is here: 81\.5%$/)).toBeInTheDocument();
    expect(screen.queryByText(/^You/)).toBeNull();
  });

  test("has a table with the same numbers", () => {
    const { result } = renderHook(() => useDistributionData("Peers", bins, 81.5, kpi), { wrapper });
    expect(result.current.rows.map((row) => row.cells.map((cell) => cell.raw))).toEqual([
      ["..70", 6],
      ["70..80", 1],
      ["80..", 12],
    ]);
    expect(result.current.rows.map((row) => row.marked)).toEqual([false, false, true]);
  });
});
