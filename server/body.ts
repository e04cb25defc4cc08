import type { BodyOf, Endpoint } from "#src/contract/endpoint.ts";
import { toBase64Url } from "./base64url.ts";
import { readBody } from "./input.ts";
import { badRequest, ProblemError } from "./problem.ts";

/** The most bytes that a body may have, by its form. */
export interface BodyLimits {
  readonly json: number;
  readonly multipart: number;
  /** Of a body of any kind. */
  readonly bytes: number;
}

/** A request's body, checked, and the file of an upload. */
export interface ReceivedBody<E extends Endpoint> {
  readonly body: BodyOf<E>;
  readonly file: File | null;
}

function mediaType(request: Request): string {
  return (request.headers.get("Content-Type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}

/** The body as a response that can be read in any form; reading fails as soon as more than `limit` bytes have come. */
function limited(request: Request, limit: number): Response {
  const tooLarge = () =>
    new ProblemError("too-large", `A body may have at most ${limit} bytes at this address.`);
  if (Number(request.headers.get("Content-Length") ?? 0) > limit) throw tooLarge();
  let seen = 0;
  const counted = request.body?.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        seen += chunk.byteLength;
        if (seen > limit) controller.error(tooLarge());
        else controller.enqueue(chunk);
      },
    }),
  );
  const type = request.headers.get("Content-Type") ?? "";
  return new Response(counted ?? null, { headers: { "Content-Type": type } });
}

/** A body that its sender says the SHA-256 of (Content-Digest, RFC 9530) is read whole and held against it. */
async function digested(request: Request, limit: number): Promise<Response> {
  const body = limited(request, limit);
  const [, given] =
    /(?:^|[\s,])sha-256=:([^:]*):/.exec(request.headers.get("Content-Digest") ?? "") ?? [];
  if (given === undefined) return body;
  const bytes = await body.arrayBuffer();
  const found = toBase64Url(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
  if (found !== given.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")) {
    const message = "The body received has another SHA-256: send it again.";
    throw badRequest("header Content-Digest", "digest-differs", message);
  }
  return new Response(bytes, { headers: body.headers });
}

/** Runs a parser of the platform: what it cannot parse is the caller's fault, whatever error it throws. */
async function parsed<T>(form: string, parse: () => Promise<T>): Promise<T> {
  try {
    return await parse();
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw badRequest("body", "malformed", `This is not well-formed ${form}.`);
  }
}

async function readUpload<E extends Endpoint>(endpoint: E, request: Request, limit: number) {
  const form = await parsed("multipart form data", async () =>
    (await digested(request, limit)).formData(),
  );
  const file = form.get("file");
  if (!(file instanceof File)) {
    throw badRequest("body.file", "required", "Send the file as the part “file”.");
  }
  const fields = [...form].flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as const] : [],
  );
  return { body: readBody(endpoint, Object.fromEntries(fields)), file };
}

/** Reads and checks the body that an endpoint takes. Throws unsupported-media, too-large or bad-request problems. */
export async function receiveBody<E extends Endpoint>(
  endpoint: E,
  request: Request,
  limits: BodyLimits,
): Promise<ReceivedBody<E>> {
  const type = endpoint.body?.type;
  if (type !== undefined && type !== "*/*" && mediaType(request) !== type) {
    throw new ProblemError("unsupported-media", `Send the body as ${type}.`);
  }
  switch (type) {
    case undefined:
      return { body: undefined as BodyOf<E>, file: null };
    case "multipart/form-data":
      return readUpload(endpoint, request, limits.multipart);
    case "*/*": {
      const sent = await digested(request, limits.bytes);
      const bytes = new Uint8Array(await sent.arrayBuffer());
      return { body: readBody(endpoint, bytes), file: null };
    }
    case "application/json": {
      const given = await parsed("JSON", async (): Promise<unknown> => {
        const sent = await digested(request, limits.json);
        return sent.json();
      });
      return { body: readBody(endpoint, given), file: null };
    }
  }
}
