import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { ProblemKind } from "#src/contract/problem.ts";

interface ProblemWords {
  readonly title: MessageDescriptor;
  /** What to do about it. */
  readonly next: MessageDescriptor;
}

/** Every kind of problem in the reader's language: what is so, and what next. */
export const PROBLEM_WORDS: Readonly<Record<ProblemKind, ProblemWords>> = {
  "bad-request": {
    title: msg`This address asks a question that cannot be understood`,
    next: msg`Choose the filters again, or go to your home page.`,
  },
  "no-session": { title: msg`Nobody is signed in`, next: msg`Sign in, then try again.` },
  "not-permitted": {
    title: msg`This is not for your role`,
    next: msg`If you need it for your work, ask whoever administers Candor.`,
  },
  "not-found": {
    title: msg`There is nothing here that you can see`,
    next: msg`It may never have existed, or it is outside of what your role shows.`,
  },
  "no-such-route": {
    title: msg`There is no such address`,
    next: msg`The app and its server may be of different versions: reload the page.`,
  },
  "version-conflict": {
    title: msg`Somebody else changed this first`,
    next: msg`Reload to see their change, then make yours.`,
  },
  "too-large": {
    title: msg`This is larger than the server takes`,
    next: msg`Split the file, or ask for a shorter period.`,
  },
  unprocessable: {
    title: msg`The content breaks a rule`,
    next: msg`The list names each place and its rule.`,
  },
  "too-many-requests": {
    title: msg`Too many requests at once`,
    next: msg`Wait a moment, then try again.`,
  },
  "time-out": {
    title: msg`The answer took too long`,
    next: msg`Ask for a shorter period or a smaller unit, or try again.`,
  },
  "not-ready": {
    title: msg`The server is still starting`,
    next: msg`It is reading its data. Try again in a moment.`,
  },
  "method-not-allowed": {
    title: msg`The address does not take this kind of request`,
    next: msg`The app and its server may be of different versions: reload the page.`,
  },
  "unsupported-media": {
    title: msg`The server cannot read this kind of file`,
    next: msg`Send a CSV or XLSX file, or a definition file in YAML.`,
  },
  "wrong-host": {
    title: msg`This server does not answer under this name`,
    next: msg`Open it by the address that it prints when it starts.`,
  },
  internal: {
    title: msg`Something went wrong in Candor`,
    next: msg`It was written down. Try again; if it stays, tell whoever administers Candor.`,
  },
};

/** When no answer came at all. */
export const UNREACHABLE_WORDS: ProblemWords = {
  title: msg`The server cannot be reached`,
  next: msg`Check the connection, then try again.`,
};

/** When a grid did not come whole, or something else came instead. */
export const GRID_FAULT_WORDS: ProblemWords = {
  title: msg`The numbers did not arrive whole`,
  next: msg`Nothing of them is shown. Try again; if it stays, something between you and the server changes or cuts its answers: tell whoever administers Candor.`,
};

/** When the answer was not what the contract promises, or the page itself failed. */
export const UNEXPECTED_WORDS: ProblemWords = {
  title: msg`This part failed to show its data`,
  next: msg`Reload the page. If it stays, tell whoever administers Candor.`,
};
