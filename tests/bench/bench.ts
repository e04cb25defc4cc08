import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { MetricsStore } from "#server/metrics-store.ts";
import { openDuckdbMetrics } from "#server/stores/duckdb-metrics.ts";
import { DEFAULT_ORGANISATION } from "#src/domain/organisation.ts";
import { benchApi } from "./api.ts";
import { benchDomain } from "./domain.ts";
import { benchEverybody } from "./everybody.ts";
import { finding, type Finding } from "./finding.ts";
import { benchHeatMap } from "./heat-map.ts";
import { createLargeWorld } from "./large-world.ts";
import { benchRecognition } from "./recognition.ts";
import { benchPages } from "./pages.ts";
import { benchTasks } from "./tasks.ts";

/**
 * Measures what Candor promises about speed: `npm run bench`. Every figure stands beside a floor measured in the same run,
 * because machines differ and are never quiet. `-- --only domain,api,everybody,recognition,heat-map,pages,tasks` measures a part,
 * `-- --agents N --days N` makes the large world smaller, and `-- --views team,opportunities` looks for long tasks in these alone,
 * by their names in tests/e2e/sights.ts. The figures are printed and written to tests/bench/results/.
 */
const PARTS = {
  domain: benchDomain,
  api: (agents: number, days: number) => overLargeWorld(agents, days, benchApi),
  everybody: (agents: number, days: number) =>
    overLargeWorld(agents, days, (metrics) => benchEverybody(metrics, agents)),
  recognition: (agents: number, days: number) =>
    overLargeWorld(agents, days, (metrics) => benchRecognition(metrics, agents)),
  "heat-map": heatMapFindings,
  pages: benchPages,
  tasks: () => benchTasks(values.views?.split(",")),
} as const;

const RESULTS = join(import.meta.dirname, "results");

async function overLargeWorld(
  agents: number,
  days: number,
  bench: (metrics: MetricsStore) => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  await mkdir(RESULTS, { recursive: true });
  const metrics = await openLargeWorld(agents, days);
  const findings = await bench(metrics);
  await metrics.close();
  return findings;
}

/** Opens the large world, and makes it where it is missing or was emptied because another release had laid it out. */
async function openLargeWorld(agents: number, days: number): Promise<MetricsStore> {
  const path = join(RESULTS, `large-${agents}-${days}.duckdb`);
  if (!existsSync(path)) await createLargeWorld({ path, agents, days, seed: 1 });
  const metrics = await openDuckdbMetrics({ path, weekStart: DEFAULT_ORGANISATION.weekStart });
  const { lastDay } = await metrics.watermark();
  if (lastDay !== null) return metrics;
  await metrics.close();
  await rm(path);
  return openLargeWorld(agents, days);
}

async function heatMapFindings(): Promise<readonly Finding[]> {
  const { paints, scroll } = await benchHeatMap();
  const { ours: frames, floor: bare } = scroll;
  const scrolled = (what: string, measured: number, limits: Parameters<typeof finding>[1]) =>
    finding({ name: `${scroll.name}: ${what}`, measured, unit: "ms" }, limits);
  const first = paints.flatMap(({ name, ours, floor, plotly, echarts }) => [
    finding({ name: `${name}: first paint`, measured: ours, unit: "ms" }, { floor, timesFloor: 2 }),
    finding({ name: `${name}: against Plotly`, measured: ours, unit: "ms" }, { most: plotly }),
    finding({ name: `${name}: against ECharts`, measured: ours, unit: "ms" }, { most: echarts }),
  ]);
  return [
    ...first,
    scrolled("scroll frame, median", frames.middle, { floor: bare.middle, timesFloor: 1.25 }),
    scrolled("scroll frame, p95", frames.late, { floor: bare.late, timesFloor: 1.25 }),
    scrolled("scroll frame, longest", frames.longest, { floor: bare.longest, timesFloor: 2 }),
    scrolled("scroll, longest task", frames.longestTask, { most: 50 }),
  ];
}

function line({ name, measured, unit, floor, goal, reached }: Finding): string {
  const ratio =
    floor === null ? "" : `${(measured / floor).toFixed(2)} × ${floor.toFixed(1)} ${unit}`;
  return [
    reached ? "  reached" : "  MISSED ",
    name.padEnd(44),
    `${measured.toFixed(1)} ${unit}`.padStart(12),
    ratio.padStart(20),
    `  ${goal}`,
  ].join(" ");
}

const { values } = parseArgs({
  options: {
    only: { type: "string", default: Object.keys(PARTS).join(",") },
    agents: { type: "string", default: "60000" },
    days: { type: "string", default: "400" },
    views: { type: "string" },
  },
});
const report: Record<string, readonly Finding[]> = {};
for (const part of values.only.split(",")) {
  const run = Object.entries(PARTS).find(([name]) => name === part)?.[1];
  if (!run) throw new Error(`There is no part “${part}”: ${Object.keys(PARTS).join(", ")}`);
  process.stdout.write(`${part}\n`);
  const findings = await run(Number(values.agents), Number(values.days));
  process.stdout.write(`${findings.map(line).join("\n")}\n`);
  report[part] = findings;
}
await mkdir(RESULTS, { recursive: true });
const file = join(RESULTS, `${new Date().toISOString().slice(0, 16).replace(":", "")}.json`);
await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
process.stdout.write(`Written to ${file}\n`);
