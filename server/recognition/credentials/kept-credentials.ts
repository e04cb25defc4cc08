import * as z from "zod/mini";
import type { Change, RecordsStore, StoredRecord } from "../../records-store.ts";

/** A credential that was issued for an award; id: the award's. The documents themselves are kept apart, since lists need only this. */
const credentialDocument = z.object({
  agent: z.string(),
  /** The credential's own id, a `urn:uuid:…`. */
  credential: z.string(),
  issuedAt: z.string(),
  /** Its entry in a status list. */
  list: z.string(),
  index: z.number(),
  /** Why the issuer revoked it; null while it holds. */
  revoked: z.nullable(z.string()),
  /** The link under which its person shows it to whoever has it; null while it is not shared. */
  share: z.nullable(z.string()),
  /** The ids of the keys that signed it; none were written down at first. */
  keys: z._default(z.array(z.string()), []),
});

/** The documents of a credential as they were signed; id: the award's. */
const signedDocument = z.object({
  json: z.record(z.string(), z.unknown()),
  rs256: z.string(),
  eddsa: z.string(),
});

/** Which award an entry of a list (id: `list/index`) or a link (id: the link) belongs to. */
const belongsDocument = z.object({ award: z.string() });

/** The kind of records of what was issued. */
export const CREDENTIAL = "credential";

const KINDS = {
  credential: CREDENTIAL,
  signed: "credential-signed",
  place: "credential-place",
  link: "credential-link",
  achievement: "credential-achievement",
} as const;

export type CredentialDocument = z.infer<typeof credentialDocument>;
export type SignedDocuments = z.infer<typeof signedDocument>;

/** A credential that is kept, with the award that it is for and the version of its record. */
export interface KeptCredential extends CredentialDocument {
  readonly award: string;
  readonly version: number;
}

/** A new credential with all that is written beside it. */
export interface NewCredential {
  readonly award: string;
  readonly document: CredentialDocument;
  readonly signed: SignedDocuments;
  /** Its achievement, by badge and version. */
  readonly achievement: { readonly id: string; readonly body: Readonly<Record<string, unknown>> };
}

/** The credential of an award; null when none was issued. */
export async function credentialFor(
  records: RecordsStore,
  award: string,
): Promise<KeptCredential | null> {
  const found = await records.get(KINDS.credential, award);
  return found && readCredential(found);
}

/** Every credential that was issued. */
export async function allCredentials(records: RecordsStore): Promise<KeptCredential[]> {
  return (await records.list(KINDS.credential)).map(readCredential);
}

/** The documents of a credential as they were signed; null when none was issued for the award. */
export async function signedFor(
  records: RecordsStore,
  award: string,
): Promise<SignedDocuments | null> {
  const found = await records.get(KINDS.signed, award);
  return found && z.parse(signedDocument, found.body);
}

/**
 * Keeps a new credential, its entry in the list and its achievement at once. Rejects with VersionConflict when there is one
 * for the award, or another has the entry.
 */
export async function keepCredential(
  records: RecordsStore,
  { award, document, signed, achievement }: NewCredential,
): Promise<KeptCredential> {
  const place = `${document.list}/${document.index}`;
  const json = JSON.parse(JSON.stringify({ signed, achievement: achievement.body })) as {
    signed: Change["body"];
    achievement: Change["body"];
  };
  return onlyOne(
    await records.put(
      [
        { kind: KINDS.credential, id: award, body: document, ifVersion: 0 },
        { kind: KINDS.place, id: place, body: { award }, ifVersion: 0 },
        { kind: KINDS.signed, id: award, body: json.signed, ifVersion: 0 },
        { kind: KINDS.achievement, id: achievement.id, body: json.achievement, ifVersion: "any" },
      ],
      { actor: document.agent, action: "credential issued" },
    ),
  );
}

/** Keeps a credential as it was signed anew. Rejects with VersionConflict. */
export async function keepSignedAnew(
  records: RecordsStore,
  { award, version, ...document }: KeptCredential,
  { signed, keys }: { readonly signed: SignedDocuments; readonly keys: readonly string[] },
): Promise<KeptCredential> {
  const body = { ...document, keys };
  const documents = JSON.parse(JSON.stringify(signed)) as Change["body"];
  const changes: Change[] = [
    { kind: KINDS.credential, id: award, body, ifVersion: version },
    { kind: KINDS.signed, id: award, body: documents, ifVersion: "any" },
  ];
  return onlyOne(
    await records.put(changes, { actor: document.agent, action: "credential signed anew" }),
  );
}

/** The award whose credential has an entry of a list; null when none has. */
export async function awardAt(
  records: RecordsStore,
  list: string,
  index: number,
): Promise<string | null> {
  const found = await records.get(KINDS.place, `${list}/${index}`);
  return found && z.parse(belongsDocument, found.body).award;
}

/** An achievement that a credential was issued for; null for any other. */
export async function achievementOf(
  records: RecordsStore,
  id: string,
): Promise<Readonly<Record<string, unknown>> | null> {
  const found = await records.get(KINDS.achievement, id);
  return found && z.parse(z.record(z.string(), z.unknown()), found.body);
}

/** Revokes a credential for a reason; one that is revoked stays so. Rejects with VersionConflict. */
export async function revokeCredential(
  records: RecordsStore,
  { award, version, ...document }: KeptCredential,
  { actor, reason }: { readonly actor: string; readonly reason: string },
): Promise<KeptCredential> {
  const body = { ...document, revoked: document.revoked ?? reason };
  const change = { kind: KINDS.credential, id: award, body, ifVersion: version };
  return onlyOne(await records.put([change], { actor, action: "credential revoked", reason }));
}

/** Shares a credential under a new link, or (null) takes its link back for ever. Rejects with VersionConflict. */
export async function shareCredential(
  records: RecordsStore,
  { award, version, ...document }: KeptCredential,
  link: string | null,
): Promise<KeptCredential> {
  const body = { ...document, share: link };
  const changes: Change[] = [{ kind: KINDS.credential, id: award, body, ifVersion: version }];
  if (link !== null) changes.push({ kind: KINDS.link, id: link, body: { award }, ifVersion: 0 });
  const action = link === null ? "credential no longer shared" : "credential shared";
  return onlyOne(await records.put(changes, { actor: document.agent, action }));
}

/** The credential that a link shows; null for a link that there never was, or that was taken back. */
export async function credentialShared(
  records: RecordsStore,
  link: string,
): Promise<KeptCredential | null> {
  const found = await records.get(KINDS.link, link);
  const { award } = found ? z.parse(belongsDocument, found.body) : { award: null };
  const credential = award === null ? null : await credentialFor(records, award);
  return credential?.share === link ? credential : null;
}

function onlyOne([stored]: readonly StoredRecord[]): KeptCredential {
  if (!stored) throw new Error("nothing was stored of the credential");
  return readCredential(stored);
}

function readCredential({ id, version, body }: StoredRecord): KeptCredential {
  return { ...z.parse(credentialDocument, body), award: id, version };
}
