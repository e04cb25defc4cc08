import { encodedBitstring } from "./bitstring.ts";
import { signWithProof, type CredentialJson } from "./sign-credential.ts";

/** The list of what is revoked, signed (Bitstring Status List 1.0). `from`: the second from which it says so. */
export async function signedStatusList(
  { id, revoked, from }: { id: string; revoked: readonly number[]; from: string },
  signing: Parameters<typeof signWithProof>[2],
): Promise<CredentialJson> {
  const credential = {
    "@context": ["https://www.w3.org/ns/credentials/v2"],
    id,
    type: ["VerifiableCredential", "BitstringStatusListCredential"],
    issuer: signing.addresses.issuer,
    validFrom: from,
    credentialSubject: {
      id: `${id}#list`,
      type: "BitstringStatusList",
      statusPurpose: "revocation",
      encodedList: await encodedBitstring(revoked),
    },
  };
  return signWithProof(credential, from, signing);
}
