import { expect, test } from "vitest";
import { DEFAULT_CRITERIA } from "#src/domain/opportunities/criteria.ts";
import { factBatch } from "#tests/contract/fact-batch.ts";
import { agentsOf, appOver, NOW, smallWorld } from "#tests/small-world.ts";

const [someone = ""] = agentsOf("team-red");

async function tagOf(answer: Response | Promise<Response>): Promise<string> {
  const { headers } = await answer;
  const tag = headers.get("ETag");
  if (tag === null) throw new Error("the answer has no ETag");
  return tag;
}

test("who holds the answer is not answered again, and the engine is left alone", async () => {
  const services = await smallWorld();
  const { signIn } = appOver(services);
  const ask = await signIn({ role: "executive" });
  const first = await ask("/api/subjects?level=team");
  const tag = await tagOf(first);
  expect(tag).toMatch(/^"[\w-]{24}"$/);
  services.metrics.members = () => Promise.reject(new Error("the engine was asked"));
  const again = await ask("/api/subjects?level=team", { headers: { "If-None-Match": tag } });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe("");
  expect(again.headers.get("ETag")).toBe(tag);
  expect(again.headers.get("Cache-Control")).toBe("private, no-cache");
});

test.each([
  `/api/timelines/agent/${someone}?grain=week&period=last-28-days`,
  `/api/breakdowns/agent/${someone}/aht?by=queue&period=last-28-days`,
  `/api/side-by-side?subjects=agent:${someone}&subjects=team:team-red&period=last-28-days`,
  "/api/opportunities?period=last-28-days&probability=0.6",
])("what is known before the engine is asked is not asked of it again: %s", async (path) => {
  const services = await smallWorld();
  const ask = await appOver(services).signIn({ role: "supervisor", id: "sup-red" });
  const tag = await tagOf(ask(path));
  services.metrics.sums = () => Promise.reject(new Error("the engine was asked"));
  expect((await ask(path, { headers: { "If-None-Match": tag } })).status).toBe(304);
});

test("opportunities by saved criteria have another tag when these have changed", async () => {
  const services = await smallWorld();
  const ask = await appOver(services).signIn({ role: "supervisor", id: "sup-red" });
  const save = async (probability: number, condition: Record<string, string>) => {
    const choice = { ...DEFAULT_CRITERIA, probability };
    const saved = await ask("/api/opportunities/criteria/mine-alone", {
      method: "PUT",
      body: JSON.stringify({ name: "Mine", choice }),
      headers: { "Content-Type": "application/json", ...condition },
    });
    expect(saved.status).toBe(200);
  };
  await save(0.6, { "If-None-Match": "*" });
  const path = "/api/opportunities?period=last-28-days&criteria=mine-alone";
  const tag = await tagOf(ask(path));
  expect((await ask(path, { headers: { "If-None-Match": tag } })).status).toBe(304);
  await save(0.9, { "If-Match": '"1"' });
  expect((await ask(path, { headers: { "If-None-Match": tag } })).status).toBe(200);
});

test("the order of the query changes nothing, a different question everything", async () => {
  const { signIn } = appOver(await smallWorld());
  const ask = await signIn({ role: "executive" });
  const tag = await tagOf(ask("/api/subjects?level=team&limit=3"));
  expect(await tagOf(ask("/api/subjects?limit=3&level=team"))).toBe(tag);
  expect(await tagOf(ask("/api/subjects?limit=4&level=team"))).not.toBe(tag);
});

test("facts, definitions, names, the day and the session each make a new version", async () => {
  let now = NOW;
  const services = await smallWorld({ clock: () => now });
  const { signIn } = appOver(services);
  const ask = await signIn({ role: "executive" });
  const path = "/api/subjects?level=site";
  const tags = [await tagOf(ask(path))];
  const note = async () => tags.push(await tagOf(ask(path)));

  const row = { day: "2026-03-01", agent: someone, measures: { contacts_handled: 3 } };
  await services.metrics.apply(factBatch({ sequence: 2, source: "other" }, [row]));
  await note();
  const change = { kind: "unit", id: "site:site-north", body: { name: "North" }, ifVersion: 0 };
  await services.records.put([change], { actor: "test", action: "unit named" });
  await note();
  const settings = {
    name: "Renamed",
    zone: "Europe/Berlin",
    weekStart: 1,
    dayStartHour: 0,
    currency: "EUR",
  } as const;
  await services.records.put(
    [{ kind: "settings", id: "organisation", body: settings, ifVersion: 0 }],
    { actor: "test", action: "settings changed" },
  );
  await note();
  now = new Date("2026-03-02T23:30:00Z");
  await note();
  tags.push(await tagOf((await signIn({ role: "administrator" }))(path)));
  expect(new Set(tags).size).toBe(6);
  now = new Date("2026-03-02T23:45:00Z");
  expect(await tagOf(ask(path))).toBe(tags[4]);
});

test("another build answers with another tag", async () => {
  const services = await smallWorld();
  const tags = await Promise.all(
    ["one", "two"].map(async (build) => {
      const ask = await appOver(services, { build }).signIn({ role: "executive" });
      return tagOf(ask("/api/catalogue"));
    }),
  );
  expect(tags[0]).not.toBe(tags[1]);
});

test("an answer that no version decides is tagged by its bytes", async () => {
  const services = await smallWorld();
  const { signIn } = appOver(services);
  const ask = await signIn({ role: "administrator" });
  const tag = await tagOf(ask("/api/batches"));
  const again = await ask("/api/batches", { headers: { "If-None-Match": `W/"x", ${tag}` } });
  expect(again.status).toBe(304);
  services.ingest.list = () => Promise.resolve([]);
  const changed = await ask("/api/batches", { headers: { "If-None-Match": tag } });
  expect(changed.status).toBe(200);
});

test("an answer may be kept by its caller alone", async () => {
  const { signIn } = appOver(await smallWorld());
  const ask = await signIn({ role: "executive" });
  const { headers } = await ask("/api/session");
  expect(headers.get("Cache-Control")).toBe("private, no-cache");
  expect(headers.get("Vary")).toContain("Cookie");
});
