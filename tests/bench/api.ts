import type { MetricsStore, SumsQuestion } from "#server/metrics-store.ts";
import { listen } from "#server/node/http-server.ts";
import { createWeb } from "#server/node/web.ts";
import { addDays } from "#src/domain/calendar.ts";
import { AGENT, SITE, TEAM } from "#src/domain/dimensions.ts";
import type { Day, DimensionId } from "#src/domain/ids.ts";
import { createAsker, type Asker } from "./asker.ts";
import type { Asked } from "./asking.ts";
import { finding, type Finding } from "./finding.ts";
import { createLargeApp, LARGE_WORLD_TOKEN } from "./large-app.ts";
import { mediansInTurns, medianTold } from "./median.ts";
import { recordingStore } from "./recording-store.ts";

interface Question {
  readonly name: string;
  readonly path: string;
  /** Milliseconds aimed at. */
  readonly most: number;
  /** Multiple of the bare store's time aimed at; left out where only the time counts. */
  readonly timesFloor?: number;
}

async function firstMember(store: MetricsStore, dimension: DimensionId): Promise<string> {
  const [first] = await store.members({ dimension, where: [] });
  if (!first) throw new Error(`The large world has no ${dimension}`);
  return encodeURIComponent(first.id);
}

async function questionsAbout(store: MetricsStore, lastDay: Day): Promise<readonly Question[]> {
  const [agent, team, site] = [
    await firstMember(store, AGENT),
    await firstMember(store, TEAM),
    await firstMember(store, SITE),
  ];
  const back = (days: number) => `period=${addDays(lastDay, 1 - days)}..${lastDay}`;
  return [
    {
      name: "one scorecard, 28 days",
      path: `/api/scorecards/agent/${agent}?${back(28)}`,
      most: 50,
      timesFloor: 2,
    },
    {
      name: "team grid, 28 days",
      path: `/api/scorecards?level=agent&within=team:${team}&${back(28)}`,
      most: 50,
      timesFloor: 2,
    },
    {
      name: "team × 90 days",
      path: `/api/heatmap?rows=agent&columns=day&kpi=aht&within=team:${team}&${back(90)}`,
      most: 50,
      timesFloor: 2,
    },
    {
      name: "site of 1,500 people × KPIs, 28 days",
      path: `/api/scorecards?level=agent&within=site:${site}&${back(28)}`,
      most: 100,
    },
    {
      name: "13 months by site",
      path: `/api/heatmap?rows=site&columns=month&kpi=aht&${back(395)}`,
      most: 50,
    },
  ];
}

/** Asks as browsers do. */
function askAs(
  asker: Asker,
  address: string,
  headers: Record<string, string> = {},
): Promise<Asked> {
  return asker.ask({
    address,
    headers: {
      authorization: `Bearer ${LARGE_WORLD_TOKEN}`,
      "accept-encoding": "gzip, deflate, br, zstd",
      ...headers,
    },
  });
}

async function answered(asker: Asker, address: string): Promise<Asked> {
  const asked = await askAs(asker, address);
  if (asked.status !== 200) throw new Error(`${address} answered ${asked.status}`);
  return asked;
}

async function milliseconds(asked: Promise<Asked>): Promise<number> {
  return (await asked).milliseconds;
}

/** How long a store takes for some sums. */
async function askAll(store: MetricsStore, questions: readonly SumsQuestion[]): Promise<number> {
  const start = performance.now();
  await Promise.all(questions.map((question) => store.sums(question)));
  return performance.now() - start;
}

/**
 * The API over HTTP on a large store, asked from another thread, each answer beside the same sums asked of the bare store; and what the first one costs
 * after the facts have changed, when all that was kept is worked out again.
 */
export async function benchApi(bare: MetricsStore): Promise<readonly Finding[]> {
  const { lastDay } = await bare.watermark();
  if (lastDay === null) throw new Error("The large world is empty");
  const { store, taken } = recordingStore(bare);
  let imports = 0;
  const watermark = async () => {
    const now = await store.watermark();
    return { ...now, version: now.version + imports };
  };
  const app = await createLargeApp({ ...store, watermark }, lastDay);
  const noFiles = async () => new Response(null, { status: 404 });
  const server = await listen({
    host: "127.0.0.1",
    port: 0,
    fetch: createWeb((request) => app.fetch(request), noFiles),
  });
  const asker = createAsker();
  const findings: Finding[] = [];
  const questions = await questionsAbout(bare, lastDay);
  for (const { name, path, most, timesFloor } of questions) {
    const address = `${server.address}${path}`;
    // The first answer also learns what is kept until the facts change, like who is whose peer.
    await answered(asker, address);
    taken();
    const { etag } = await answered(asker, address);
    const asked = taken();
    const [floor, measured] = await mediansInTurns(
      () => askAll(bare, asked),
      () => milliseconds(answered(asker, address)),
    );
    const limits = { most, floor, ...(timesFloor !== undefined && { timesFloor }) };
    findings.push(finding({ name, measured, unit: "ms" }, limits));
    if (findings.length === 1) {
      const again = () => askAs(asker, address, { "if-none-match": etag ?? "" });
      if ((await again()).status !== 304) throw new Error("The same question was answered anew");
      const repeated = await medianTold(() => milliseconds(again()), { warmUp: 10, runs: 50 });
      findings.push(
        finding(
          { name: "the same question again: 304", measured: repeated, unit: "ms" },
          { most: 3 },
        ),
      );
    }
  }
  const [card] = questions;
  if (card) {
    const anew = () => {
      imports += 1;
      return milliseconds(answered(asker, `${server.address}${card.path}`));
    };
    const measured = await medianTold(anew, { warmUp: 1, runs: 5 });
    findings.push(
      finding({ name: `${card.name}, after an import`, measured, unit: "ms" }, { most: 300 }),
    );
  }
  await asker.close();
  await server.stop(1_000);
  return findings;
}
