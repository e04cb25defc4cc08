import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createStaticFiles, type StaticFiles } from "./static-files.ts";

const script = "console.log('candor');".repeat(100);
let outside = "";
let files: StaticFiles;

beforeAll(() => {
  outside = mkdtempSync(join(tmpdir(), "candor-static-"));
  const folder = join(outside, "dist");
  mkdirSync(join(folder, "assets"), { recursive: true });
  writeFileSync(join(outside, "secret.txt"), "secret");
  writeFileSync(join(folder, "index.html"), "<title>Candor</title>");
  writeFileSync(join(folder, "assets/main-abc123.js"), script);
  writeFileSync(join(folder, "assets/main-abc123.js.br"), brotliCompressSync(script));
  writeFileSync(join(folder, "assets/ünï.svg"), "<svg/>");
  files = createStaticFiles(folder);
});

afterAll(() => rmSync(outside, { recursive: true }));

const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  files(new Request(`http://localhost${path}`, { method, headers }));
const page = { Accept: "text/html,application/xhtml+xml,*/*;q=0.8" };

describe("files", () => {
  test("with a hash in their name are kept for good", async () => {
    const answer = await get("/assets/main-abc123.js");
    expect(answer.headers.get("Cache-Control")).toBe("max-age=31536000, immutable");
    expect(answer.headers.get("Content-Type")).toBe("text/javascript; charset=utf-8");
    expect(await answer.text()).toBe(script);
  });

  test("are sent compressed where the build did so", async () => {
    const answer = await get("/assets/main-abc123.js", { "Accept-Encoding": "gzip, br" });
    expect(answer.headers.get("Content-Encoding")).toBe("br");
    expect(answer.headers.get("Content-Type")).toBe("text/javascript; charset=utf-8");
    expect(brotliDecompressSync(await answer.arrayBuffer()).toString()).toBe(script);
    const plain = await get("/assets/main-abc123.js", { "Accept-Encoding": "gzip" });
    expect(plain.headers.get("Content-Encoding")).toBeNull();
    expect(plain.headers.get("ETag")).not.toBe(answer.headers.get("ETag"));
  });

  test("are not sent to who holds them", async () => {
    const tag = (await get("/", page)).headers.get("ETag") ?? "";
    const again = await get("/", { ...page, "If-None-Match": tag });
    expect(again.status).toBe(304);
    expect(again.headers.get("Cache-Control")).toBe("no-cache");
  });

  test("may have any name, and HEAD asks for their headers", async () => {
    const answer = await get("/assets/%C3%BCn%C3%AF.svg", {}, "HEAD");
    expect(answer.headers.get("Content-Type")).toBe("image/svg+xml");
    expect(await answer.text()).toBe("");
  });
});

describe("pages", () => {
  test.each(["/", "/heatmap", "/scorecard/agent/ann.b%2Fc", "/data?x=1"])(
    "at %s are the app's one page",
    async (path) => {
      expect(await (await get(path, page)).text()).toBe("<title>Candor</title>");
    },
  );

  test.each(["/assets/gone-1.js", "/favicon.ico", "/%E0%A4%A"])("are not at %s", async (path) => {
    const answer = await get(path, path === "/favicon.ico" ? {} : page);
    expect(answer.status).toBe(404);
    expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
  });
});

test.each([
  "/../secret.txt",
  "/assets/../../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/assets/..%2f..%2fsecret.txt",
  "/..%5csecret.txt",
  "//secret.txt",
  "/secret.txt%00.js",
  "/__proto__",
])("nothing outside the folder is ever sent: %s", async (path) => {
  const answer = await get(path);
  expect(answer.status).toBe(404);
  expect(await answer.text()).not.toContain("secret");
});

test("nothing can be changed", async () => {
  const answer = await get("/", {}, "POST");
  expect(answer.status).toBe(405);
  expect(answer.headers.get("Allow")).toBe("GET, HEAD");
});
