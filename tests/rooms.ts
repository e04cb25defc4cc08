/** One room of the house: which files stand in it and what they may import. */
export interface Room {
  readonly name: string;
  /** A path belongs to the first room of the table that it matches. */
  readonly files: RegExp;
  /** Other rooms whose files may be imported; a room may always import itself. */
  readonly mayImport: readonly string[];
  /** Packages that may be imported, by specifier. */
  readonly packages: RegExp;
}

const anyPackage = /^/;
/** The browser app: no Node, and charts come from src/charts. */
const browserPackage = /^(?!node:|recharts|@duckdb\/|@hono\/|pino$|msw|virtual:)/;
/** What runs in Node as well as behind the mocks in a browser. */
const webPackage = /^(hono|zod|yaml|papaparse|jsonld)(\/|$)/;

const shared = ["contract", "domain"];
const server = ["server/app", "server/ports", "server/memory stores", "server/stores"];
const serverParts = [
  ...server,
  "server/sql",
  "server/ingest",
  "server/ingest in Node",
  "server/policy",
  "server/demo",
  ...shared,
];
const browserCore = ["charts", "ui", "state", "api", ...shared];

/** Who may import whom; the arrows of ARCHITECTURE.md. */
export const rooms: readonly Room[] = [
  {
    name: "main",
    files: /^src\/main\.tsx$/,
    mayImport: ["app", "pages", "features", ...browserCore, "mocks"],
    packages: browserPackage,
  },
  {
    name: "app",
    files: /^src\/app\//,
    mayImport: ["pages", "features", ...browserCore],
    packages: browserPackage,
  },
  {
    name: "pages",
    files: /^src\/pages\//,
    mayImport: ["features", ...browserCore],
    packages: browserPackage,
  },
  {
    name: "features",
    files: /^src\/features\//,
    mayImport: browserCore,
    packages: browserPackage,
  },
  {
    name: "charts",
    files: /^src\/charts\//,
    mayImport: ["ui", ...shared],
    packages: /^(?!node:|@tanstack\/react-(query|router)|zustand)/,
  },
  {
    name: "ui",
    files: /^src\/ui\//,
    mayImport: shared,
    packages: /^(?!node:|recharts|@tanstack\/react-(query|router)|zustand)/,
  },
  { name: "state", files: /^src\/state\//, mayImport: shared, packages: /^(zustand|react$)/ },
  { name: "api", files: /^src\/api\//, mayImport: shared, packages: /^(@tanstack\/|zod|react$)/ },
  { name: "contract", files: /^src\/contract\//, mayImport: ["domain"], packages: /^zod(\/|$)/ },
  { name: "domain", files: /^src\/domain\//, mayImport: [], packages: /^@stdlib\// },
  {
    name: "server/ports",
    files:
      /^server\/(metrics-store|records-store|services|documents|check-batch|sums-question|record-body)\.ts$/,
    mayImport: shared,
    packages: webPackage,
  },
  {
    name: "server/entry",
    files: /^server\/((main|start|import|env)\.ts$|node\/)/,
    mayImport: serverParts,
    packages: anyPackage,
  },
  // The policy file; documents written by a person are read as mappings are.
  {
    name: "server/policy",
    files: /^server\/policy\//,
    mayImport: ["server/ingest", ...shared],
    packages: webPackage,
  },
  // How long work shares the one thread; whoever goes through many rows needs it.
  { name: "server/turns", files: /^server\/turns\//, mayImport: [], packages: webPackage },
  // Facts as typed columns: the exact arithmetic that every engine shares.
  {
    name: "server/columns",
    files: /^server\/columns\//,
    mayImport: ["server/ports", "server/turns", ...shared],
    packages: webPackage,
  },
  {
    name: "server/memory stores",
    files: /^server\/stores\/memory/,
    mayImport: ["server/columns", "server/ports", "server/turns", ...shared],
    packages: webPackage,
  },
  {
    name: "server/stores",
    files: /^server\/stores\//,
    mayImport: ["server/columns", "server/ports", "server/sql", "server/turns", ...shared],
    packages: anyPackage,
  },
  {
    name: "server/sql",
    files: /^server\/sql\//,
    mayImport: ["server/ports", ...shared],
    packages: webPackage,
  },
  // Processes, folders and the command line; what reads and understands files stays web-standard beside it.
  {
    name: "server/ingest in Node",
    files: /^server\/ingest\/node\//,
    mayImport: ["server/ingest", "server/ports", "server/stores", "server/sql", ...shared],
    packages: anyPackage,
  },
  {
    name: "server/ingest",
    files: /^server\/ingest\//,
    mayImport: ["server/ports", ...shared],
    packages: webPackage,
  },
  {
    name: "server/demo",
    files: /^server\/demo\//,
    mayImport: ["server/ports", ...shared],
    packages: webPackage,
  },
  // Whatever else stands in server/ is part of the app: the same code runs behind the mocks.
  {
    name: "server/app",
    files: /^server\/([^/]+\.ts$|(routes|answers|recognition)\/)/,
    mayImport: ["server/ports", "server/turns", ...shared],
    packages: webPackage,
  },
  {
    name: "mocks",
    files: /^mocks\//,
    mayImport: [
      "server/app",
      "server/ports",
      "server/memory stores",
      "server/ingest",
      "server/demo",
      ...shared,
    ],
    packages: /^(msw|virtual:msw|hono|zod|fast-check)(\/|$)/,
  },
];

/** Rooms that must stay web-standard however far their imports reach. */
export const webStandardRooms = [
  "server/app",
  "server/ports",
  "server/columns",
  "server/memory stores",
  "server/ingest",
  "server/demo",
  "mocks",
];

/** What no web-standard file may reach. */
export const nodeOnlyPackage = /^(node:|@duckdb\/|@clickhouse\/|@hono\/node-server|pg$|pino$)/;
