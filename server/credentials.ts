import type { Persona } from "#src/contract/session.ts";
import type { Auth } from "./services.ts";
import type { SessionCarrier } from "./session-carrier.ts";
import type { TokenSigner } from "./session-token.ts";

/** Finds out who sends a request; null when nobody is signed in or the credentials are not genuine. */
export type WhoAsks = (request: Request, now: Date) => Promise<Persona | null>;

const encoder = new TextEncoder();

/** Compares in a time that tells nothing about how much of the two agrees. */
async function isSame(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all(
    [one, other].map((text) => crypto.subtle.digest("SHA-256", encoder.encode(text))),
  );
  const expected = new Uint8Array(b ?? new ArrayBuffer());
  let difference = 0;
  for (const [at, byte] of new Uint8Array(a ?? new ArrayBuffer()).entries()) {
    difference |= byte ^ (expected[at] ?? 0);
  }
  return difference === 0;
}

/** Reads the administrator's bearer token first, then the session; a session counts only in demo mode. */
export function createWhoAsks(auth: Auth, signer: TokenSigner, carrier: SessionCarrier): WhoAsks {
  return async (request, now) => {
    const bearer = /^Bearer (.+)$/.exec(request.headers.get("Authorization") ?? "")?.[1];
    if (bearer !== undefined) {
      const genuine = auth.adminToken !== undefined && (await isSame(bearer, auth.adminToken));
      return genuine ? { role: "administrator" } : null;
    }
    const token = carrier.read(request);
    return token === null || auth.mode !== "demo" ? null : signer.read(token, now);
  };
}
