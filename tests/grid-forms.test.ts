import { describe, expect, test } from "vitest";
import { decodeGridForm } from "#src/api/grid-form.ts";
import { BANDS } from "#src/domain/band.ts";
import { GRID_COLUMNS, GRID_MEDIA_TYPE, type GridColumns } from "#src/contract/grid-form.ts";
import { appOver, smallWorld } from "./small-world.ts";

const WEEKS = "period=2026-01-19..2026-03-01";

/** Questions of both endpoints: people, units that are withheld from some, a KPI that nobody brought, filters, pages. */
const QUESTIONS: readonly (readonly [keyof typeof GRID_COLUMNS, string])[] = [
  ["heatmap", `rows=agent&columns=day&kpi=aht&${WEEKS}`],
  ["heatmap", `rows=agent&columns=week&kpi=csat&group=team&${WEEKS}`],
  ["heatmap", `rows=agent&columns=day&kpi=csat&${WEEKS}&limit=5&offset=3`],
  ["heatmap", `rows=team&columns=week&kpi=aht&${WEEKS}`],
  ["heatmap", `rows=team&columns=month&kpi=qa&${WEEKS}`],
  ["heatmap", `rows=site&columns=day&kpi=service_level&${WEEKS}`],
  ["scorecards", `level=agent&${WEEKS}`],
  ["scorecards", `level=agent&group=team&${WEEKS}&limit=4`],
  ["scorecards", `level=team&${WEEKS}&kpis=aht&kpis=csat&kpis=qa`],
  ["scorecards", `level=queue&${WEEKS}&where=queue:Billing`],
  ["scorecards", `level=site&period=2026-03-02..2026-03-02`],
];

const PERSONAS = [
  { role: "agent", id: "team-red-agent-1" },
  { role: "supervisor", id: "sup-tiny" },
  { role: "supervisor", id: "sup-red" },
  { role: "executive" },
  { role: "administrator" },
];

/** A form as the JSON answer says it. */
function asJson(bytes: ArrayBuffer, { numbers: names, bands: bandNames }: GridColumns): unknown {
  const { answer, numbers, bands } = decodeGridForm(bytes);
  const ofNumbers = names.map((name) => [
    name,
    Array.from(numbers.get(name) ?? [], (value) => (Number.isNaN(value) ? null : value)),
  ]);
  const ofBands = bandNames.map((name) => [
    name,
    Array.from(bands.get(name) ?? [], (code) => BANDS[code]),
  ]);
  return { ...answer, ...Object.fromEntries([...ofNumbers, ...ofBands]) };
}

describe.each(PERSONAS)("to $role $id", (persona) => {
  test.each(QUESTIONS)("%s says the same in both forms: %s", async (name, query) => {
    const ask = await appOver(await smallWorld()).signIn(persona);
    const path = `/api/${name}?${query}`;
    const json = await ask(path);
    const binary = await ask(path, { headers: { Accept: GRID_MEDIA_TYPE } });
    expect(binary.status).toBe(json.status);
    // What is out of scope does not exist in either form, and is said in the same words.
    const said: unknown = binary.ok
      ? asJson(await binary.arrayBuffer(), GRID_COLUMNS[name])
      : await binary.json();
    expect(said).toEqual(await json.json());
  });
});

test("each form has a tag of its own, and is not sent to who holds it", async () => {
  const ask = await appOver(await smallWorld()).signIn({ role: "executive" });
  const path = `/api/scorecards?level=team&${WEEKS}`;
  const json = await ask(path);
  const binary = await ask(path, { headers: { Accept: GRID_MEDIA_TYPE } });
  const [jsonTag = "", binaryTag = ""] = [json, binary].map(
    ({ headers }) => headers.get("ETag") ?? "",
  );
  expect(jsonTag).not.toBe(binaryTag);
  expect(binary.headers.get("Vary")).toContain("Accept");
  const again = (accept: string, tag: string) =>
    ask(path, { headers: { Accept: accept, "If-None-Match": tag } });
  expect((await again(GRID_MEDIA_TYPE, binaryTag)).status).toBe(304);
  expect((await again("application/json", binaryTag)).status).toBe(200);
});

test("the pages of a grid of people are the whole of it", async () => {
  const ask = await appOver(await smallWorld()).signIn({ role: "administrator" });
  const read = async (more: string) => {
    const query = `rows=agent&columns=day&kpi=aht&group=site&${WEEKS}${more}`;
    const answer = await ask(`/api/heatmap?${query}`, { headers: { Accept: GRID_MEDIA_TYPE } });
    const { answer: head, numbers, bands } = decodeGridForm(await answer.arrayBuffer());
    return { head, columns: [...numbers.values(), ...bands.values()].map((cells) => [...cells]) };
  };
  const whole = await read("");
  const pages = [
    await read("&limit=10"),
    await read("&limit=10&offset=10"),
    await read("&limit=10&offset=20"),
  ];
  expect(pages.map(({ head }) => head["more"])).toEqual([true, true, false]);
  expect(pages.map(({ head }) => head["total"])).toEqual([27, 27, 27]);
  expect(pages.flatMap(({ head }) => head["rows"])).toEqual(whole.head["rows"]);
  for (const [at, column] of whole.columns.entries()) {
    expect(pages.flatMap(({ columns }) => columns[at] ?? [])).toEqual(column);
  }
});
