import { expect, test, vi } from "vitest";
import { ENDPOINTS, type EndpointName } from "#src/contract/endpoints.ts";
import { NAMES_HEADER, NAMES_HIDDEN } from "#src/contract/hidden-names.ts";
import { about, plain } from "#tests/access-questions.ts";
import { DEFAULT_POLICY } from "#src/domain/policy.ts";
import { keepChoice } from "#server/recognition/choices.ts";
import type { Question } from "#tests/access-question.ts";
import { agentsOf, appOver, canaryName, smallWorld, TEAMS } from "#tests/small-world.ts";

// Some hundred questions, each through the whole app.
vi.setConfig({ testTimeout: 60_000 });

/** Who is signed in is told to whoever signs in, and stands on no page across a room. */
const OF_THE_SESSION: readonly EndpointName[] = ["session", "personas"];

/** Thanks are in people's own words, which may name anybody: no page that shows them is shown across a room. */
const OWN_WORDS = /^\/api\/recognition\/kudos/;

const people = TEAMS.flatMap(({ id, supervisor }) => [...agentsOf(id), supervisor]);
const names = people.map(canaryName);

const nameless = (name: EndpointName): Question[] => [
  ...plain[name],
  ...["agent:team-red-agent-1", "team:team-red", "supervisor:sup-red"].flatMap(
    (subject) => about[name]?.(subject) ?? [],
  ),
];
const asked = Object.values(ENDPOINTS).filter(({ method }) => method === "GET");
const questions = (Object.keys(plain) as EndpointName[])
  .filter((name) => asked.includes(ENDPOINTS[name] as never) && !OF_THE_SESSION.includes(name))
  .flatMap(nameless)
  .filter(({ path }) => !OWN_WORDS.test(path));

test("whoever wants nobody to be named is told no name by any answer", async () => {
  const { signIn } = appOver(await smallWorld());
  const personas = [{ role: "administrator" }, { role: "supervisor", id: "sup-red" }];
  let named = 0;
  for (const persona of personas) {
    const ask = await signIn(persona);
    for (const { path, accept } of questions) {
      const headers = { ...(accept !== undefined && { accept }) };
      const open = await (await ask(path, { headers })).text();
      if (names.some((name) => open.includes(name))) named += 1;
      const closed = await ask(path, { headers: { ...headers, [NAMES_HEADER]: NAMES_HIDDEN } });
      const text = await closed.text();
      expect([path, names.filter((name) => text.includes(name))]).toEqual([path, []]);
    }
  }
  // The same questions name people where nobody asks not to.
  expect(named).toBeGreaterThan(20);
});

test("who agreed to it is named all the same, where the policy has names, until it is taken back", async () => {
  const on = { ...DEFAULT_POLICY.recognition, on: true };
  const question = "/api/scorecards?level=agent&within=team:team-red&period=last-28-days";
  const [agreed = "", silent = ""] = agentsOf("team-red");
  const told = async (recognition: typeof on, choices: readonly boolean[]) => {
    const services = await smallWorld({ policy: { ...DEFAULT_POLICY, recognition } });
    const ask = await appOver(services).signIn({ role: "supervisor", id: "sup-red" });
    let answer = "";
    for (const [version, screens] of choices.entries()) {
      const choice = { takesPart: true, boards: "off", screens } as const;
      await keepChoice(services.records, agreed, choice, version);
      answer = await (await ask(question, { headers: { [NAMES_HEADER]: NAMES_HIDDEN } })).text();
    }
    return [agreed, silent].map((agent) => answer.includes(canaryName(agent)));
  };
  expect(await told(on, [true])).toEqual([true, false]);
  expect(await told(on, [true, false])).toEqual([false, false]);
  expect(await told({ ...on, names: false }, [true])).toEqual([false, false]);
  expect(await told({ ...on, on: false }, [true])).toEqual([false, false]);
});

test("answers with names and without are two versions", async () => {
  const ask = await appOver(await smallWorld()).signIn({ role: "administrator" });
  const path = "/api/scorecards?level=agent&within=team:team-red&period=last-28-days";
  const open = await ask(path);
  const tag = open.headers.get("ETag") ?? "";
  expect(open.headers.get("Vary")).toContain(NAMES_HEADER);
  const headers = { [NAMES_HEADER]: NAMES_HIDDEN, "If-None-Match": tag };
  expect((await ask(path, { headers })).status).toBe(200);
});
