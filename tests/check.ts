/**
 * Runs every check and tells at the end how each went: `npm test`. A failing step stops no other. Only a failing step
 * shows what it printed, and the simulations, whose figures are to be read.
 */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import * as z from "zod";

interface Step {
  readonly name: string;
  readonly command: string;
  /** Vitest writes its results here; a step without counts as one test. */
  readonly results?: string;
  /** What it prints is worth reading when nothing fails, too. */
  readonly telling?: boolean;
}

interface Outcome {
  readonly step: Step;
  readonly seconds: number;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const root = join(import.meta.dirname, "..");
const cache = join(root, "node_modules", ".cache", "check");
const deadlineMs = 20 * 60_000;

function vitest(name: string, projects: string): Step {
  const results = join(cache, `${name}.json`);
  const reporters = `--reporter=dot --reporter=json --outputFile.json="${results}"`;
  return { name, command: `vitest run ${projects} ${reporters}`, results };
}

/** Stages run one after the other; the steps of a stage at most two at a time. */
const stages: readonly (readonly Step[])[] = [
  [
    { name: "format", command: "oxfmt --check" },
    { name: "lint", command: "oxlint --type-aware" },
    { name: "types", command: "tsc" },
    { name: "dead code", command: "knip" },
    { name: "lock", command: "node tests/lock-check.ts" },
    { name: "build", command: "vite build" },
    { name: "demo build", command: "vite build --mode demo" },
  ],
  // Left to itself, Vitest leaves one of two cores idle. The simulations fill what waiting for engines leaves.
  [
    vitest("unit, contract and UI tests", "--project unit --project ui --maxWorkers 2"),
    { ...vitest("simulations", "--project simulation --silent=false"), telling: true },
  ],
  [vitest("end-to-end tests", "--project e2e")],
];

const environment = {
  ...process.env,
  PATH: [join(root, "node_modules", ".bin"), process.env["PATH"]].join(delimiter),
};

const vitestResults = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

function countTests(step: Step, succeeded: boolean): Omit<Outcome, "step" | "seconds"> {
  const whole = { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 };
  if (step.results === undefined) return whole;
  try {
    const read = vitestResults.parse(JSON.parse(readFileSync(step.results, "utf8")));
    return {
      passed: read.numPassedTests,
      // A file that does not load, or an error outside every test, fails the run all the same.
      failed: succeeded ? read.numFailedTests : Math.max(1, read.numFailedTests),
      skipped: read.numPendingTests + read.numTodoTests,
    };
  } catch {
    // Without results no test has run, whatever the exit status says.
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function run(step: Step): Promise<{ succeeded: boolean; output: string }> {
  const { promise, resolve } = Promise.withResolvers<{ succeeded: boolean; output: string }>();
  const child = spawn(step.command, {
    cwd: root,
    env: environment,
    shell: true,
    stdio: ["ignore", "pipe", "pipe"],
    timeout: deadlineMs,
  });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.on("error", (fault) => chunks.push(Buffer.from(String(fault))));
  child.on("close", (code) => {
    resolve({ succeeded: code === 0, output: Buffer.concat(chunks).toString() });
  });
  return promise;
}

async function check(step: Step): Promise<Outcome> {
  const start = performance.now();
  const { succeeded, output } = await run(step);
  const outcome = {
    step,
    seconds: (performance.now() - start) / 1000,
    ...countTests(step, succeeded),
  };
  if (outcome.failed > 0) console.log(`\n✗ ${step.name}: ${step.command}\n${output}`);
  else console.log(`✓ ${step.name} (${outcome.seconds.toFixed(1)} s)`);
  if (outcome.failed === 0 && step.telling) console.log(output);
  return outcome;
}

/** Takes steps from the front of the queue until none is left. */
async function work(queue: Step[], outcomes: Outcome[]): Promise<void> {
  for (let step = queue.shift(); step; step = queue.shift()) outcomes.push(await check(step));
}

function row(name: string, passed: number, failed: number, skipped: number, seconds: number) {
  const cells = [passed, failed, skipped, seconds.toFixed(1)].map((cell) =>
    String(cell).padStart(9),
  );
  return `${name.padEnd(30)}${cells.join("")}`;
}

rmSync(cache, { recursive: true, force: true });
mkdirSync(cache, { recursive: true });

const start = performance.now();
const outcomes: Outcome[] = [];
for (const stage of stages) {
  const queue = [...stage];
  await Promise.all([work(queue, outcomes), work(queue, outcomes)]);
}

const total = (key: "passed" | "failed" | "skipped") =>
  outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
const steps = stages.flat();
const heads = ["passed", "failed", "skipped", "seconds"].map((head) => head.padStart(9));

console.log(`\n${"step".padEnd(30)}${heads.join("")}`);
for (const { step, passed, failed, skipped, seconds } of outcomes.toSorted(
  (one, other) => steps.indexOf(one.step) - steps.indexOf(other.step),
)) {
  console.log(row(step.name, passed, failed, skipped, seconds));
}
const elapsed = (performance.now() - start) / 1000;
console.log(row("all", total("passed"), total("failed"), total("skipped"), elapsed));
console.log(`\n${total("passed")} passed, ${total("failed")} failed`);
process.exitCode = total("failed") === 0 ? 0 : 1;
