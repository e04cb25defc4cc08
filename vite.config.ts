import { createHash } from "node:crypto";
import { matchesGlob, relative } from "node:path";
import { lingui, linguiTransformerBabelPreset } from "@lingui/vite-plugin";
import babel from "@rolldown/plugin-babel";
import react from "@vitejs/plugin-react";
import { msw } from "msw/vite";
import { normalizePath } from "vite";
import { defineConfig, type TestProjectConfiguration } from "vitest/config";
import { wordsByPage } from "./server/node/words-by-page.ts";

/** Modes in which the browser answers its own requests from the mocks, with no server. */
const mockedModes = new Set(["development", "demo", "test"]);

const apiServer = `http://127.0.0.1:${process.env["PORT"] ?? 8080}`;

// Tests must not depend on the machine's zone or language: their processes inherit both from here.
if (process.env["VITEST"]) Object.assign(process.env, { TZ: "UTC", LC_ALL: "en_GB.UTF-8" });

/** Only for tests: whoever builds need not load the test runner. */
const inOrder = process.env["VITEST"]
  ? { sequence: { sequencer: (await import("./tests/slow-first.ts")).SlowFirst } }
  : {};

const unit: TestProjectConfiguration = {
  extends: true,
  test: {
    name: "unit",
    environment: "node",
    // A process and a copy of the modules for each of three hundred files would cost as much again as their tests.
    isolate: false,
    testTimeout: 20_000,
    setupFiles: ["tests/setup-unit.ts"],
    include: [
      "src/**/*.test.ts",
      "server/**/*.test.ts",
      "mocks/**/*.test.ts",
      "tests/*.test.ts",
      "tests/contract/**/*.test.ts",
      "build/*.test.ts",
    ],
  },
};

/** Apart from the unit tests, so that whoever changes a formula can leave the worlds for the whole run. */
const simulation: TestProjectConfiguration = {
  extends: true,
  test: { name: "simulation", environment: "node", include: ["tests/simulation/**/*.test.ts"] },
};

const ui: TestProjectConfiguration = {
  extends: true,
  test: {
    name: "ui",
    environment: "jsdom",
    isolate: false,
    include: ["src/**/*.test.tsx", "tests/*.test.tsx"],
    setupFiles: ["tests/setup.ts"],
    testTimeout: 20_000,
  },
};

