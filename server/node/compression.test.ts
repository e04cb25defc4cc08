import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { compressed, encodingFor } from "./compression.ts";

const asking = (acceptEncoding: string, method = "GET") =>
  new Request("http://localhost/", { method, headers: { "Accept-Encoding": acceptEncoding } });

function answer(bytes: number, type = "application/json", headers: Record<string, string> = {}) {
  const body = "0123456789".repeat(bytes / 10);
  return new Response(body, { headers: { "Content-Type": type, ETag: '"abc"', ...headers } });
}

test.each([
  ["gzip, deflate, br, zstd", "zstd"],
  ["gzip, deflate, br", "br"],
  ["gzip", "gzip"],
  ["BR;q=0.5", "br"],
  ["br;q=0, gzip;q=0.1", "gzip"],
  ["br;q=0.0", null],
  ["identity", null],
  ["", null],
])("“%s” takes %s", (given, encoding) => {
  expect(encodingFor(asking(given), ["zstd", "br", "gzip"])).toBe(encoding);
});

test("an encoding that is not to be had is passed over", () => {
  expect(encodingFor(asking("gzip, zstd"), ["br", "gzip"])).toBe("gzip");
});

test.each([
  ["zstd", 3_000, zstdDecompressSync],
  ["zstd", 300_000, zstdDecompressSync],
  ["br", 3_000, brotliDecompressSync],
  ["br", 300_000, brotliDecompressSync],
  ["gzip", 3_000, gunzipSync],
] as const)(
  "%s of %i bytes opens into the same bytes under a tag of its own",
  async (name, size, open) => {
    const sent = await compressed(asking(name), answer(size));
    expect(sent.headers.get("Content-Encoding")).toBe(name);
    expect(sent.headers.get("ETag")).toBe(`"abc.${name}"`);
    expect(sent.headers.get("Vary")).toBe("Accept-Encoding");
    expect(open(await sent.arrayBuffer()).toString()).toBe(await answer(size).text());
  },
);

test.each([
  ["small answers", asking("br"), answer(1_000)],
  ["event streams", asking("br"), answer(3_000, "text/event-stream")],
  ["pictures", asking("br"), answer(3_000, "image/png")],
  ["what is compressed", asking("br"), answer(3_000, "text/css", { "Content-Encoding": "br" })],
  ["answers to HEAD", asking("br", "HEAD"), answer(3_000)],
  ["answers to callers who take none", asking("identity"), answer(3_000)],
])("%s stay as they are", async (_what, request, response) => {
  const before = await response.clone().text();
  const sent = await compressed(request, response);
  expect(sent.headers.get("ETag")).toBe('"abc"');
  expect(await sent.text()).toBe(before);
});
