import * as z from "zod/mini";
import { choiceSchema, type RecognitionChoice } from "#src/contract/recognition/choice.ts";
import type { RecordsStore, StoredRecord } from "../records-store.ts";

/** The kind of records in which people say how far they take part. Id: the agent's. */
export const CHOICE_KIND = "recognition-choice";

/**
 * What holds for somebody who has chosen nothing: points and badges, which only they and their supervisors see, no place on
 * any board, and no name across a room.
 */
const UNCHOSEN: RecognitionChoice = { takesPart: true, boards: "off", screens: false };

/** A person's choice, with the version of its record; 0: nothing was ever chosen. */
export interface KeptChoice extends RecognitionChoice {
  readonly version: number;
}

/** How far somebody takes part in recognition. */
export async function choiceOf(records: RecordsStore, agent: string): Promise<KeptChoice> {
  const found = await records.get(CHOICE_KIND, agent);
  return found ? readChoice(found) : { ...UNCHOSEN, version: 0 };
}

/** The same for everybody: a function from agent to choice. */
export async function allChoices(records: RecordsStore): Promise<(agent: string) => KeptChoice> {
  const made = new Map((await records.list(CHOICE_KIND)).map((one) => [one.id, readChoice(one)]));
  return (agent) => made.get(agent) ?? { ...UNCHOSEN, version: 0 };
}

/** Those who agree to be named on a screen that a whole room sees. */
export async function namedOnScreens(records: RecordsStore): Promise<ReadonlySet<string>> {
  const choices = (await records.list(CHOICE_KIND)).map((one) => ({
    id: one.id,
    ...readChoice(one),
  }));
  return new Set(choices.filter(({ screens }) => screens).map(({ id }) => id));
}

/** Keeps a person's choice. Rejects with VersionConflict when it is not at the version that they saw. */
export async function keepChoice(
  records: RecordsStore,
  agent: string,
  choice: RecognitionChoice,
  ifVersion: number,
): Promise<KeptChoice> {
  const change = { kind: CHOICE_KIND, id: agent, body: { ...choice }, ifVersion };
  const cause = { actor: agent, action: "recognition chosen" };
  const [stored] = await records.put([change], cause);
  if (!stored) throw new Error(`nothing was stored of the choice of ${agent}`);
  return readChoice(stored);
}

function readChoice({ version, body }: StoredRecord): KeptChoice {
  return { ...z.parse(choiceSchema, body), version };
}
