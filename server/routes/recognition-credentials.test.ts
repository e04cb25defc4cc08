import { describe, expect, test } from "vitest";
import { verdictSchema } from "#src/contract/recognition/credential.ts";
import { bakePng } from "#src/domain/recognition/open-badges/baked-png.ts";
import { bakeSvg } from "#src/domain/recognition/open-badges/baked-svg.ts";
import { writePngChunks } from "#src/domain/recognition/open-badges/png-chunks.ts";
import { sampleCredential } from "#tests/credentials/sample-credential.ts";
import { signAsJwt } from "#tests/credentials/sign-as-jwt.ts";
import { signWithProof } from "#tests/credentials/sign-with-proof.ts";
import { appOver, smallWorld } from "#tests/small-world.ts";

const PATH = "/api/recognition/credentials/verify";

async function ask(body: BodyInit, type?: string) {
  const { app } = appOver(await smallWorld());
  const headers: Record<string, string> = type === undefined ? {} : { "Content-Type": type };
  return app.request(PATH, { method: "POST", body, headers });
}

describe("POST /api/recognition/credentials/verify, by anybody", () => {
  test.each([
    [
      "JSON",
      "application/json",
      async () => JSON.stringify(await signWithProof(sampleCredential())),
    ],
    [
      "JSON by its other name",
      "application/ld+json",
      async () => JSON.stringify(await signWithProof(sampleCredential())),
    ],
    ["a JWT", "text/plain", jwt],
    ["a JWT without a type", undefined, jwt],
    ["a baked PNG", "image/png", async () => bakePng(picture(), await jwt())],
    ["a baked SVG", "image/svg+xml", async () => bakeSvg("<svg></svg>", await jwt())],
  ])("takes %s", async (_name, type, body) => {
    const answer = await ask(await body(), type);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      valid: true,
      problems: [],
      remarks: [{ rule: "key-from-credential", place: "issuer" }],
      credential: {
        name: "Listening",
        issuer: "A school",
        from: "2025-03-01T09:00:00Z",
        until: null,
      },
    });
  });

  test("says every rule that is broken, where, and in words", async () => {
    const credential = await signWithProof(sampleCredential());
    const broken = { ...credential, name: 7, validFrom: undefined };
    const answer = verdictSchema.parse(await (await ask(JSON.stringify(broken))).json());
    expect(answer.valid).toBe(false);
    expect(answer.problems.map(({ rule, place, message }) => [rule, place, message])).toEqual([
      ["wrong-value", "name", "This must be text, not “7”."],
      ["missing-property", "", "“validFrom” is missing."],
      [
        "proof-invalid",
        "proof",
        "The signature does not fit the content: it was changed, or signed by another key.",
      ],
    ]);
  });

  test("is work of which strangers get so much together, and people with a session what they ask for", async () => {
    const rationLimits = { milliseconds: 0.001, share: 1e-9 };
    const { app, signIn } = appOver(await smallWorld(), { rationLimits });
    const ask = async () => app.request(PATH, { method: "POST", body: "no credential" });
    expect((await ask()).status).toBe(200);
    const refused = await ask();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(refused.headers.get("Content-Type")).toBe("application/problem+json");
    expect(await refused.json()).toMatchObject({ type: "/problems/too-many-requests" });
    // What is not work is answered as ever.
    expect((await app.request("/.well-known/jwks.json")).status).toBe(200);
    const asAdministrator = await signIn({ role: "administrator" });
    for (const _again of [1, 2]) {
      const answer = await asAdministrator(PATH, { method: "POST", body: "no credential" });
      expect(answer.status).toBe(200);
    }
  });

  test("takes no more than a picture needs", async () => {
    expect((await ask(new Uint8Array(4_000_001))).status).toBe(413);
    const largest = await ask(new Uint8Array(4_000_000));
    expect(await largest.json()).toMatchObject({ problems: [{ rule: "not-a-credential" }] });
  });
});

async function jwt() {
  return signAsJwt(sampleCredential(), { algorithm: "RS256" });
}

function picture() {
  const head = Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0);
  return writePngChunks([
    { type: "IHDR", data: head },
    { type: "IEND", data: new Uint8Array() },
  ]);
}
