import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Batch } from "#src/contract/batch.ts";

/** What became of a batch, in a few words. */
export const STATUS_WORDS: Readonly<Record<Batch["status"], MessageDescriptor>> = {
  checking: msg`Being checked`,
  applying: msg`Being applied`,
  accepted: msg`Accepted`,
  "accepted-with-set-aside": msg`Accepted, bad rows set aside`,
  refused: msg`Refused`,
  "dry-run": msg`Checked only, nothing kept`,
};

/** What a batch holds. */
export const KIND_WORDS: Readonly<Record<Batch["kind"], MessageDescriptor>> = {
  facts: msg`Facts`,
  roster: msg`Roster`,
  definitions: msg`Definitions`,
  demo: msg`Demo`,
};

/** Whether the server is still at work on it. */
export function isRunning({ status }: Batch): boolean {
  return status === "checking" || status === "applying";
}
