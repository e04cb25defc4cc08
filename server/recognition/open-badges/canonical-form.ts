import * as z from "zod/mini";
import { isObject } from "#src/domain/recognition/open-badges/primitive.ts";
import { shown } from "#src/domain/recognition/open-badges/finding.ts";

/** What keeps an object from having a canonical form, where that is more than that it is no JSON-LD. */
type Flaw =
  /** The first term that no context defines. */
  | { readonly is: "undefined-term"; readonly term: string }
  /** Its contexts say different things of the same term. */
  | { readonly is: "contexts-clash" }
  /** It names a context that is not pinned: nothing is known of the object itself. */
  | { readonly is: "unknown-context"; readonly where: string };

/** An object has no canonical form here. */
export class NotCanonical extends Error {
  override readonly name = "NotCanonical";
  readonly flaw: Flaw | null;

  constructor(reason: string, flaw: Flaw | null) {
    super(reason);
    this.flaw = flaw;
  }
}

/** Honest credentials take some milliseconds. */
const MOST_MILLISECONDS = 2_000;

const options = {
  safe: true,
  documentLoader: async (url: string) => {
    const { PINNED_CONTEXTS } = await import("./pinned-contexts.ts");
    const document = PINNED_CONTEXTS.get(url);
    if (document === undefined) {
      const flaw = { is: "unknown-context" as const, where: shown(url) };
      throw new NotCanonical(`the context ${flaw.where} is not known here`, flaw);
    }
    return { document, documentUrl: url, contextUrl: null };
  },
} as const;

/** Properties of the specification that some of its published contexts do not define, and that no proof over them covers. */
const FORGOTTEN = new Set(["endorsementJwt", "awardedDate", "inLanguage"]);

/** The RDF dataset of a JSON-LD object in canonical N-Quads (RDFC-1.0), over pinned contexts only. Throws NotCanonical. */
export async function canonicalRdf(input: object): Promise<string> {
  const { default: jsonld } = await import("jsonld");
  const { result } = await leavingOut(input, (understood) =>
    jsonld.canonize(understood, {
      ...options,
      canonizeOptions: {
        algorithm: "RDFC-1.0",
        format: "application/n-quads",
        maxWorkFactor: 1,
        signal: AbortSignal.timeout(MOST_MILLISECONDS),
      },
    }),
  );
  return result;
}

/**
 * Reads an object as JSON-LD: every term must be defined by one of its contexts. Returns the specification's own properties
 * that the contexts forgot. Throws NotCanonical.
 */
export async function readAsJsonLd(input: object): Promise<readonly string[]> {
  const { default: jsonld } = await import("jsonld");
  const { leftOut } = await leavingOut(input, (understood) => jsonld.expand(understood, options));
  return leftOut;
}

/** The canonical form of JSON (RFC 8785): keys in the order of their UTF-16 units, numbers and text as ECMAScript writes them. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const inOrder = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${inOrder.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(",")}}`;
}

/** Does the work without the forgotten properties that are in its way. */
async function leavingOut<T>(
  input: object,
  work: (understood: object) => Promise<T>,
  leftOut: readonly string[] = [],
): Promise<{ readonly result: T; readonly leftOut: readonly string[] }> {
  try {
    return { result: await work(input), leftOut };
  } catch (error) {
    const failure = notCanonical(error);
    if (failure.flaw?.is !== "undefined-term") throw failure;
    const { term } = failure.flaw;
    if (!FORGOTTEN.has(term) || leftOut.includes(term)) throw failure;
    const rest = JSON.stringify(input, (key, value: unknown) => (key === term ? undefined : value));
    return leavingOut(z.parse(z.looseObject({}), JSON.parse(rest)), work, [...leftOut, term]);
  }
}

/** A context may say nothing else of a term that one before it protects, nor take all of it back (JSON-LD 1.1, 4.1.11). */
const CLASHES = new Set<unknown>(["protected term redefinition", "invalid context nullification"]);

const TERM_EVENTS = new Set<unknown>(["invalid property", "relative @type reference"]);

/** jsonld tells why in `details`, for an error within an error. */
function notCanonical(error: unknown): NotCanonical {
  if (error instanceof NotCanonical) return error;
  const details: unknown = error instanceof Error && "details" in error ? error.details : {};
  const { cause, code, event } = isObject(details) ? details : {};
  if (cause instanceof Error) return notCanonical(cause);
  if (CLASHES.has(code)) return new NotCanonical(shown(code), { is: "contexts-clash" });
  if (!isObject(event)) {
    return new NotCanonical(shown(error instanceof Error ? error.message : error), null);
  }
  const about = isObject(event["details"]) ? event["details"] : {};
  const term = TERM_EVENTS.has(event["code"]) ? (about["property"] ?? about["type"]) : undefined;
  if (term === undefined) return new NotCanonical(shown(event["message"]), null);
  const flaw = { is: "undefined-term" as const, term: shown(term) };
  return new NotCanonical(`no context defines “${flaw.term}”`, flaw);
}
