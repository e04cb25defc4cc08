import type { MetricsStore, SumsQuestion } from "#server/metrics-store.ts";

/** A store that remembers which sums were asked for, so that the same questions can be put to the bare store. */
export interface RecordingStore {
  readonly store: MetricsStore;
  /** The questions since the last call. */
  readonly taken: () => readonly SumsQuestion[];
}

export function recordingStore(bare: MetricsStore): RecordingStore {
  let questions: SumsQuestion[] = [];
  return {
    store: {
      ...methodsOf(bare),
      sums: (question, signal) => {
        questions.push(question);
        return bare.sums(question, signal);
      },
    },
    taken: () => {
      const taken = questions;
      questions = [];
      return taken;
    },
  };
}

function methodsOf(bare: MetricsStore): MetricsStore {
  return {
    sums: (question, signal) => bare.sums(question, signal),
    heads: (question, signal) => bare.heads(question, signal),
    facts: (question, signal) => bare.facts(question, signal),
    members: (question, signal) => bare.members(question, signal),
    watermark: () => bare.watermark(),
    appliedBatches: () => bare.appliedBatches(),
    join: (sets) => bare.join(sets),
    define: (names) => bare.define(names),
    apply: (batch) => bare.apply(batch),
    replace: (batches) => bare.replace(batches),
    undisturbed: (work) => bare.undisturbed(work),
    close: () => bare.close(),
  };
}
