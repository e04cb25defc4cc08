import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp } from "#server/app.ts";
import type { MetricsStore } from "#server/metrics-store.ts";
import type { ContestPlan } from "#src/contract/recognition/contests.ts";
import { createContestClerk } from "#server/recognition/contests/contest-clerk.ts";
import { createClerk } from "#server/recognition/clerk/clerk.ts";
import type { Services } from "#server/services.ts";
import { openSqliteRecords } from "#server/stores/sqlite-records.ts";
import { addDays } from "#src/domain/calendar.ts";
import type { Day } from "#src/domain/ids.ts";
import { DEFAULT_ORGANISATION } from "#src/domain/organisation.ts";
import { DEFAULT_POLICY } from "#src/domain/policy.ts";
import { finding, type Finding } from "./finding.ts";
import { LARGE_WORLD_TOKEN, largeGoals, largeServices } from "./large-app.ts";
import { processorMilliseconds } from "./median.ts";
import { watchThread } from "./watch-thread.ts";

/** The clerk first looks at the large world as of two weeks before its last day, and then a week later. */
const [DAYS_BACK, WEEK] = [11, 7];

/** Whoever asks meanwhile does so as often. */
const ASK_MILLISECONDS = 1000;

/**
 * What the clerk of recognition takes for one person, in time of its thread: the first half year, a week later, and when a setting has changed that makes
 * no difference, so that everything is read and nothing decided. Besides, what memory and room it takes, and how long others wait
 * meanwhile: the longest time in which nobody else has a turn, and how long scorecards take.
 */
export async function benchRecognition(
  metrics: MetricsStore,
  agents: number,
): Promise<readonly Finding[]> {
  const { lastDay } = await metrics.watermark();
  if (lastDay === null) throw new Error("The large world is empty");
  let today: Day = addDays(lastDay, -DAYS_BACK);
  const clock = () => new Date(`${today}T12:00:00Z`);
  const folder = await mkdtemp(join(tmpdir(), "candor-bench-"));
  const path = join(folder, "records.sqlite");
  const records = openSqliteRecords({ path, clock });
  await records.put(largeGoals(lastDay), { actor: "bench", action: "goals set" });
  const policy = {
    ...DEFAULT_POLICY,
    recognition: { ...DEFAULT_POLICY.recognition, on: true },
  };
  const services = { ...largeServices({ metrics, records, clock }), policy };
  const clerk = createClerk(services);
  const pass = async (name: string, most: number): Promise<readonly Finding[]> => {
    const stopWatching = watchThread();
    const stopAsking = askMeanwhile(services, agents, lastDay);
    const start = processorMilliseconds();
    await clerk.run();
    const measured = (processorMilliseconds() - start) / agents;
    const waits = await stopAsking();
    const { longestStall, peakMemory } = stopWatching();
    const size = (await stat(path)).size / 2 ** 20;
    return [
      finding({ name: `${name}, per person`, measured, unit: "ms" }, { most }),
      finding({ name: "· longest stall", measured: longestStall, unit: "ms" }, { most: 200 }),
      finding({ name: "· scorecard, median", measured: waits.middle, unit: "ms" }, { most: 200 }),
      finding(
        { name: "· scorecard, longest", measured: waits.longest, unit: "ms" },
        { most: 1000 },
      ),
      finding({ name: "· peak memory", measured: peakMemory, unit: "MB" }, { most: 4096 }),
      finding({ name: "· records on disk", measured: size, unit: "MB" }, { most: agents / 20 }),
    ];
  };
  const first = await pass("points and badges of half a year", 20);
  today = addDays(today, WEEK);
  const week = await pass("a week later", 10);
  const body = { ...DEFAULT_ORGANISATION, name: "Another name" };
  const renamed = { kind: "settings", id: "organisation", body, ifVersion: "any" as const };
  await records.put([renamed], { actor: "bench", action: "settings changed" });
  const unmoved = await pass("a change that moves nobody", 10);
  const contest = await benchContest(services, today, agents);
  await records.close();
  await rm(folder, { recursive: true });
  return [...first, ...week, ...unmoved, ...contest];
}

/** The standings of a contest of everybody, for the first time and again, per person in it: in between only a day has come. */
async function benchContest(
  services: Services,
  today: Day,
  agents: number,
): Promise<readonly Finding[]> {
  const plan: ContestPlan = {
    name: "Everybody",
    about: "",
    prizes: [],
    of: "agent",
    within: "organisation:all",
    kpis: [
      { kpi: "fcr", weight: 1 },
      { kpi: "csat", weight: 1 },
    ],
    scoring: "goals",
    anonymity: "none",
    from: addDays(today, -27),
    to: addDays(today, 28),
    lateDays: 2,
  };
  const body = {
    plan,
    state: "running",
    owner: "administrator:administrator",
    announcement: null,
    cancelledBecause: null,
    disqualified: [],
  };
  const change = { kind: "contest", id: "bench", body, ifVersion: 0 };
  await services.records.put([change], { actor: "bench", action: "contest published" });
  const refresh = async (name: string, most: number): Promise<readonly Finding[]> => {
    const stopWatching = watchThread();
    const start = processorMilliseconds();
    await createContestClerk(services)();
    const measured = (processorMilliseconds() - start) / agents;
    const { longestStall } = stopWatching();
    return [
      finding({ name: `${name}, per person`, measured, unit: "ms" }, { most }),
      finding({ name: "· longest stall", measured: longestStall, unit: "ms" }, { most: 200 }),
    ];
  };
  return [...(await refresh("a contest", 10)), ...(await refresh("a contest, again", 1))];
}

/** Asks for scorecards of one person after the other until told to stop; then, how long they took on the wall's clock. */
function askMeanwhile(
  services: Services,
  agents: number,
  lastDay: Day,
): () => Promise<{ readonly middle: number; readonly longest: number }> {
  const app = createApp(services);
  const headers = { authorization: `Bearer ${LARGE_WORLD_TOKEN}` };
  const period = `${addDays(lastDay, -27)}..${lastDay}`;
  const waits: number[] = [];
  const stopping = new AbortController();
  const ask = async () => {
    for (let at = 0; !stopping.signal.aborted; at += 1) {
      const start = performance.now();
      const address = `/api/scorecards/agent/agent-${(at * 7919) % agents}?period=${period}`;
      const response = await app.request(`http://localhost${address}`, { headers });
      if (!response.ok) throw new Error(await response.text());
      await response.arrayBuffer();
      waits.push(performance.now() - start);
      await new Promise((resolve) => {
        setTimeout(resolve, ASK_MILLISECONDS);
      });
    }
  };
  const asked = ask();
  return async () => {
    stopping.abort();
    await asked;
    waits.sort((one, other) => one - other);
    return {
      middle: waits[Math.floor(waits.length / 2)] ?? Number.NaN,
      longest: waits.at(-1) ?? Number.NaN,
    };
  };
}
