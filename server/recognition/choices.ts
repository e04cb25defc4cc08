import * as z from "zod/mini";
import { choiceSchema, type RecognitionChoice } from "#src/contract/recognition/choice.ts";
import type { RecordsStore, StoredRecord } from "../records-store.ts";
import { everyRecord } from "./every-record.ts";
import { untilChanged } from "./until-changed.ts";

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
  /** How often somebody who took no part has come back: what was left out meanwhile is decided then. */
  readonly returns: number;
}

const choiceDocument = z.extend(choiceSchema, { returns: z._default(z.number(), 0) });

const NEVER_CHOSEN: KeptChoice = { ...UNCHOSEN, version: 0, returns: 0 };

/** How far somebody takes part in recognition. */
export async function choiceOf(records: RecordsStore, agent: string): Promise<KeptChoice> {
  const found = await records.get(CHOICE_KIND, agent);
  return found ? readChoice(found) : NEVER_CHOSEN;
}

/** Whether weeks are still left out of somebody who takes part again. `progress`: what was decided of them; null before anything was. */
export function isBehind(
  { takesPart, returns }: KeptChoice,
  progress: { readonly returns: number } | null,
): boolean {
  return takesPart && returns !== (progress?.returns ?? 0);
}

/** The choices of everybody: a function from agent to choice. */
export async function allChoices(records: RecordsStore): Promise<(agent: string) => KeptChoice> {
  const made = await chosen(records);
  return (agent) => made.get(agent) ?? NEVER_CHOSEN;
}

/** Those who agree to be named on a screen that a whole room sees. */
export async function namedOnScreens(records: RecordsStore): Promise<ReadonlySet<string>> {
  const made = [...(await chosen(records))];
  return new Set(made.filter(([, { screens }]) => screens).map(([agent]) => agent));
}

/** By store, what everybody has chosen: each board rests on it, and it changes seldom. */
const kept = new WeakMap<RecordsStore, () => Promise<ReadonlyMap<string, KeptChoice>>>();

function chosen(records: RecordsStore): Promise<ReadonlyMap<string, KeptChoice>> {
  const ask = kept.get(records) ?? untilChanged(records, [CHOICE_KIND], () => readAll(records));
  kept.set(records, ask);
  return ask();
}

async function readAll(records: RecordsStore): Promise<ReadonlyMap<string, KeptChoice>> {
  const found = new Map<string, KeptChoice>();
  for await (const record of everyRecord(records, CHOICE_KIND)) {
    found.set(record.id, readChoice(record));
  }
  return found;
}

/** Keeps a person's choice. Rejects with VersionConflict when it is not at the version that they saw. */
export async function keepChoice(
  records: RecordsStore,
  agent: string,
  choice: RecognitionChoice,
  ifVersion: number,
): Promise<KeptChoice> {
  const before = await choiceOf(records, agent);
  const returns = before.returns + (choice.takesPart && !before.takesPart ? 1 : 0);
  const change = { kind: CHOICE_KIND, id: agent, body: { ...choice, returns }, ifVersion };
  const cause = { actor: agent, action: "recognition chosen" };
  const [stored] = await records.put([change], cause);
  if (!stored) throw new Error(`nothing was stored of the choice of ${agent}`);
  return readChoice(stored);
}

function readChoice({ version, body }: StoredRecord): KeptChoice {
  return { ...z.parse(choiceDocument, body), version };
}
