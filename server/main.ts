import { run } from "./node/run.ts";

/** `npm run dev:server`: the same without building, beside Vite's development server. */
await run({ build: false });
