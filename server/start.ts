import { run } from "./node/run.ts";

/** `npm start`: builds the pages if need be, then serves API and pages on one address. */
await run({ build: true });
