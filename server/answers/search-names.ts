import { fold } from "#src/domain/fold.ts";
import type { Subject } from "#src/domain/ids.ts";
import type { Directory } from "../route.ts";

/** A subject's name, and the same folded for searching. */
export interface SearchName {
  readonly name: string;
  readonly folded: string;
}

const cache = new WeakMap<Directory, Map<string, SearchName>>();

/** The name of a subject ready for searching; folded once for as long as the directory stays the same. */
export function searchName(directory: Directory, subject: Subject): SearchName {
  const names = cache.get(directory) ?? new Map<string, SearchName>();
  cache.set(directory, names);
  const key = `${subject.level}:${subject.id}`;
  const known = names.get(key);
  if (known) return known;
  const name = directory.nameOf(subject);
  const fresh = { name, folded: fold(name) };
  names.set(key, fresh);
  return fresh;
}