const e2e: TestProjectConfiguration = {
  extends: true,
  test: {
    name: "e2e",
    environment: "node",
    include: ["tests/e2e/**/*.test.ts"],
    globalSetup: "tests/e2e/setup-demo.ts",
    // Each worker has one browser for all its files; two of them keep two cores busy.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
};

const RECOGNITION =
  /[\\/]src[\\/](?:features|ui|domain)[\\/](?:recognition[\\/])?(?:badge-art|badges|boards|contests|kudos|credentials|open-badges|points|recognition)[\\/]/;

/** What nearly every page with figures draws them with. */
const FIGURES = [
  "src/ui/{query-panel,card,skeleton,figure,band-*,evidence-*,kpi-evidence,delta,spark*,table}.*",
  "src/ui/words/{band-words,kpi-name}.ts",
  "src/charts/{small-strip,strip-paths,use-*,chart-kpi}.*",
  "src/charts/frame/{save-buttons,chart-*,csv}.*",
  "src/features/disputes/{dispute-note,use-disputes,disputed-days}.*",
  "src/features/scorecard/composite-figures.*",
];

/** A module's path from here, as globs name it. */
const pathOf = (id: string) => normalizePath(relative(import.meta.dirname, id.replace(/\?.*/, "")));

/**
 * A chunk of a few hundred bytes costs as much again in headers. What the first page needs at once is one chunk; what
 * pages share is gathered until it is worth a request.
 */
const chunkGroups = [
  { name: "first", tags: ["$initial" as const], priority: 1 },
  // Whoever draws with the chart library shares it; a page without such a chart must not wait for it.
  {
    name: "plots",
    test: /[\\/]src[\\/]charts[\\/](plot|process|peers)[\\/]/,
    minShareCount: 2,
    priority: 2,
    includeDependenciesRecursively: false,
  },
  {
    name: "plots",
    test: /[\\/]node_modules[\\/](recharts|victory-vendor|d3-|@reduxjs|redux|react-redux|immer|reselect|es-toolkit|decimal|eventemitter3)/,
    priority: 2,
    includeDependenciesRecursively: false,
  },
  // What opens above a page comes when it is opened: merged with something small of a page, it would come with every page.
  {
    name: "openings",
    test: /node_modules\/(react-aria|react-stately|@react-aria|@react-stately|@react-types|@internationalized)/,
    entriesAware: true,
  },
  // What the rest of the contract is made of brings none of the pages that are made of the same.
  {
    name: "contract",
    test: /[\\/]src[\\/](?:contract[\\/]recognition|domain[\\/]recognition[\\/](?:kudos|contests|badges[\\/]badge\.ts))/,
    minShareCount: 2,
    entriesAware: true,
    entriesAwareMergeThreshold: 2_000,
    includeDependenciesRecursively: false,
    priority: 2,
  },
  // Nobody who looks at figures waits for what pages of recognition share, nor one of these for what another says.
  {
    name: "recognition",
    test: RECOGNITION,
    minShareCount: 2,
    entriesAware: true,
    entriesAwareMergeThreshold: 2_000,
    includeDependenciesRecursively: false,
    priority: 1,
  },
  {
    name: "changes",
    test: /[\\/]src[\\/]features[\\/]changes[\\/]/,
    minShareCount: 2,
    includeDependenciesRecursively: false,
    priority: 1,
  },
  // In chunks of its own it would cost each page more than what one of them has no need of.
  {
    name: "figures",
    test: (id: string) => FIGURES.some((glob) => matchesGlob(pathOf(id), glob)),
    minShareCount: 2,
    includeDependenciesRecursively: false,
    priority: 1,
  },
  { name: "shared", minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 8_000 },
];

/** What is fetched when it is opened, and says more than a word or two. */
const pagesWithWords = [
  "src/pages/*.tsx",
  "src/features/filters/{palette,shortcut-sheet}.tsx",
  "src/features/tour/tour.tsx",
];

/** Names a class by its file and its place in it: shorter than its own name, which is there to be read in the source. */
function shortName(name: string, file: string, css: string): string {
  const of = createHash("sha256").update(pathOf(file)).digest("base64url").slice(0, 4);
  const at = css.search(new RegExp(String.raw`(?<![\w-])${name}(?![\w-])`));
  return `_${of}${at.toString(36)}`;
}

export default defineConfig(({ command, mode }) => ({
  plugins: [
    react(),
    lingui({ failOnCompileError: true }),
    wordsByPage({
      root: normalizePath(import.meta.dirname),
      start: "src/main.tsx",
      pages: pagesWithWords,
    }),
    babel({ presets: [linguiTransformerBabelPreset()] }),
    msw(),
  ],
  // The static demo may stand in any folder of a host.
  base: mode === "demo" ? "./" : "/",
  define: { "import.meta.env.VITE_MOCKS": JSON.stringify(mockedModes.has(mode)) },
  // Found while a page loads, these would reload it; named, they are ready before it.
  optimizeDeps: { include: mockedModes.has(mode) ? ["msw/browser", "msw/http"] : [] },
  server: mode === "server" ? { proxy: { "/api": apiServer } } : {},
  // The mocks answer from a worker, whose code is fetched in chunks like the page's.
  worker: { format: "es" },
  css: { modules: command === "build" ? { generateScopedName: shortName } : {} },
  build: {
    target: "baseline-widely-available",
    outDir: mode === "demo" ? "dist-demo" : "dist",
    sourcemap: true,
    // Every browser of the target loads what a module needs ahead by itself.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Whoever starts Candor for the first time on a slow machine is not helped by the times of its plugins.
      checks: { bundlerTimings: false },
      output: {
        codeSplitting: { groups: chunkGroups },
        // A shared chunk is named after everybody who shares it; its first word and its hash are enough.
        chunkFileNames: ({ name }) => `assets/${name.split("~")[0]}-[hash].js`,
        assetFileNames: ({ names: [name = ""] }) =>
          `assets/${name.split("~")[0]?.replace(/\.\w+$/, "")}-[hash][extname]`,
      },
    },
  },
  test: { projects: [unit, simulation, ui, e2e], ...inOrder },
}));
