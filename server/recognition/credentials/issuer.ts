import type { KpiNaming } from "#src/domain/recognition/badges/badge-words.ts";
import { VersionConflict, type RecordsStore } from "../../records-store.ts";
import type { SecretText } from "../../services.ts";
import { AWARD } from "../recognition-records.ts";
import type { IssuerTrust } from "../open-badges/issuer-trust.ts";
import { achievementFor } from "./achievement.ts";
import { badgeCredential, CONTEXTS, wholeSeconds } from "./badge-credential.ts";
import { LIST_ENTRIES } from "./bitstring.ts";
import type { EarnedAward } from "./earned-award.ts";
import { findAward } from "./find-award.ts";
import { issuerAddresses, type IssuerAddresses } from "./issuer-addresses.ts";
import { SIGNING, type IssuerKeys } from "./issuer-keys.ts";
import { createKeyRing, ISSUER_KEY, type KeyRing } from "./key-ring.ts";
import {
  allCredentials,
  awardAt,
  CREDENTIAL,
  credentialFor,
  keepCredential,
  keepSignedAnew,
  signedFor,
  type KeptCredential,
} from "./kept-credentials.ts";
import { recipientFor } from "./recipient.ts";
import { signedStatusList } from "./status-list.ts";
import { untilChanged } from "../until-changed.ts";
import { multikeyOfJwk, signAsJwt, signWithProof, type CredentialJson } from "./sign-credential.ts";

/** What an issuer stands on. */
export interface IssuerGround {
  readonly records: RecordsStore;
  readonly secret: SecretText;
  /** Where this server is reached from outside. */
  readonly publicUrl: string;
  readonly clock: () => Date;
  /** What the issuer is called. */
  readonly organisationName: () => Promise<string>;
}

/** Issues credentials for awards in the organisation's name, and tells the world what it needs to check them. */
export interface Issuer {
  readonly addresses: IssuerAddresses;
  readonly trust: IssuerTrust;
  readonly ring: KeyRing;
  /** The credential of an award, issued once: asked again, it is the same, signed anew where its key was revoked since. */
  issue(award: EarnedAward, nameOf: KpiNaming): Promise<KeptCredential>;
  /** What it is called. */
  name(): Promise<string>;
  isRevoked(credential: KeptCredential): Promise<boolean>;
  /** Whether a key that signed it was revoked: the credential stands, and nobody can check it until it is signed anew. */
  isUnsigned(credential: KeptCredential): Promise<boolean>;
  profile(): Promise<CredentialJson>;
  keys(): Promise<IssuerKeys>;
  /** A status list, signed; null for a list that there is not. */
  statusList(list: string): Promise<CredentialJson | null>;
}

/** There is one list: more credentials than it has entries for would need another. */
const LIST = "1";
/** An entry that is taken is seen at once; by chance this many in a row are taken only in a list that is all but full. */
const MOST_TRIES = 50;

