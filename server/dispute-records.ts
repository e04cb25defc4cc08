import * as z from "zod/mini";
import { disputeSchema, type Dispute } from "#src/contract/dispute.ts";
import type { RecordsStore } from "./records-store.ts";

/** The kind of records that hold disputes. */
const KIND = "dispute";
/**
 * Changes with every dispute of a person, whose id is its own: of two that are opened at the same moment one meets the other
 * here, so that neither gets past a limit on how many there are.
 */
const BOOK = "dispute-book";

/**
 * A dispute as it is kept. Id: the person, the KPI, the days and the row, so that the same figure is disputed once. The value
 * and its sample are those that the person saw: later data may change both.
 */
const disputeDocument = z.extend(z.omit(disputeSchema, { id: true, subject: true }), {
  agent: z.string(),
  value: z.nullable(z.number()),
  sample: z.nullable(z.number()),
});

/** What is kept of a dispute. */
export type DisputeDocument = z.infer<typeof disputeDocument>;

/** One that is kept, with its id. */
export interface KeptDispute extends DisputeDocument {
  readonly id: string;
}

function idOf({
  agent,
  kpi,
  period,
  row,
}: Pick<DisputeDocument, "agent" | "kpi" | "period" | "row">) {
  const coarse = row && row.grain !== "day" ? [row.grain] : [];
  const named = row ? [row.day, row.source, row.queue, ...coarse] : [];
  const parts = [agent, kpi, `${period.from}..${period.to}`, ...named];
  return parts.map(encodeURIComponent).join("/");
}

/** All disputes, or those of one person; the newest first. */
export async function keptDisputes(
  records: RecordsStore,
  agent: string | null,
): Promise<KeptDispute[]> {
  const prefix = agent === null ? "" : `${encodeURIComponent(agent)}/`;
  const found = await records.list(KIND, { prefix });
  return found
    .map(({ id, body }) => ({ id, ...z.parse(disputeDocument, body) }))
    .toSorted((a, b) => b.on.localeCompare(a.on, "en") || (a.id < b.id ? -1 : 1));
}

/** The open disputes of a person, and what a further one must say that it saw. */
export async function disputesOf(
  records: RecordsStore,
  agent: string,
): Promise<{ readonly open: readonly KeptDispute[]; readonly version: number }> {
  const book = await records.get(BOOK, agent);
  return { open: await keptDisputes(records, agent), version: book?.version ?? 0 };
}

/** Whether the same figure is disputed already. */
export function isDisputed(open: readonly KeptDispute[], dispute: DisputeDocument): boolean {
  const id = idOf(dispute);
  return open.some((one) => one.id === id);
}

/**
 * Keeps a new dispute, with its reason in the journal. Rejects with VersionConflict when the person has opened another since
 * the version that was seen.
 */
export async function keepDispute(
  records: RecordsStore,
  dispute: DisputeDocument,
  version: number,
): Promise<KeptDispute> {
  const id = idOf(dispute);
  await records.put(
    [
      { kind: KIND, id, body: dispute, ifVersion: 0 },
      { kind: BOOK, id: dispute.agent, body: {}, ifVersion: version },
    ],
    { actor: dispute.agent, action: "figure disputed", reason: dispute.reason },
  );
  return { id, ...dispute };
}

/** A dispute as it is told: without the figure, which the reader's own scope decides. */
export function disputeAnswer(
  { agent, value: _value, sample: _sample, ...told }: KeptDispute,
  name: string,
): Dispute {
  return { ...told, subject: { level: "agent", id: agent, name } };
}
