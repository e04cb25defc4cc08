import * as z from "zod/mini";
import { messageSchema } from "./common.ts";

/** RFC 9457 problem details: the body of every 4xx and 5xx answer. */
export const problemSchema = z.object({
  /** A stable name of the kind of problem: `/problems/not-found`. */
  type: z.string(),
  title: z.string(),
  status: z.number(),
  /** What happened this time and what to do about it. */
  detail: z.optional(z.string()),
  /** The detail as data, for readers of every language, where there is a sentence for it. */
  message: z.optional(messageSchema),
  instance: z.optional(z.string()),
  /** Faults of single fields or rows, each with its place and the rule it breaks. */
  errors: z.optional(
    z.array(z.object({ place: z.string(), rule: z.string(), message: z.string() })),
  ),
});

export type Problem = z.infer<typeof problemSchema>;

/** The kinds of problem and the title each carries. */
export const PROBLEMS = {
  "bad-request": { status: 400, title: "The question cannot be understood" },
  "no-session": { status: 401, title: "Nobody is signed in" },
  "not-permitted": { status: 403, title: "Not permitted" },
  "not-found": { status: 404, title: "Not found" },
  "no-such-route": { status: 404, title: "There is no such address" },
  "method-not-allowed": { status: 405, title: "This address does not take that method" },
  "version-conflict": { status: 412, title: "Somebody else changed this first" },
  "too-large": { status: 413, title: "The request is too large" },
  "unsupported-media": { status: 415, title: "The body has the wrong media type" },
  "wrong-host": { status: 421, title: "This server does not answer for that host" },
  unprocessable: { status: 422, title: "The content breaks a rule" },
  "too-many-requests": { status: 429, title: "Too many requests" },
  "time-out": { status: 503, title: "The answer took too long" },
  "not-ready": { status: 503, title: "Not ready yet" },
  internal: { status: 500, title: "Something went wrong here" },
} as const;

export type ProblemKind = keyof typeof PROBLEMS;
