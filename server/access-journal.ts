import type { EndpointName } from "#src/contract/endpoints.ts";
import { Recent } from "./recent.ts";
import { VersionConflict, type RecordsStore } from "./records-store.ts";
import type { Identity } from "./scope.ts";

/** Notes in the journal that an administrator looked at people's figures: who, whose, in which hour. */
export type AccessJournal = (
  identity: Identity,
  name: EndpointName,
  input: Readonly<Record<string, unknown>>,
  now: Date,
) => Promise<void>;

/** Reads of the last hours that need not be asked of the store again. */
const KEPT = 10_000;

/** Writes one entry for each reader, subject and hour; reading fails when it cannot be noted. */
export function createAccessJournal(records: RecordsStore): AccessJournal {
  const noted = new Recent<unknown>(KEPT);
  return async ({ role, personId, home }, name, input, now) => {
    if (role !== "administrator") return;
    const hour = now.toISOString().slice(0, 13);
    const everybody = `people within ${home.level}:${home.id}`;
    for (const subject of peopleRead(name, input, everybody)) {
      const id = `${personId}/${hour}/${subject}`;
      await noted.get(id, () => note(records, id, personId, name));
    }
  };
}

async function note(records: RecordsStore, id: string, actor: string, endpoint: EndpointName) {
  const change = { kind: "access", id, body: { endpoint }, ifVersion: 0 };
  try {
    await records.put([change], { actor, action: "people read" });
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
  }
}

/** Endpoints that tell of people without naming their level. */
const PEOPLE_LISTS: ReadonlySet<EndpointName> = new Set<EndpointName>([
  "opportunities",
  "holds",
  "disputes",
  "recognitionTeam",
]);

/** Whose figures a question shows. The list of subjects shows names alone and is not among them. */
function peopleRead(
  name: EndpointName,
  input: Readonly<Record<string, unknown>>,
  everybody: string,
): string[] {
  if (name === "subjects") return [];
  const { level, id, agent, rows, by, within, where, subjects } = input;
  const one = typeof id === "string" ? `${String(level)}:${id}` : null;
  const named = [within, where, subjects].flat().filter((text) => typeof text === "string");
  const people = named.filter((text) => text.startsWith("agent:"));
  if (typeof agent === "string") people.push(`agent:${agent}`);
  if (level === "agent" && one !== null) people.push(one);
  else if (level === "agent" || rows === "agent" || PEOPLE_LISTS.has(name))
    people.push(withinWords(within) ?? everybody);
  else if (name === "changes" && watchesPeople(within)) people.push(`people within ${within}`);
  else if (name === "evidence" || by === "agent") people.push(`people within ${one}`);
  return [...new Set(people)];
}

/** A list of changes watches people one by one within a team, and among those of a supervisor. */
function watchesPeople(within: unknown): within is string {
  return typeof within === "string" && /^(team|supervisor):/.test(within);
}

function withinWords(within: unknown): string | null {
  return typeof within === "string" ? `people within ${within}` : null;
}
