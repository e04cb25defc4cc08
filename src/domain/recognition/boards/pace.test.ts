import { expect, test } from "vitest";
import { AGENT, TEAM } from "../../dimensions.ts";
import { KPIS } from "../../kpis/catalogue.ts";
import { isPace, mayCompareBy } from "./pace.ts";

test("of all that ships, these tell how fast somebody works", () => {
  expect(KPIS.filter(isPace).map(({ id }) => id)).toEqual([
    "aht",
    "talk",
    "hold_ratio",
    "acw",
    "acw_ratio",
    "contacts_per_hour",
    "first_response",
    "solved_per_hour",
    "standard_hours_earned",
  ]);
});

test("nobody is held against others by pace; teams may be", () => {
  const [aht, fcr] = ["aht", "fcr"].map((id) => KPIS.find((kpi) => kpi.id === id));
  if (!aht || !fcr) throw new Error("the catalogue ships both");
  expect([mayCompareBy(aht, AGENT), mayCompareBy(aht, TEAM)]).toEqual([false, true]);
  expect(mayCompareBy(fcr, AGENT)).toBe(true);
});
