import type { Kpi } from "#src/domain/kpi.ts";
import type { Condition } from "../metrics-store.ts";
import type { RouteContext } from "../route.ts";
import { peerValues } from "./peer-figures.ts";
import { peerGroupOf, peerGroupsOf, type PeerGroup, type PeerQuestion } from "./peer-group.ts";

/** A group that a subject may be compared with, and what it is called in a question. */
export interface PeerChoice {
  readonly id: string;
  readonly group: PeerGroup;
}

/** What the group of everybody is called. */
const EVERYONE = "everyone";

/**
 * The groups that a session may choose among, from the most alike to the widest. Each holds all of the one before it, so that
 * nothing follows from two of them but figures of those by whom they differ; of these there are at least as many with data as
 * a group must have itself. A wider group that adds fewer is left out.
 */
async function peerChoices(
  context: RouteContext,
  question: PeerQuestion,
  kpi: Kpi,
  shared: readonly Condition[],
): Promise<readonly PeerChoice[]> {
  const choices: PeerChoice[] = [];
  let told = 0;
  for await (const group of peerGroupsOf(context, question, shared)) {
    const { length } = peerValues(group, kpi);
    const fewest = group.coarse || choices.length === 0 ? group.minimum : 1;
    if (length - told < fewest) continue;
    choices.push({ id: group.shared.at(-1)?.dimension ?? EVERYONE, group });
    told = length;
  }
  return choices;
}

/** The group that was asked for, if it may be chosen, else the most alike; and all that may be chosen. */
export async function chosenPeers(
  context: RouteContext,
  question: PeerQuestion,
  kpi: Kpi,
  { shared, alike }: { readonly shared: readonly Condition[]; readonly alike: string | undefined },
): Promise<{ readonly cohort: PeerGroup; readonly choices: readonly PeerChoice[] }> {
  const choices = await peerChoices(context, question, kpi, shared);
  const chosen = choices.find(({ id }) => id === alike) ?? choices[0];
  return { cohort: chosen?.group ?? (await peerGroupOf(context, question, shared)), choices };
}
