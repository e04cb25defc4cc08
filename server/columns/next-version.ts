import type { FactBatch } from "../metrics-store.ts";

/**
 * The version of a store's facts after one more batch. It rises, and by how much depends on what the batch holds, so that
 * two stores that came by different facts, one of them perhaps deleted since, do not meet at one version. The order of a
 * batch's rows and columns says nothing: the same facts lead to the same version.
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

/**
 * The sum of the rows' hashes, folded to 20 bits. Each row is hashed by FNV-1a over its columns by name (Fowler, Noll, Vo:
 * http://www.isthe.com/chongo/tech/comp/fnv).
 */
function checksumOf(batch: FactBatch): number {
  const head = [String(batch.sequence), batch.source, batch.grain].reduce(mixText, BASIS);
  const rows = new Uint32Array(batch.length).fill(head);
  const mix = (row: number, word: number) => {
    rows[row] = Math.imul((rows[row] ?? 0) ^ word, PRIME);
  };
  // Few texts of a batch differ, and neighbours often agree, so each is hashed once and its hash then stands for it.
  const addTexts = (name: string, texts: readonly (string | null)[]) => {
    const nameHash = hashOf(name);
    const hashes = new Map<string | null, number>();
    let [last, hash] = [texts[0] ?? null, 0];
    for (let row = 0; row < batch.length; row += 1) {
      const text = texts[row] ?? null;
      if (row === 0 || text !== last) {
        last = text;
        hash = hashes.get(text) ?? Math.imul(nameHash ^ hashOf(text), PRIME);
        hashes.set(text, hash);
      }
      mix(row, hash);
    }
  };
  const addNumbers = (name: string, values: Float64Array) => {
    const nameHash = hashOf(name);
    const words = new Uint32Array(Float64Array.from(values).buffer);
    for (let row = 0; row < batch.length; row += 1) {
      mix(row, (words[2 * row] ?? 0) ^ nameHash);
      mix(row, words[2 * row + 1] ?? 0);
    }
  };
  addTexts("day", batch.day);
  addTexts("agent", batch.agent);
  addTexts("queue", batch.queue);
  for (const [dimension, texts] of byName(batch.dimensions)) addTexts(dimension, texts);
  for (const [measure, values] of byName(batch.measures)) addNumbers(measure, values);
  for (let row = 0; row < batch.length; row += 1) mix(row, batch.sourceRows[row] ?? 0);
  const sum = rows.reduce((total, hash) => (total + hash) | 0, head);
  return ((sum >>> CHECKSUM_BITS) ^ sum) & ((1 << CHECKSUM_BITS) - 1);
}

function mixText(hash: number, text: string): number {
  return Math.imul(hash ^ hashOf(text), PRIME);
}

function byName<Column>(columns: ReadonlyMap<string, Column>): [string, Column][] {
  return [...columns].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
