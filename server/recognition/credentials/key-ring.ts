import * as z from "zod/mini";
import type { RecordsStore } from "../../records-store.ts";
import type { SecretText } from "../../services.ts";
import { openIssuerKeys, rotateIssuerKeys, SIGNING, type IssuerKeys } from "./issuer-keys.ts";

/** What people decided about a key, with the journal of it; id: the key's. The key itself is a secret and no record. */
export const ISSUER_KEY = "issuer-key";

const keyDocument = z.object({
  algorithm: z.enum(SIGNING),
  /** Why it may not be trusted any more; null while it may. */
  revoked: z.nullable(z.string()),
});

/** Who changes the keys, and why. */
export interface KeyCause {
  readonly actor: string;
  readonly reason: string;
}

/** The keys of an issuer through time. Every change of them stands in the journal with its reason. */
export interface KeyRing {
  keys(): Promise<IssuerKeys>;
  /** Why a key was revoked, by its id. */
  revoked(): Promise<ReadonlyMap<string, string>>;
  /** Makes new keys, which sign from now on. */
  renew(cause: KeyCause): Promise<IssuerKeys>;
  /** Trusts a key no more; where it was the one that signs, another is made. Null for a key that there never was. */
  revoke(id: string, cause: KeyCause): Promise<IssuerKeys | null>;
}

interface RingGround {
  readonly records: RecordsStore;
  readonly secret: SecretText;
  readonly clock: () => Date;
}

export function createKeyRing({ records, secret, clock }: RingGround): KeyRing {
  let opened: Promise<IssuerKeys> | null = null;
  const revoked = async () => {
    const kept = await records.list(ISSUER_KEY);
    const reasons = kept.map(({ id, body }) => [id, z.parse(keyDocument, body).revoked] as const);
    return new Map(reasons.flatMap(([id, reason]) => (reason === null ? [] : [[id, reason]])));
  };
  const distrusted = async () => new Set((await revoked()).keys());
  const open = async () => openIssuerKeys(secret, await distrusted(), clock());
  const keys = () => (opened ??= open());
  return {
    keys,
    revoked,
    async renew({ actor, reason }) {
      const before = new Set((await keys()).ever.map(({ id }) => id));
      opened = rotateIssuerKeys(secret, await distrusted(), clock());
      const made = (await opened).ever.filter(({ id }) => !before.has(id));
      const changes = made.map(({ id, algorithm }) => {
        const body = { algorithm, revoked: null };
        return { kind: ISSUER_KEY, id, body, ifVersion: "any" as const };
      });
      await records.put(changes, { actor, action: "issuer keys renewed", reason });
      return opened;
    },
    async revoke(id, { actor, reason }) {
      const found = (await keys()).ever.find((one) => one.id === id);
      if (!found) return null;
      // A key that is revoked stays so, for the reason that was given first.
      if (!(await distrusted()).has(id)) {
        const body = { algorithm: found.algorithm, revoked: reason };
        const change = { kind: ISSUER_KEY, id, body, ifVersion: "any" as const };
        await records.put([change], { actor, action: "issuer key revoked", reason });
        opened = open();
      }
      return keys();
    },
  };
}
