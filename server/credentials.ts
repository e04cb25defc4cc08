import type { Persona } from "#src/contract/session.ts";
import type { Auth } from "./services.ts";
import type { SessionCarrier } from "./session-carrier.ts";
import type { TokenSigner } from "./session-token.ts";

/** Finds out who sends a request; null when nobody is signed in or the credentials are not genuine. */
export type WhoAsks = (request: Request, now: Date) => Promise<Persona | null>;

const encoder = new TextEncoder();

async function digestOf(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", encoder.encode(text)));
}

/** Compares digests in a time that tells nothing about how much of the two agrees. */
function isSame(one: Uint8Array, other: Uint8Array): boolean {
  let difference = 0;
  for (const [at, byte] of one.entries()) difference |= byte ^ (other[at] ?? 0);
  return difference === 0;
}

/** Reads the administrator's bearer token first, then the session; a session counts only in demo mode. */
export function createWhoAsks(auth: Auth, signer: TokenSigner, carrier: SessionCarrier): WhoAsks {
  const adminDigest = auth.adminToken === undefined ? null : digestOf(auth.adminToken);
  return async (request, now) => {
    const bearer = /^Bearer (.+)$/.exec(request.headers.get("Authorization") ?? "")?.[1];
    if (bearer !== undefined) {
      const expected = await adminDigest;
      const isGenuine = expected !== null && isSame(await digestOf(bearer), expected);
      return isGenuine ? { role: "administrator" } : null;
    }
    const token = carrier.read(request);
    return token === null || auth.mode !== "demo" ? null : signer.read(token, now);
  };
}
