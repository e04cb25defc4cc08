import { createRemoteJWKSet, customFetch, jwtVerify } from "jose";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import {
  awardCredentialSchema,
  documentSchema,
  sharedCredentialSchema,
} from "#src/contract/recognition/credential.ts";
import { unbakeSvg } from "#src/domain/recognition/open-badges/baked-svg.ts";
import {
  awardOf,
  colleague,
  credentialWorld,
  own,
  publicUrl,
} from "#tests/credentials/credential-world.ts";

describe("one’s own credential", () => {
  test("is there once it is asked for, and the same ever after", async () => {
    const { look, issue } = await credentialWorld();
    expect(await look()).toEqual({ award: awardOf(own), issuable: true, issued: null });
    const issued = await issue();
    expect(await issue()).toEqual(issued);
    expect(await look()).toMatchObject({ issued });
    const baked = unbakeSvg(issued.svg);
    expect("text" in baked && baked.text).toBe(issued.jwt.RS256);
  });

  test("is nobody else’s", async () => {
    const { me, send } = await credentialWorld();
    const theirs = awardOf(colleague);
    const path = `/api/recognition/credentials/${encodeURIComponent(theirs)}`;
    expect((await me(path)).status).toBe(404);
    const asked = await send(me)("/api/recognition/credentials", "POST", { award: theirs });
    expect(asked.status).toBe(404);
    expect((await send(me)(`${path}/share`, "PUT", { shared: true }, 1)).status).toBe(404);
  });

  test.each(["held", "withdrawn"])("is not issued for an award that is %s", async (state) => {
    const { send, me } = await credentialWorld(state);
    const answer = await send(me)("/api/recognition/credentials", "POST", { award: awardOf(own) });
    expect(answer.status).toBe(422);
  });

  test("leads by its own addresses to everything that a verifier elsewhere needs", async () => {
    const { issue, open } = await credentialWorld();
    const { json, jwt } = await issue();
    const jwks = createRemoteJWKSet(new URL(`${publicUrl}/.well-known/jwks.json`), {
      [customFetch]: async (url) => open(url),
    });
    const { payload, protectedHeader } = await jwtVerify(jwt.RS256, jwks, {
      currentDate: new Date("2026-03-03T00:00:00Z"),
    });
    const documents = z.parse(
      z.looseObject({
        issuer: z.looseObject({ id: z.string() }),
        credentialSubject: z.looseObject({
          achievement: z.looseObject({ id: z.string(), image: z.looseObject({ id: z.string() }) }),
        }),
        credentialStatus: z.looseObject({ statusListCredential: z.string() }),
      }),
      json,
    );
    const read = async (at: string) => documentSchema.parse(await (await open(at)).json());
    const { achievement } = documents.credentialSubject;
    expect(await read(documents.issuer.id)).toMatchObject({ id: payload.iss, name: "Small World" });
    expect(await read(achievement.id)).toEqual(achievement);
    expect(await read(String(protectedHeader.kid))).toEqual({
      ...protectedHeader.jwk,
      kid: protectedHeader.kid,
      alg: "RS256",
      use: "sig",
    });
    expect(await read(documents.credentialStatus.statusListCredential)).toMatchObject({
      type: ["VerifiableCredential", "BitstringStatusListCredential"],
    });
    const image = await open(achievement.image.id);
    expect(image.headers.get("Content-Type")).toBe("image/svg+xml");
    expect(await image.text()).toContain("<title>Sound work</title>");
    expect((await open("/api/recognition/achievements/on-target/1")).status).toBe(404);
    expect((await open("/api/recognition/status-lists/2")).status).toBe(404);
  });

  test("is good, and revoked for good by an administrator with a reason", async () => {
    const { issue, verdict, send, me, administrator, path } = await credentialWorld();
    const { jwt } = await issue();
    expect(await verdict(jwt.EdDSA)).toMatchObject({ valid: true, remarks: [] });
    const revoke = `${path}/revocation`;
    expect((await send(me)(revoke, "PUT", { reason: "Not mine" })).status).toBe(403);
    expect((await send(administrator)(revoke, "PUT", { reason: "Wrong data" })).status).toBe(200);
    expect(await verdict(jwt.EdDSA)).toMatchObject({
      valid: false,
      problems: [{ rule: "revoked" }],
    });
  });
});

describe("a link", () => {
  test("shows the badge to whoever has it, until it is taken back, and the next is another", async () => {
    const { issue, send, me, path, open, look } = await credentialWorld();
    const { version } = await issue();
    const share = async (shared: boolean, seen: number) => {
      const answer = await send(me)(`${path}/share`, "PUT", { shared }, seen);
      return awardCredentialSchema.parse(await answer.json()).issued;
    };
    const shared = await share(true, version);
    const link = `/api/recognition/shared/${shared?.share}`;
    expect(shared?.share).toMatch(/^[\w-]{22}$/);
    const seen = sharedCredentialSchema.parse(await (await open(link)).json());
    expect(seen).toMatchObject({ name: "Sound work", issuer: "Small World", revoked: false });
    expect(JSON.stringify(seen)).not.toContain(own);
    expect((await share(false, shared?.version ?? 0))?.share).toBeNull();
    expect((await open(link)).status).toBe(404);
    const again = await share(true, (await look()).issued?.version ?? 0);
    expect(again?.share).not.toBe(shared?.share);
    expect((await open(link)).status).toBe(404);
  });

  test("is not made from what somebody saw before a change", async () => {
    const { issue, send, me, path } = await credentialWorld();
    const { version } = await issue();
    const answer = await send(me)(`${path}/share`, "PUT", { shared: true }, version + 1);
    expect(answer.status).toBe(412);
  });
});
