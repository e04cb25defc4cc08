import { expect, test } from "vitest";
import { shippedKpi } from "#tests/shipped-kpi.ts";
import { explainDecomposition } from "./explain-decomposition.ts";

const csat = shippedKpi("csat");
const about = { kpi: "csat", unit: "percent", decimals: 1 };

function explained(own: number, who: number, queues: number) {
  const none = { own: 0, who: 0, queues: 0, volume: 0 };
  const delta = own + who + queues;
  return explainDecomposition(csat, {
    delta,
    parts: { own, who, queues },
    amount: { delta: 0, parts: none },
  });
}

test.each([
  [-6, -1, 0, "change.mostly-own", { part: 6, delta: 7 }],
  [1, 8, 0, "change.mostly-who", { part: 8, delta: 9 }],
  [0, 1, -9, "change.mostly-queues", { part: 9, delta: 8 }],
] as const)("%d, %d and %d have one main cause", (own, who, queues, id, values) =>
  expect(explained(own, who, queues)).toEqual({ id, values: { ...about, ...values } }),
);

test("else all causes are told, with their signs", () =>
  expect(explained(4, -3, 0)).toEqual({
    id: "change.mixed",
    values: { ...about, own: 4, who: -3, queues: 0 },
  }));
