import * as z from "zod/mini";
import type { CriteriaSet, WireCriteria } from "#src/contract/opportunities.ts";
import { day } from "#src/domain/calendar.ts";
import { compareCodePoints } from "#src/domain/code-point-order.ts";
import { kpiId, type Day } from "#src/domain/ids.ts";
import {
  criteriaOn,
  type Criteria,
  type CriteriaChoice,
} from "#src/domain/opportunities/criteria.ts";
import { DOCUMENTS } from "./documents.ts";
import type { RecordsStore, StoredRecord } from "./records-store.ts";
import type { Identity } from "./scope.ts";

/** The kind of records that criteria are kept in. */
const KIND = "criteria";

type CriteriaDocument = z.infer<typeof DOCUMENTS.criteria>;

/** A record of criteria, read. */
export interface CriteriaRecord {
  readonly id: string;
  readonly version: number;
  readonly document: CriteriaDocument;
}

/** Who asks, and when: what decides whose criteria are whose, and which version of them holds. */
export interface CriteriaReader {
  readonly identity: Pick<Identity, "role" | "personId">;
  readonly today: Day;
}

/** What is to be saved under an id. */
export interface CriteriaChange {
  readonly id: string;
  readonly name: string;
  readonly choice: WireCriteria;
  readonly retired: boolean;
  /** The version the caller saw; 0: there must be none yet. */
  readonly ifVersion: number;
}

/** Whose criteria a session saves: an administrator's are the organisation's, which is null. */
function ownerOf({ role, personId }: CriteriaReader["identity"]): string | null {
  return role === "administrator" ? null : `${role}:${personId}`;
}

/** Criteria by their id, whoever saved them; null when there are none. */
export async function findCriteria(
  records: RecordsStore,
  id: string,
): Promise<CriteriaRecord | null> {
  const found = await records.get(KIND, id);
  return found && readRecord(found);
}

/** The organisation's criteria and the session's own, by name. */
export async function listCriteria(
  records: RecordsStore,
  reader: CriteriaReader,
): Promise<CriteriaSet[]> {
  const all = (await records.list(KIND)).map(readRecord);
  const own = ownerOf(reader.identity);
  return all
    .filter(({ document }) => !document.retired)
    .filter(({ document }) => document.owner === null || document.owner === own)
    .map((record) => criteriaSet(record, reader))
    .toSorted((a, b) => compareCodePoints(a.name, b.name) || compareCodePoints(a.id, b.id));
}

/** Whether a session may change criteria; what is not there yet is anybody's to save. */
export function mayChange(record: CriteriaRecord | null, { identity }: CriteriaReader): boolean {
  return record === null || record.document.owner === ownerOf(identity);
}

/**
 * Saves criteria: as they are chosen they hold from today on, and what held before keeps its days. Rejects with
 * VersionConflict when they are not at the version that the caller saw.
 */
export async function saveCriteria(
  records: RecordsStore,
  reader: CriteriaReader,
  before: CriteriaRecord | null,
  { id, name, choice, retired, ifVersion }: CriteriaChange,
): Promise<CriteriaSet> {
  const earlier = before?.document.versions.filter(({ from }) => from < reader.today) ?? [];
  const body: CriteriaDocument = {
    name,
    owner: ownerOf(reader.identity),
    retired,
    versions: [...earlier, { ...choice, from: reader.today }],
  };
  const action = retired ? "criteria retired" : "criteria saved";
  const change = { kind: KIND, id, body, ifVersion };
  const [stored] = await records.put([change], { actor: reader.identity.personId, action });
  if (!stored) throw new Error(`nothing was stored of the criteria ${id}`);
  return criteriaSet(readRecord(stored), reader);
}

/** A record as an answer carries it: as its criteria stand today. */
export function criteriaSet(record: CriteriaRecord, reader: CriteriaReader): CriteriaSet {
  const { id, version, document } = record;
  const { from, ...choice } = inForce(record, reader.today);
  return {
    id,
    name: document.name,
    version,
    from,
    isOwn: mayChange(record, reader),
    isShared: document.owner === null,
    choice: wireChoice(choice),
  };
}

/** The criteria of a record that hold today; before the first of them begins, the first. */
export function inForce({ id, document }: CriteriaRecord, today: Day): Criteria {
  const versions = document.versions.map(({ from, ...choice }): Criteria => ({
    ...criteriaChoice(choice),
    from: day(from),
  }));
  const found = criteriaOn(versions, today) ?? versions[0];
  if (!found) throw new Error(`the criteria ${id} have no version`);
  return found;
}

/** Criteria as the domain takes them. */
export function criteriaChoice({ kpis, ...rest }: WireCriteria): CriteriaChoice {
  return { ...rest, kpis: kpis && kpis.map(kpiId) };
}

/** Criteria as an answer carries them. */
export function wireChoice({ kpis, repeated, ...rest }: CriteriaChoice): WireCriteria {
  return { ...rest, kpis: kpis && [...kpis], repeated: repeated && { ...repeated } };
}

function readRecord({ id, version, body }: StoredRecord): CriteriaRecord {
  return { id, version, document: z.parse(DOCUMENTS.criteria, body) };
}
