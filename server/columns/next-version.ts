import type { FactBatch } from "../metrics-store.ts";

/**
 * The version of a store's facts after one more batch. It rises, and by how much depends on what the batch holds, so that
 * two stores that came by different facts, one of them perhaps deleted since, do not meet at one version.
 */
export function nextVersion(version: number, batch: FactBatch): number {
  return version + 1 + checksumOf(batch);
}

const CHECKSUM_BITS = 20;
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

function hashOf(text: string | null): number {
  let hash = BASIS;
  for (let index = 0; index < (text?.length ?? 0); index += 1) {
    hash = Math.imul(hash ^ (text?.charCodeAt(index) ?? 0), PRIME);
  }
  // No character has this code, so no text and an empty one differ.
  return text === null ? Math.imul(hash ^ 0x10000, PRIME) : hash;
}

/** The FNV-1a hash of everything in a batch, folded to 20 bits (Fowler, Noll, Vo: http://www.isthe.com/chongo/tech/comp/fnv). */
function checksumOf(batch: FactBatch): number {
  let hash = BASIS;
  const addWords = (words: Uint32Array) => {
    for (let index = 0; index < words.length; index += 1) {
      hash = Math.imul(hash ^ (words[index] ?? 0), PRIME);
    }
  };
  // Few texts of a batch differ, so each is hashed once and its hash then stands for it.
  const hashes = new Map<string | null, number>();
  const addText = (text: string | null) => {
    const known = hashes.get(text) ?? hashOf(text);
    hashes.set(text, known);
    hash = Math.imul(hash ^ known, PRIME);
  };
  for (const text of [String(batch.sequence), batch.source, batch.grain]) addText(text);
  for (const list of [batch.day, batch.agent, batch.queue]) list.forEach(addText);
  for (const [dimension, values] of batch.dimensions) [dimension, ...values].forEach(addText);
  for (const [measure, values] of batch.measures) {
    addText(measure);
    addWords(new Uint32Array(Float64Array.from(values).buffer));
  }
  addWords(batch.sourceRows);
  return ((hash >>> CHECKSUM_BITS) ^ hash) & ((1 << CHECKSUM_BITS) - 1);
}
