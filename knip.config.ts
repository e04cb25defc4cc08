import type { KnipConfig } from "knip";

const config: KnipConfig = {
  // Scripts of package.json, index.html and the Vitest projects are entries by themselves.
  entry: [
    "tests/lock-check.ts",
    "tests/bench/heat-map.ts",
    "tests/bench/heat-map-page/main.ts",
    "tests/e2e/gallery/main.tsx",
    "server/ingest/node/check-child.ts",
    "tests/contract/kill-child.ts",
  ],
  stryker: { config: "tests/mutation/stryker.config.json" },
  vitest: { config: ["vite.config.ts", "tests/mutation/vitest.config.ts"] },
  project: ["{src,server,mocks,tests,build}/**/*.{ts,tsx}"],
  // A type may be exported for whoever reads a signature.
  ignoreExportsUsedInFile: { interface: true, type: true },
};

export default config;
