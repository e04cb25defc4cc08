import { answerJobs, buffersOf } from "./off-thread.ts";
import { readGrid } from "./read-grid.ts";

/** Reads heat maps off the page's thread: a job is the bytes of one, the result its Grid. */
answerJobs(readGrid, ({ value, sample, score, adjusted, distance, band }) =>
  buffersOf([value, sample, score, adjusted, distance, band]),
);
