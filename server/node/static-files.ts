import { createHash } from "node:crypto";
import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { heldTag } from "../etag.ts";
import { problemAnswer } from "../problem-answer.ts";
import { encodingFor } from "./compression.ts";

const TYPES: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  ico: "image/x-icon",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  map: "application/json",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  webmanifest: "application/manifest+json",
  woff2: "font/woff2",
};

/** Vite puts a hash of the content into the names of these: they never change. */
const HASHED = "/assets/";
const PAGE = "/index.html";
/** How the build compresses files, best first. */
const ENCODINGS = ["br", "gzip"] as const;
const SUFFIXES = { br: ".br", gzip: ".gz" } as const;

interface Kept {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

/** Serves the built pages: known files by their exact path, the app's one page for the address of any of its pages. */
export type StaticFiles = (request: Request) => Promise<Response>;

/**
 * Lists a built folder once; only listed files are ever read, so no path leads outside. Files are sent compressed where
 * the build has put a compressed one beside them (`.br`, `.gz`).
 */
export function createStaticFiles(folder: string): StaticFiles {
  const entries = globSync("**/*", { cwd: folder, withFileTypes: true });
  const listed = new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
      .map((path) => path.replaceAll("\\", "/")),
  );
  const kept = new Map<string, Promise<Kept>>();
  const read = (path: string): Promise<Kept> => {
    const found = kept.get(path) ?? readKept(join(folder, path));
    kept.set(path, found);
    return found;
  };

  return async (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return methodRefused();
    const path = pathOf(request, listed);
    if (path === null) return problemAnswer("no-such-route", "There is no such page or file.");
    const encoding = encodingFor(request, ENCODINGS);
    const shrunk = encoding === null ? null : path + SUFFIXES[encoding];
    const sent = shrunk !== null && listed.has(shrunk) ? shrunk : path;
    const { bytes, etag } = await read(sent);
    const headers = {
      "Cache-Control": path.startsWith(HASHED) ? "max-age=31536000, immutable" : "no-cache",
      "Content-Type": TYPES[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream",
      ETag: etag,
      Vary: "Accept-Encoding",
      ...(sent === shrunk && encoding !== null && { "Content-Encoding": encoding }),
    };
    if (heldTag(request.headers.get("If-None-Match"), etag) !== null) {
      return new Response(null, { status: 304, headers });
    }
    return new Response(request.method === "HEAD" ? null : bytes, { headers });
  };
}

/** The listed file that a request means; null for none. */
function pathOf(request: Request, listed: ReadonlySet<string>): string | null {
  const asked = decoded(new URL(request.url).pathname);
  if (asked === null) return null;
  if (listed.has(asked)) return asked;
  const wantsPage = asked === "/" || (request.headers.get("Accept") ?? "").includes("text/html");
  return wantsPage && !asked.startsWith(HASHED) && listed.has(PAGE) ? PAGE : null;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

async function readKept(path: string): Promise<Kept> {
  const bytes = new Uint8Array(await readFile(path));
  const hash = createHash("sha256").update(bytes).digest("base64url");
  return { bytes, etag: `"${hash.slice(0, 24)}"` };
}

function methodRefused(): Response {
  const detail = "Use GET or HEAD for pages and files.";
  return problemAnswer("method-not-allowed", detail, {}, { Allow: "GET, HEAD" });
}
