import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { generate } from "@digitalbazaar/ed25519-multikey";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import { issue } from "@digitalbazaar/vc";
import { PINNED_CONTEXTS } from "#server/recognition/open-badges/pinned-contexts.ts";

/** Contexts as @digitalbazaar/vc asks for them; nothing is fetched. */
export async function pinnedDocument(url: string) {
  const document = PINNED_CONTEXTS.get(url);
  if (document === undefined) throw new Error(`${url} is not pinned`);
  return { document, documentUrl: url, contextUrl: null };
}

/**
 * Puts an embedded proof (eddsa-rdfc-2022) into a credential, by another implementation, with a new key that its address carries.
 * `address` is what the proof says of where the key is.
 */
export async function signWithProof(
  credential: Readonly<Record<string, unknown>>,
  address = (key: string) => `did:key:${key}`,
): Promise<Readonly<Record<string, unknown>>> {
  const key = await generate();
  key.id = address(key.publicKeyMultibase);
  const suite = new DataIntegrityProof({ signer: key.signer(), cryptosuite });
  return issue({ credential: { ...credential }, suite, documentLoader: pinnedDocument });
}
