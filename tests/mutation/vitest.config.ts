import { defineConfig } from "vitest/config";

/**
 * The tests of the mutated folders alone, in one thread and one set of modules: they are pure functions, and every mutant
 * waits for them. A mutant that only tests elsewhere would notice counts as a survivor.
 */
export default defineConfig({
  test: {
    environment: "node",
    isolate: false,
    include: ["src/domain/{statistics,scoring}/**/*.test.ts"],
    setupFiles: ["tests/mutation/first-failure.ts"],
  },
});
