import { asOf } from "../answers/as-of.ts";
import { badRequest, notFound, ProblemError } from "../problem.ts";
import type { Handler } from "../route.ts";
import { KeyReused } from "../services.ts";

const LISTED = 100;
/** As long as a file system lets a name be. */
const LONGEST_NAME = 255;

/** Takes in a file; the answer tells the batch's id, under which its progress can be followed. */
export const receiveBatchRoute: Handler<"receiveBatch"> = async (context, _input, fields) => {
  const { file, headers, identity, services } = context;
  if (!file) throw badRequest("body.file", "required", "Send the file as the part “file”.");
  if (file.name.length > LONGEST_NAME) {
    const message = `The file's name has more than ${LONGEST_NAME} characters: rename it.`;
    throw badRequest("body.file", "name-too-long", message);
  }
  const key = headers.get("Idempotency-Key");
  if (key !== null && (key === "" || key.length > LONGEST_NAME)) {
    const message = `Use 1 to ${LONGEST_NAME} characters.`;
    throw badRequest("header Idempotency-Key", "wrong-length", message);
  }
  const received = services.ingest.receive({
    fileName: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
    mapping: fields.mapping ?? null,
    mappingName: fields.mappingName,
    source: fields.source ?? null,
    dryRun: fields.dryRun === "true",
    sha256: fields.sha256 ?? null,
    actor: identity.personId,
    ...(key !== null && { idempotencyKey: key }),
  });
  return received.catch((error: unknown) => {
    if (!(error instanceof KeyReused)) throw error;
    throw new ProblemError(
      "unprocessable",
      "This Idempotency-Key was used for another upload: use a new one, or send the same file, mapping and fields.",
    );
  });
};

/** What was imported, newest first. */
export const batchesRoute: Handler<"batches"> = async (
  { metrics, services, today },
  { limit },
) => ({
  asOf: asOf(await metrics.watermark(), today),
  batches: [...(await services.ingest.list(limit ?? LISTED))],
});

/** One batch. */
export const batchRoute: Handler<"batch"> = async ({ services }, { id }) => {
  const batch = await services.ingest.find(id);
  if (!batch) throw notFound();
  return batch;
};
