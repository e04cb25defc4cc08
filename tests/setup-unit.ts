import "#tests/setup-language.ts";
import { afterAll, afterEach, vi } from "vitest";

// Files share their process: what one of them leaves behind, or a test that fails, must not fail another.
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});
afterAll(() => {
  vi.unstubAllGlobals();
});
