import { createRemoteJWKSet, customFetch, jwtVerify } from "jose";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import {
  awardCredentialSchema,
  documentSchema,
  sharedCredentialSchema,
  verdictSchema,
} from "#src/contract/recognition/credential.ts";
import { unbakeSvg } from "#src/domain/recognition/open-badges/baked-svg.ts";
import { awardRecord } from "#tests/credentials/award-record.ts";
import { agentsOf, appOver, smallWorld } from "#tests/small-world.ts";

const [own = "", colleague = ""] = agentsOf("team-red");
const publicUrl = "https://badges.example";
const awardOf = (agent: string) => `${agent}/sound-work/1/2025-Q4`;

async function world(state = "earned") {
  const services = await smallWorld();
  const award = (agent: string) => awardRecord(awardOf(agent), [state]);
  await services.records.put([own, colleague].map(award), { actor: "clerk", action: "decided" });
  const { app, signIn } = appOver(services, { publicUrl });
  const me = await signIn({ role: "agent", id: own });
  const administrator = await signIn({ role: "administrator" });
  const send =
    (ask: typeof me) =>
    async (path: string, method: string, body: unknown, version = 0) =>
      ask(path, {
        method,
        body: JSON.stringify(body),
        headers: { "Content-Type": "application/json", "If-Match": `"${version}"` },
      });
  const path = `/api/recognition/credentials/${encodeURIComponent(awardOf(own))}`;
  const look = async () => awardCredentialSchema.parse(await (await me(path)).json());
  const issue = async () => {
    const answer = await send(me)("/api/recognition/credentials", "POST", { award: awardOf(own) });
    const { issued } = awardCredentialSchema.parse(await answer.json());
    if (issued === null) throw new Error("nothing was issued");
    return issued;
  };
  const open = async (at: string) => app.request(at.replace(publicUrl, ""));
  const verdict = async (body: string) => {
    const verify = { method: "POST", body };
    const answer = await app.request("/api/recognition/credentials/verify", verify);
    return verdictSchema.parse(await answer.json());
  };
  return { services, send, me, administrator, path, look, issue, open, verdict };
}

describe("one’s own credential", () => {
  test("is there once it is asked for, and the same ever after", async () => {
    const { look, issue } = await world();
    expect(await look()).toEqual({ award: awardOf(own), issuable: true, issued: null });
    const issued = await issue();
    expect(await issue()).toEqual(issued);
    expect(await look()).toMatchObject({ issued });
    const baked = unbakeSvg(issued.svg);
    expect("text" in baked && baked.text).toBe(issued.jwt.RS256);
  });

  test("is nobody else’s", async () => {
    const { me, send } = await world();
    const theirs = awardOf(colleague);
    const path = `/api/recognition/credentials/${encodeURIComponent(theirs)}`;
    expect((await me(path)).status).toBe(404);
    const asked = await send(me)("/api/recognition/credentials", "POST", { award: theirs });
    expect(asked.status).toBe(404);
    expect((await send(me)(`${path}/share`, "PUT", { shared: true }, 1)).status).toBe(404);
  });

  test.each(["held", "withdrawn"])("is not issued for an award that is %s", async (state) => {
    const { send, me } = await world(state);
    const answer = await send(me)("/api/recognition/credentials", "POST", { award: awardOf(own) });
    expect(answer.status).toBe(422);
  });

  test("leads by its own addresses to everything that a verifier elsewhere needs", async () => {
    const { issue, open } = await world();
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
    const { issue, verdict, send, me, administrator, path } = await world();
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
    const { issue, send, me, path, open, look } = await world();
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
    const { issue, send, me, path } = await world();
    const { version } = await issue();
    const answer = await send(me)(`${path}/share`, "PUT", { shared: true }, version + 1);
    expect(answer.status).toBe(412);
  });
});

test("an administrator renews the keys; what older ones signed stays good", async () => {
  const { issue, verdict, administrator, open } = await world();
  const { jwt } = await issue();
  const made = await administrator("/api/recognition/issuer/keys", { method: "POST" });
  expect(await made.json()).toEqual(await (await open("/.well-known/jwks.json")).json());
  expect(await verdict(jwt.RS256)).toMatchObject({ valid: true });
});
