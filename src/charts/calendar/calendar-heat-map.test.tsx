import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { render, renderHook, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { expect, test } from "vitest";
import { axeFaults } from "#tests/axe-faults.ts";
import { addDays, day } from "#src/domain/calendar.ts";
import type { ChartKpi } from "../chart-kpi.ts";
import { useCalendarData } from "./calendar-data.ts";
import type { CalendarDay } from "./calendar-day.ts";
import { CalendarHeatMap } from "./calendar-heat-map.tsx";

const kpi: ChartKpi = {
  unit: "percent",
  decimals: 0,
  direction: "higher",
  sampleUnit: "surveys",
};

// Four weeks from Monday, 2 November 2026; the last day is still filling, the day before has no data.
const days: CalendarDay[] = Array.from({ length: 28 }, (_, at) => ({
  day: addDays(day("2026-11-02"), at),
  band: at === 26 ? "not-enough-data" : "meets",
  value: at === 26 ? null : 80 + at,
  sample: at === 26 ? null : 10,
  partial: at === 27,
}));

const wrapper = ({ children }: { children: ReactNode }) => (
  <I18nProvider i18n={i18n}>{children}</I18nProvider>
);

test("arrows walk by days and by weeks, and each day is put into words", async () => {
  const user = userEvent.setup();
  const { container } = render(
    <CalendarHeatMap sentence="Steady." kpi={kpi} days={days} weekStart={1} />,
    { wrapper },
  );
  const spoken = () => {
    const id = screen.getByRole("listbox").getAttribute("aria-activedescendant");
    return id && document.querySelector(`#${CSS.escape(id)}`)?.textContent;
  };
  await user.tab();
  expect(spoken()).toBe("Sunday, November 29, 2026, 107%, Meets, 10 surveys, Still filling");
  await user.keyboard("{ArrowUp}");
  expect(spoken()).toBe("Saturday, November 28, 2026, No data");
  await user.keyboard("{ArrowLeft}");
  expect(spoken()).toBe("Saturday, November 21, 2026, 99%, Meets, 10 surveys");
  expect(await axeFaults(container)).toEqual([]);
});

test("the months and every second weekday are named", async () => {
  render(<CalendarHeatMap sentence="Steady." kpi={kpi} days={days} weekStart={1} />, { wrapper });
  for (const text of ["Nov", "Mon", "Wed", "Fri", "Sun"]) {
    expect(await screen.findByText(text)).toBeInTheDocument();
  }
});

test("its table holds the same numbers", () => {
  const { result } = renderHook(() => useCalendarData("November", days, kpi), { wrapper });
  expect(result.current.rows[0]?.cells.map((cell) => cell.text)).toEqual([
    "Monday, November 2, 2026",
    "80%",
    "10",
    "Meets",
    "",
  ]);
  expect(result.current.rows[26]?.cells.map((cell) => cell.raw)).toEqual([
    "2026-11-28",
    null,
    null,
    "Not enough data",
    "",
  ]);
});