export function createIssuer(ground: IssuerGround): Issuer {
  const { records, clock, secret, organisationName } = ground;
  const addresses = issuerAddresses(ground.publicUrl);
  const ring = createKeyRing({ records, secret, clock });
  const keys = () => ring.keys();
  const isRevoked = async (one: KeptCredential) =>
    one.revoked !== null || (await findAward(records, one.award))?.state === "withdrawn";

  const isUnsigned = async ({ keys: signers }: Pick<KeptCredential, "keys">) => {
    const trusted = new Set((await keys()).all.map(({ id }) => id));
    return signers.some((id) => !trusted.has(id));
  };

  const sign = async (credential: CredentialJson) => {
    const signing = { keys: await keys(), addresses };
    const signed = {
      json: await signWithProof(credential, wholeSeconds(clock()), signing),
      rs256: await signAsJwt(credential, "RS256", signing),
      eddsa: await signAsJwt(credential, "EdDSA", signing),
    };
    return { signed, keys: SIGNING.map((algorithm) => signing.keys.newest(algorithm).id) };
  };

  /** The same credential, in the same words and at the same place of the list, by the keys of now. */
  const signAnew = async (kept: KeptCredential) => {
    const before = await signedFor(records, kept.award);
    if (before === null) throw new Error(`nothing was signed for ${kept.award}`);
    const { proof: _proof, ...credential } = before.json;
    return keepSignedAnew(records, kept, await sign(credential));
  };

  const tryToIssue = async (award: EarnedAward, nameOf: KpiNaming) => {
    const achievement = achievementFor(award.badge, nameOf, addresses);
    const issuer = { id: addresses.issuer, type: ["Profile"], name: await organisationName() };
    const issuedAt = clock();
    const id = `urn:uuid:${crypto.randomUUID()}`;
    const index = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
    const place = { list: LIST, index: index % LIST_ENTRIES };
    const recipient = await recipientFor(records, award.agent);
    const parts = { id, recipient, achievement, issuer, issuedAt, ...place };
    const credential = await badgeCredential(award, parts, addresses);
    const { signed, keys: signers } = await sign(credential);
    const document = {
      agent: award.agent,
      credential: id,
      issuedAt: wholeSeconds(issuedAt),
      ...place,
      revoked: null,
      share: null,
      keys: signers,
    };
    return keepCredential(records, {
      award: award.id,
      document,
      signed,
      achievement: { id: `${award.badge.id}/${award.badge.version}`, body: achievement },
    });
  };

  // Whoever checks a credential asks for the list, and it changes now and then.
  const keptList = untilChanged(records, [AWARD, CREDENTIAL, ISSUER_KEY], async () => {
    const revoked: number[] = [];
    for (const one of await allCredentials(records)) {
      if (await isRevoked(one)) revoked.push(one.index);
    }
    const said = { id: addresses.statusList(LIST), revoked, from: wholeSeconds(clock()) };
    return signedStatusList(said, { keys: await keys(), addresses });
  });

  return {
    addresses,
    name: organisationName,
    isRevoked,
    isUnsigned,
    keys,
    ring,
    async issue(award, nameOf) {
      for (let tried = 0; tried < MOST_TRIES; tried += 1) {
        const issued = await credentialFor(records, award.id);
        if (issued !== null && !(await isUnsigned(issued))) return issued;
        try {
          if (issued !== null) return await signAnew(issued);
          return await tryToIssue(award, nameOf);
        } catch (error) {
          if (!(error instanceof VersionConflict)) throw error;
        }
      }
      throw new Error(`no entry of the status list is free for ${award.id}`);
    },
    async profile() {
      const methods = (await keys()).all
        .filter(({ algorithm }) => algorithm === "EdDSA")
        .map(({ publicJwk }) => {
          const publicKeyMultibase = multikeyOfJwk(publicJwk);
          const id = `${addresses.issuer}#${publicKeyMultibase}`;
          return { id, type: "Multikey", controller: addresses.issuer, publicKeyMultibase };
        });
      return {
        "@context": [...CONTEXTS.slice(0, 2), "https://www.w3.org/ns/cid/v1"],
        id: addresses.issuer,
        type: ["Profile"],
        name: await organisationName(),
        url: addresses.home,
        verificationMethod: methods,
        assertionMethod: methods.map(({ id }) => id),
      };
    },
    statusList: async (list) => (list === LIST ? keptList() : null),
    trust: {
      id: addresses.issuer,
      async key(address) {
        const { all, ever } = await keys();
        const found = ever.find(
          ({ id, algorithm, publicJwk }) =>
            address === addresses.key(id) ||
            (algorithm === "EdDSA" &&
              address === `${addresses.issuer}#${multikeyOfJwk(publicJwk)}`),
        );
        if (!found) return null;
        const { algorithm, publicJwk } = found;
        return { algorithm, jwk: publicJwk, isRevoked: !all.includes(found) };
      },
      async status(list, index) {
        if (list !== addresses.statusList(LIST)) return null;
        const award = await awardAt(records, LIST, index);
        const credential = award === null ? null : await credentialFor(records, award);
        if (credential === null) return "unknown";
        return (await isRevoked(credential)) ? "revoked" : "valid";
      },
    },
  };
}
