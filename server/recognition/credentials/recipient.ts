import * as z from "zod/mini";
import { VersionConflict, type RecordsStore } from "../../records-store.ts";

/** The id of a person in credentials; id of the record: the agent's. */
const KIND = "credential-recipient";

const recipientDocument = z.object({ recipient: z.string() });

/**
 * The id by which a person's credentials know them: 122 random bits, told to that person alone. An id that the organisation uses is short
 * or follows a pattern, and a salt stands beside its hash: all of them could be tried in a moment. Null before the first credential.
 */
export async function recipientOf(records: RecordsStore, agent: string): Promise<string | null> {
  const found = await records.get(KIND, agent);
  return found && z.parse(recipientDocument, found.body).recipient;
}

/** The same, made when there is none yet: of two who make one at once both have the one that was first. */
export async function recipientFor(records: RecordsStore, agent: string): Promise<string> {
  const before = await recipientOf(records, agent);
  if (before !== null) return before;
  const recipient = `urn:uuid:${crypto.randomUUID()}`;
  const change = { kind: KIND, id: agent, body: { recipient }, ifVersion: 0 };
  try {
    await records.put([change], { actor: agent, action: "recipient named" });
    return recipient;
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
    return recipientFor(records, agent);
  }
}
