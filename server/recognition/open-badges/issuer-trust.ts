import type { JwsAlgorithm } from "./public-key.ts";

/** What a reader of credentials knows by itself: the keys and the status lists of this very server. */
export interface IssuerTrust {
  /** The issuer's id; null where this server issues nothing. */
  readonly id: string | null;
  /** A public key of this server, by its address, current, retired or revoked; null when there is none. */
  key(address: string): Promise<OwnKey | null>;
  /** The state of an entry of a status list of this server; null when the list is not of this server. */
  status(list: string, index: number): Promise<"valid" | "revoked" | "unknown" | null>;
}

/** A public key of this server. */
export interface OwnKey {
  readonly algorithm: JwsAlgorithm;
  readonly jwk: JsonWebKey;
  /** Whether it is trusted no more, whatever it signed and whenever. */
  readonly isRevoked: boolean;
}

/** A reader that issues nothing itself. */
export const NO_ISSUER: IssuerTrust = {
  id: null,
  key: async () => null,
  status: async () => null,
};
