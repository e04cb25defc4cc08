import type { Day } from "../../ids.ts";

/** A thank-you as far as limits care: between whom, when, and in which words. */
export interface Gift {
  /** What the giver calls it: one gift however often it is sent. */
  readonly key: string;
  /** Whom it went to, `level:id`. */
  readonly to: string;
  readonly on: Day;
  /** A digest of its bare words: equal for texts that say the same. */
  readonly words: string;
}
