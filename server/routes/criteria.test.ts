import { beforeEach, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import {
  criteriaSetSchema,
  criteriaSetsSchema,
  opportunitiesSchema,
} from "#src/contract/opportunities.ts";
import { problemSchema } from "#src/contract/problem.ts";
import { DEFAULT_CRITERIA } from "#src/domain/opportunities/criteria.ts";
import type { Services } from "#server/services.ts";
import { appOver, smallWorld, type Ask } from "#tests/small-world.ts";

const ID = "my-criteria";
const choice = { ...DEFAULT_CRITERIA, probability: 0.95 };

let services: Services;
let supervisor: Ask;
let neighbour: Ask;
let administrator: Ask;
beforeEach(async () => {
  services = await smallWorld();
  const { signIn } = appOver(services);
  supervisor = await signIn({ role: "supervisor", id: "sup-red" });
  neighbour = await signIn({ role: "supervisor", id: "sup-blue" });
  administrator = await signIn({ role: "administrator" });
});

function put(ask: Ask, body: object, seen: number | null = 0, id = ID): Promise<Response> {
  const condition: Record<string, string> =
    seen === 0 ? { "If-None-Match": "*" } : { "If-Match": `"${seen}"` };
  return ask(`/api/opportunities/criteria/${id}`, {
    method: "PUT",
    headers: { "Content-Type": "application/json", ...(seen !== null && condition) },
    body: JSON.stringify(body),
  });
}

async function saved(answer: Promise<Response>) {
  return z.parse(criteriaSetSchema, await (await answer).json());
}

async function refused(answer: Promise<Response>) {
  return z.parse(problemSchema, await (await answer).json());
}

async function listed(ask: Ask) {
  const answer = await ask("/api/opportunities/criteria");
  return z.parse(criteriaSetsSchema, await answer.json());
}

const namesOf = async (ask: Ask) => (await listed(ask)).sets.map(({ name }) => name);

describe("criteria", () => {
  test("are saved under a name, dated, and in the journal", async () => {
    const set = await saved(put(supervisor, { name: " Surely short ", choice }));
    expect(set).toEqual({
      id: ID,
      name: "Surely short",
      version: 1,
      from: "2026-03-02",
      isOwn: true,
      isShared: false,
      choice,
    });
    expect(await listed(supervisor)).toMatchObject({ standard: { probability: 0.8 }, sets: [set] });
    const [entry] = await services.records.journal({ kind: "criteria", limit: 10 });
    expect(entry).toMatchObject({ id: ID, actor: "sup-red", action: "criteria saved", version: 1 });
  });

  test("of one day stand in one version; those of earlier days keep their days", async () => {
    const earlier = { ...choice, kpis: null, from: "2026-02-01", probability: 0.9 };
    const repeated = { times: 2, of: 3 };
    const body = {
      name: "Mine",
      owner: "supervisor:sup-red",
      retired: false,
      versions: [{ ...earlier, repeated }],
    };
    await services.records.put([{ kind: "criteria", id: ID, body, ifVersion: 0 }], {
      actor: "sup-red",
      action: "criteria saved",
    });
    expect((await listed(supervisor)).sets).toMatchObject([
      { from: "2026-02-01", choice: { probability: 0.9 } },
    ]);
    await saved(put(supervisor, { name: "Mine", choice }, 1));
    await saved(put(supervisor, { name: "Mine", choice: { ...choice, lowest: 0.1 } }, 2));
    const stored = await services.records.get("criteria", ID);
    expect(stored?.body).toMatchObject({
      versions: [
        { from: "2026-02-01", probability: 0.9 },
        { from: "2026-03-02", probability: 0.95, lowest: 0.1 },
      ],
    });
  });

  test("that an administrator saves are the organisation's, and others' are their own", async () => {
    await saved(put(supervisor, { name: "Mine", choice }));
    await saved(put(administrator, { name: "House rule", choice }, 0, "house-rule"));
    expect(await namesOf(supervisor)).toEqual(["House rule", "Mine"]);
    expect(await namesOf(neighbour)).toEqual(["House rule"]);
    expect(await namesOf(administrator)).toEqual(["House rule"]);
    expect((await listed(neighbour)).sets).toMatchObject([{ isOwn: false, isShared: true }]);
  });

  test("are used by whoever has a link to them, and changed by their owner alone", async () => {
    await saved(put(supervisor, { name: "Mine", choice }));
    const path = `/api/opportunities?period=last-28-days&criteria=${ID}`;
    const { criteria } = z.parse(opportunitiesSchema, await (await neighbour(path)).json());
    expect(criteria).toMatchObject({ set: { name: "Mine", isOwn: false }, choice, isDraft: false });
    expect(await refused(put(neighbour, { name: "Theirs", choice }, 1))).toMatchObject({
      status: 403,
    });
    expect(await refused(put(administrator, { name: "Theirs", choice }, 1))).toMatchObject({
      status: 403,
    });
  });

  test("that are retired stand in no list, but a link to them still works", async () => {
    await saved(put(supervisor, { name: "Mine", choice }));
    await saved(put(supervisor, { name: "Mine", choice, retired: true }, 1));
    expect(await namesOf(supervisor)).toEqual([]);
    const answer = await supervisor(`/api/opportunities?period=last-28-days&criteria=${ID}`);
    expect(answer.status).toBe(200);
  });
});

describe("a change", () => {
  test("of another version than the one that was seen is refused", async () => {
    await saved(put(supervisor, { name: "Mine", choice }));
    for (const seen of [0, 2]) {
      expect(await refused(put(supervisor, { name: "Mine", choice }, seen))).toMatchObject({
        status: 412,
      });
    }
    expect(await refused(put(supervisor, { name: "Mine", choice }, null))).toMatchObject({
      status: 400,
      errors: [{ place: "header If-Match" }],
    });
  });

  test("that breaks rules names each field", async () => {
    const faulty = {
      ...choice,
      probability: 2,
      repeated: { times: 9, of: 3 },
      kpis: ["aht", "nothing"],
    };
    const { status, errors } = await refused(put(supervisor, { name: "Mine", choice: faulty }));
    expect(status).toBe(422);
    expect(errors?.map(({ place }) => place)).toEqual([
      "body.choice.probability",
      "body.choice.repeated",
      "body.choice.kpis",
    ]);
    expect(await refused(put(supervisor, { name: "  ", choice }))).toMatchObject({
      status: 400,
      errors: [{ place: "body.name" }],
    });
  });
});
