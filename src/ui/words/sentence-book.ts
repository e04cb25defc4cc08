import type { MessageDescriptor } from "@lingui/core";
import { SENTENCES } from "./sentences.ts";

const book = new Map<string, MessageDescriptor>(Object.entries(SENTENCES));

/**
 * Makes sentences known from now on. Who says more than any page may be told imports them where it says them, so that they are
 * fetched with it.
 */
export function learnSentences(sentences: Readonly<Record<string, MessageDescriptor>>): void {
  for (const [id, words] of Object.entries(sentences)) book.set(id, words);
}

/** A sentence by its id; undefined when nobody has brought it. */
export function sentenceOf(id: string): MessageDescriptor | undefined {
  return book.get(id);
}
