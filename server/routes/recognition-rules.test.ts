import { describe, expect, test } from "vitest";
import {
  badgePreviewSchema,
  keptBadgeSchema,
  keptBadgesSchema,
} from "#src/contract/recognition/badge-rule.ts";
import { badgesSchema } from "#src/contract/recognition/recognition.ts";
import { createClerk } from "#server/recognition/clerk/clerk.ts";
import { awardsOf } from "#server/recognition/recognition-records.ts";
import { createMemoryRecords } from "#server/stores/memory-records.ts";
import { FIRST_BATCH, recognitionWorld } from "#tests/recognition-world.ts";
import { appOver, NOW } from "#tests/small-world.ts";

const draft = (change: object = {}) => ({
  family: "reaching",
  name: "First time right",
  grain: "month",
  rule: { kind: "reach", on: "fcr", bar: "meets" },
  ...change,
});

async function world(cellFloor = 1) {
  const records = createMemoryRecords({ clock: () => NOW });
  const { services, take } = await recognitionWorld(records);
  await take(FIRST_BATCH);
  const policy = { ...services.policy, cellFloor };
  const { signIn } = appOver({ ...services, policy });
  const administrator = await signIn({ role: "administrator" });
  const send = async (path: string, method: string, body: unknown, seen: number | null = null) =>
    administrator(path, {
      method,
      body: JSON.stringify(body),
      headers: {
        "Content-Type": "application/json",
        ...(seen === null ? { "If-None-Match": "*" } : { "If-Match": `"${seen}"` }),
      },
    });
  const preview = async (change?: object) =>
    badgePreviewSchema.parse(
      await (await send("/api/recognition/rules/preview", "POST", draft(change))).json(),
    );
  const rules = async () =>
    keptBadgesSchema.parse(await (await administrator("/api/recognition/rules")).json());
  const inForce = async () => {
    const answer = await administrator("/api/recognition/badges");
    return badgesSchema.parse(await answer.json()).badges;
  };
  return { records, services, send, preview, rules, inForce };
}

describe("a rule that is tried", () => {
  test("would have been earned as often as the clerk awards it", async () => {
    const { records, services, preview } = await world();
    const { periods, earned, people, of, teams, criterion } = await preview();
    expect(periods.map(({ id }) => id)).toEqual(["2025-12", "2026-01", "2026-02"]);
    expect([people, of]).toEqual([3, 3]);
    expect(criterion.id).toBe("badge.reach-month");
    await createClerk(services).run();
    const awards = await Promise.all(
      ["ada", "ben", "cleo"].map((agent) => awardsOf(records, agent)),
    );
    const ids = new Set(periods.map(({ id }) => id));
    const same = awards
      .flat()
      .filter(({ badge, period }) => badge === "solved-at-once" && ids.has(period.id));
    expect(earned).toBe(same.length);
    expect(earned).toBeGreaterThan(0);
    expect(teams).toMatchObject([{ id: "crew", earned }]);
  });

  test("singles nobody out, and keeps nothing", async () => {
    const { preview, rules } = await world(50);
    expect(await preview()).toMatchObject({ earned: null, teams: [], others: 0 });
    expect((await rules()).badges.map(({ id }) => id)).not.toContain("draft");
  });
});

describe("a badge of one’s own", () => {
  test("is added, gets a new version, is retired and brought back, each from its day", async () => {
    const { send, inForce, rules } = await world();
    const path = "/api/recognition/rules/first-time-right";
    const read = async (answer: Response) => keptBadgeSchema.parse(await answer.json());
    const first = await read(await send(path, "PUT", draft()));
    expect(first).toMatchObject({ record: 1, versions: [{ version: 1, from: "2026-03-02" }] });
    expect(await inForce()).toContainEqual(
      expect.objectContaining({ id: "first-time-right", version: 1, family: "reaching" }),
    );
    const stricter = draft({ rule: { kind: "reach", on: "fcr", bar: "exceeds" } });
    expect((await send(path, "PUT", stricter)).status).toBe(412);
    const second = await read(await send(path, "PUT", stricter, 1));
    expect(second.versions.map(({ version }) => version)).toEqual([2, 1]);
    const own = async () => (await inForce()).filter(({ id }) => id === "first-time-right");
    expect(await own()).toMatchObject([{ version: 2 }]);
    const retired = await read(await send(`${path}/retirement`, "PUT", { retired: true }, 2));
    expect(retired.retiredOn).toBe("2026-03-02");
    expect(await own()).toEqual([]);
    expect((await rules()).badges.at(-1)).toMatchObject({ id: "first-time-right" });
    await send(`${path}/retirement`, "PUT", { retired: false }, 3);
    expect(await own()).toHaveLength(1);
  });

  test("decides no period that ended before its day", async () => {
    const { records, services, send } = await world();
    await send("/api/recognition/rules/first-time-right", "PUT", draft());
    await createClerk(services).run();
    const awards = await awardsOf(records, "ada");
    expect(awards.map(({ badge }) => badge)).toContain("solved-at-once");
    expect(awards.map(({ badge }) => badge)).not.toContain("first-time-right");
  });

  test.each([
    ["pace", { rule: { kind: "reach", on: "aht", bar: "meets" } }],
    ["a KPI that there is not", { rule: { kind: "reach", on: "luck", bar: "meets" } }],
    ["a rule of no kind", { rule: { kind: "rank", top: 3 } }],
    ["a rate that is no proof", { rule: { kind: "turn", rate: 0.5 } }],
    ["no name", { name: null }],
  ])("is refused for %s", async (_name, change) => {
    const { send } = await world();
    const answer = await send("/api/recognition/rules/of-our-own", "PUT", draft(change));
    expect(answer.status).toBe(400);
  });
});
