import { defineConfig } from "vitest/config";

/** The domain's tests alone: pure functions need no plugin, no setup and no browser, and a mutant waits for each of them. */
export default defineConfig({
  test: { environment: "node", include: ["src/domain/**/*.test.ts"] },
});
