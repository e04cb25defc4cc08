import { asOf } from "../answers/as-of.ts";
import { badRequest, notFound } from "../problem.ts";
import type { Handler } from "../route.ts";

const LISTED = 100;

/** Takes in a file; the answer tells the batch's id, under which its progress can be followed. */
export const receiveBatchRoute: Handler<"receiveBatch"> = async (context, _input, fields) => {
  const { file, identity, services } = context;
  if (!file) throw badRequest("body.file", "required", "Send the file as the part “file”.");
  return services.ingest.receive({
    fileName: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
    mapping: fields.mapping ?? null,
    source: fields.source ?? null,
    dryRun: fields.dryRun === "true",
    sha256: fields.sha256 ?? null,
    actor: identity.personId,
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
