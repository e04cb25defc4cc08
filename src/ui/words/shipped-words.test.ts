import { expect, test } from "vitest";
import { KPIS } from "#src/domain/kpis/catalogue.ts";
import { BASE_MEASURES } from "#src/domain/measures.ts";
import { KPI_DESCRIPTIONS } from "./kpi-descriptions.ts";
import { KPI_NAMES } from "./kpi-names.ts";
import { MEASURE_WORDS } from "./measure-words.ts";

/*
 * A KPI or measure that has no words yet shows its English; these tests find words that nothing uses any more, which is
 * how a changed name or description comes to light.
 */

test.each([
  ["names", KPI_NAMES, KPIS.flatMap(({ name, shortName }) => [name, shortName])],
  ["descriptions", KPI_DESCRIPTIONS, KPIS.map(({ description }) => description)],
])("the %s that can be translated are those of KPIs that ship", (_, words, shipped) => {
  expect(Object.keys(words).filter((text) => !shipped.includes(text))).toEqual([]);
  expect(Object.entries(words).filter(([text, { message }]) => message !== text)).toEqual([]);
});

test("the measures that can be translated are those that ship", () => {
  const ids = BASE_MEASURES.map(({ id }): string => id);
  expect(Object.keys(MEASURE_WORDS).filter((id) => !ids.includes(id))).toEqual([]);
});
