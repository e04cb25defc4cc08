import { describe, expect, test } from "vitest";
import { issuedCredentialsSchema, keyRingSchema } from "#src/contract/recognition/issuer.ts";
import { keepChoice } from "#server/recognition/choices.ts";
import { awardOf, credentialWorld, own } from "#tests/credentials/credential-world.ts";
import { canaryName } from "#tests/small-world.ts";

const RING = "/api/recognition/issuer/keys";
const LEAKED = { reason: "It lay in a backup that others can read" };

async function world() {
  const all = await credentialWorld();
  const { administrator, services } = all;
  const ring = async () => keyRingSchema.parse(await (await administrator(RING)).json()).keys;
  const signing = async (wanted: string) => {
    const found = (await ring()).find(
      ({ algorithm, state }) => algorithm === wanted && state === "signs",
    );
    if (!found) throw new Error(`nothing signs ${wanted}`);
    return found;
  };
  const list = async (search = "") =>
    issuedCredentialsSchema.parse(
      await (await administrator(`/api/recognition/credentials?search=${search}`)).json(),
    );
  const journal = async (kind: string) =>
    (await services.records.journal({ kind, limit: 99 })).map(
      ({ action, actor, reason }) => `${actor}: ${action} (${reason})`,
    );
  return { ...all, ring, signing, list, journal };
}

describe("the keys that sign", () => {
  test("are renewed with a reason; what older ones signed stays good", async () => {
    const { issue, verdict, send, administrator, ring, open, journal } = await world();
    const { jwt } = await issue();
    const before = await ring();
    expect(before.map(({ state, credentials }) => `${state} ${credentials}`)).toEqual([
      "signs 1",
      "signs 1",
    ]);
    expect((await send(administrator)(RING, "POST", { reason: " " })).status).toBe(400);
    const answer = await send(administrator)(RING, "POST", { reason: "Once a year" });
    const after = keyRingSchema.parse(await answer.json()).keys;
    expect(after.map(({ state, credentials }) => `${state} ${credentials}`)).toEqual([
      "signs 0",
      "signs 0",
      "verifies 1",
      "verifies 1",
    ]);
    const published = (await (await open("/.well-known/jwks.json")).json()) as { keys: unknown[] };
    expect(published.keys).toHaveLength(4);
    expect(await verdict(jwt.RS256)).toMatchObject({ valid: true });
    expect(await journal("issuer-key")).toEqual([
      "administrator: issuer keys renewed (Once a year)",
      "administrator: issuer keys renewed (Once a year)",
    ]);
  });

  test("are revoked with a reason: what they signed holds no more until it is signed anew", async () => {
    const { issue, look, verdict, send, administrator, me, signing, open, journal } = await world();
    const first = await issue();
    const leaked = await signing("RS256");
    const revoke = `${RING}/${leaked.id}/revocation`;
    expect((await send(me)(revoke, "PUT", LEAKED)).status).toBe(403);
    expect((await send(administrator)(`${RING}/none/revocation`, "PUT", LEAKED)).status).toBe(404);
    const answer = await send(administrator)(revoke, "PUT", LEAKED);
    const { keys } = keyRingSchema.parse(await answer.json());
    expect(keys.find(({ id }) => id === leaked.id)).toMatchObject({
      state: "revoked",
      revokedBecause: LEAKED.reason,
      credentials: 1,
    });
    expect((await signing("RS256")).id).not.toBe(leaked.id);
    expect(await verdict(first.jwt.RS256)).toMatchObject({
      valid: false,
      problems: [{ rule: "key-revoked" }],
    });
    expect(await verdict(first.jwt.EdDSA)).toMatchObject({ valid: true });
    const published = await (await open("/.well-known/jwks.json")).text();
    expect(published).not.toContain(leaked.id);
    expect((await look()).issued).toMatchObject({ isUnsigned: true, revoked: false });

    const again = await issue();
    expect(again).toMatchObject({ isUnsigned: false, issuedAt: first.issuedAt });
    expect(again.json["id"]).toBe(first.json["id"]);
    expect(again.jwt.RS256).not.toBe(first.jwt.RS256);
    expect(await verdict(again.jwt.RS256)).toMatchObject({ valid: true, remarks: [] });
    expect(await verdict(JSON.stringify(again.json))).toMatchObject({ valid: true, remarks: [] });
    expect(await issue()).toEqual(again);
    expect(await journal("issuer-key")).toEqual([
      `administrator: issuer key revoked (${LEAKED.reason})`,
    ]);
  });

  test("that are revoked make a proof inside worthless, too, and stay revoked for the first reason", async () => {
    const { issue, verdict, send, administrator, signing, ring } = await world();
    const { json } = await issue();
    const leaked = await signing("EdDSA");
    const revoke = `${RING}/${leaked.id}/revocation`;
    await send(administrator)(revoke, "PUT", LEAKED);
    await send(administrator)(revoke, "PUT", { reason: "Said again" });
    expect(await verdict(JSON.stringify(json))).toMatchObject({
      valid: false,
      problems: [{ rule: "key-revoked", place: "proof[0]" }],
    });
    const kept = (await ring()).find(({ id }) => id === leaked.id);
    expect(kept?.revokedBecause).toBe(LEAKED.reason);
  });
});

describe("credentials that were issued", () => {
  test("are found by person and by their own id, with what became of them", async () => {
    const { issue, list, send, administrator, path, look, verdict } = await world();
    expect(await list()).toEqual({ credentials: [], total: 0 });
    const { json } = await issue();
    const [found] = (await list(canaryName(own))).credentials;
    expect(found).toMatchObject({
      award: awardOf(own),
      id: json["id"],
      subject: { level: "agent", id: own },
      badge: { id: "sound-work" },
      state: "valid",
      isShared: false,
    });
    expect((await list(String(json["id"]))).total).toBe(1);
    expect((await list("nobody")).total).toBe(0);
    await send(administrator)(`${path}/revocation`, "PUT", { reason: "Wrong data" });
    expect((await list()).credentials).toMatchObject([
      { state: "revoked", revokedBecause: "Wrong data" },
    ]);
    expect((await look()).issued).toMatchObject({ revoked: true, revokedBecause: "Wrong data" });
    expect(await verdict(JSON.stringify(json))).toMatchObject({ valid: false });
  });

  test("name nobody who keeps recognition to themselves", async () => {
    const { issue, list, services } = await world();
    await issue();
    await keepChoice(services.records, own, { takesPart: false, boards: "off", screens: false }, 0);
    expect((await list()).credentials).toMatchObject([{ subject: null }]);
    expect((await list(canaryName(own))).total).toBe(0);
  });
});
