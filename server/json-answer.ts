import { NAMES_HEADER } from "#src/contract/hidden-names.ts";
import type { EndpointName } from "#src/contract/endpoints.ts";
import { FIGURES } from "#src/contract/figures.ts";
import { etagOf, heldTag } from "./etag.ts";
import type { Moment } from "./reception.ts";
import type { Directory } from "./route.ts";
import type { Identity } from "./scope.ts";

/**
 * Endpoints whose answer follows from the question and the versions alone. Their ETag is known before the engine is
 * asked, so a repeated question costs nothing; every other answer is tagged by its bytes.
 */
const VERSIONED: ReadonlySet<EndpointName> = new Set<EndpointName>([
  "session",
  "catalogue",
  "subjects",
  ...FIGURES,
]);

/** Whether a question names criteria that somebody saved: they may change without any version. */
function namesCriteria(input: unknown): boolean {
  return typeof input === "object" && input !== null && "criteria" in input;
}

/** Everything besides the question that decides a versioned answer. */
export interface Versions {
  readonly moment: Moment;
  readonly identity: Identity;
  /** Who is called what, as far as the caller wants to know. */
  readonly directory: Pick<Directory, "version">;
  /** The build of the app: other code may answer differently. */
  readonly build: string;
  /** The organisation's own secret: another one's facts may have the same versions. */
  readonly key: string;
}

/** The ETag of a question in one form (media type); null when it is known only from the answer. */
export async function etagOfQuestion(
  name: EndpointName,
  input: unknown,
  form: string,
  { moment, identity, directory, build, key }: Versions,
): Promise<string | null> {
  if (!VERSIONED.has(name) || namesCriteria(input)) return null;
  const { watermark, definitions, today } = moment;
  const facts = [watermark.version, watermark.sources];
  const versions = [build, key, facts, definitions.version, directory.version, today];
  return etagOf(name, input, form, versions, identity);
}

/** What every answer to a session says about keeping it: only by the caller, and only if asked anew each time. */
const PRIVATE = {
  "Cache-Control": "private, no-cache",
  Vary: `Accept, Authorization, Cookie, ${NAMES_HEADER}`,
};

/** Whether somebody says which versions they hold. */
export function holdsVersions(request: Request): boolean {
  return request.headers.has("If-None-Match");
}

/** The answer to somebody who holds this version already; null when they do not, or it has no tag yet. */
export function notModified(request: Request, etag: string | null): Response | null {
  if (etag === null) return null;
  const held = heldTag(request.headers.get("If-None-Match"), etag);
  if (held === null) return null;
  return new Response(null, { status: 304, headers: { ...PRIVATE, ETag: held } });
}

/** The answer to a change, which nobody may keep. */
export function plainAnswer(body: string | Uint8Array<ArrayBuffer>, type: string): Response {
  return new Response(body, { headers: { "Cache-Control": "no-store", "Content-Type": type } });
}

/** A body with its type and tag. */
export function taggedAnswer(
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  etag: string,
): Response {
  return new Response(body, { headers: { ...PRIVATE, "Content-Type": type, ETag: etag } });
}
