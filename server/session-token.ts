import * as z from "zod/mini";
import { personaSchema, type Persona } from "#src/contract/session.ts";
import { fromBase64Url, toBase64Url } from "./base64url.ts";

/** How long a session lasts without signing in again. */
export const SESSION_SECONDS = 12 * 60 * 60;

const claimsSchema = z.object({ persona: personaSchema, until: z.number() });

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const hmac = { name: "HMAC", hash: "SHA-256" } as const;

/** Makes and checks session tokens: who was signed in and until when, signed so that nobody else can make one. */
export interface TokenSigner {
  issue(persona: Persona, now: Date): Promise<string>;
  /** The persona of a genuine token that has not expired; null for anything else. */
  read(token: string, now: Date): Promise<Persona | null>;
}

function claimsOf(bytes: Uint8Array): z.infer<typeof claimsSchema> {
  return claimsSchema.parse(JSON.parse(decoder.decode(bytes)));
}

/** A signer with one secret. A token is `claims.signature`, both base64url; the signature is checked in constant time. */
export function createTokenSigner(secret: string): TokenSigner {
  const usages: KeyUsage[] = ["sign", "verify"];
  const key = crypto.subtle.importKey("raw", encoder.encode(secret), hmac, false, usages);
  return {
    async issue(persona, now) {
      const until = now.getTime() + SESSION_SECONDS * 1000;
      const claims = encoder.encode(JSON.stringify({ persona, until }));
      const signature = await crypto.subtle.sign(hmac.name, await key, claims);
      return `${toBase64Url(claims)}.${toBase64Url(new Uint8Array(signature))}`;
    },
    async read(token, now) {
      const [claims, signature] = token.split(".", 2).map(fromBase64Url);
      if (!claims || !signature) return null;
      if (!(await crypto.subtle.verify(hmac.name, await key, signature, claims))) return null;
      const { persona, until } = claimsOf(claims);
      return now.getTime() < until ? persona : null;
    },
  };
}
