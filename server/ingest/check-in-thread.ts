import { checkFile } from "./check-file.ts";
import type { Check } from "./check-job.ts";

/** Checks files where it is called: for tests, for the mocks in a browser, and for files that are one's own. */
export function createInThreadCheck(): Check {
  return checkFile;
}
