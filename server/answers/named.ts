import type { Subject } from "#src/domain/ids.ts";
import type { Directory } from "../route.ts";

/** A subject as an answer carries it. */
export function named(subject: Subject, directory: Directory): Subject & { readonly name: string } {
  return { ...subject, name: directory.nameOf(subject) };
}
