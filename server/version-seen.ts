import { badRequest } from "./problem.ts";

/**
 * The version that a change of a record says it saw: `If-Match: "3"`, or 0 for `If-None-Match: *`. Throws a bad-request problem
 * for a change that says neither: it would overwrite whatever somebody else has written.
 */
export function versionSeen(headers: Headers): number {
  if (headers.get("If-None-Match") === "*") return 0;
  const [, version] = /^"(\d{1,9})"$/.exec(headers.get("If-Match") ?? "") ?? [];
  if (version !== undefined) return Number(version);
  const message = "Send the version you saw as If-Match, or If-None-Match: * for what is new.";
  throw badRequest("header If-Match", "required", message);
}
