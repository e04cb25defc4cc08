/** The parts of another implementation of verifiable credentials that the tests use; its packages bring no types. */
declare module "@digitalbazaar/vc" {
  type Credential = Readonly<Record<string, unknown>>;
  interface Options {
    readonly credential: Credential;
    readonly suite: unknown;
    readonly documentLoader: (url: string) => Promise<unknown>;
    readonly checkStatus?: () => Promise<{ readonly verified: boolean }>;
    readonly now?: Date;
  }
  export function issue(options: Options): Promise<Credential>;
  export function verifyCredential(
    options: Options,
  ): Promise<{ readonly verified: boolean; readonly error?: unknown }>;
}
declare module "@digitalbazaar/data-integrity" {
  export class DataIntegrityProof {
    constructor(options: { signer?: unknown; cryptosuite: unknown; date?: string });
  }
}
declare module "@digitalbazaar/eddsa-rdfc-2022-cryptosuite" {
  export const cryptosuite: unknown;
}
declare module "@digitalbazaar/ed25519-multikey" {
  export interface Multikey {
    id: string;
    readonly publicKeyMultibase: string;
    signer(): unknown;
  }
  export function generate(): Promise<Multikey>;
}
declare module "png-chunks-extract" {
  export default function extract(
    png: Uint8Array,
  ): { readonly name: string; readonly data: Uint8Array }[];
}
