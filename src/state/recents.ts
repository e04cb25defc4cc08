import { create } from "zustand";
import { persist } from "zustand/middleware";

export interface RecentSubject {
  readonly level: string;
  readonly id: string;
  readonly name: string;
}

/** Whom each person of this browser looked at last, newest first, by the person's id. */
interface Recents {
  readonly byPerson: Readonly<Record<string, readonly RecentSubject[]>>;
}

/** As many as fit into a list without scrolling. */
const MOST = 6;

function isRecent(value: unknown): value is RecentSubject {
  if (typeof value !== "object" || value === null) return false;
  const { level, id, name } = { level: null, id: null, name: null, ...value };
  return [level, id, name].every((text) => typeof text === "string");
}

/** Reads recents from anything at all: whatever is not a subject is left out. */
export function readRecents(stored: unknown): Recents {
  const { byPerson } = { byPerson: {}, ...(typeof stored === "object" ? stored : null) };
  const people = Object.entries(byPerson).map(
    ([person, subjects]) => [person, [subjects].flat().filter(isRecent).slice(0, MOST)] as const,
  );
  return { byPerson: Object.fromEntries(people) };
}

export const useRecents = create<Recents>()(
  persist((): Recents => ({ byPerson: {} }), {
    name: "candor.recents",
    merge: (stored) => readRecents(stored),
  }),
);

/** Puts a subject at the head of a person's recents. */
export function rememberSubject(person: string, { level, id, name }: RecentSubject): void {
  useRecents.setState(({ byPerson }) => {
    const others = (byPerson[person] ?? []).filter(
      (other) => other.level !== level || other.id !== id,
    );
    const recent = [{ level, id, name }, ...others].slice(0, MOST);
    return { byPerson: { ...byPerson, [person]: recent } };
  });
}
