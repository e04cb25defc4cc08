import type { BodyLimits } from "./body.ts";
import type { RationLimits } from "./ration.ts";
import { cookieCarrier, type SessionCarrier } from "./session-carrier.ts";

/** How the app is run; whatever is left out is as in production. */
export interface AppOptions {
  /** Holds every answer against its schema; for tests. */
  readonly checkAnswers: boolean;
  /** Answers only requests that name this machine. */
  readonly loopbackOnly: boolean;
  readonly carrier: SessionCarrier;
  /** Where the server is reached from outside: credentials name their issuer by it. */
  readonly publicUrl: string;
  readonly bodyLimits: BodyLimits;
  /** Of work that is done for anybody. */
  readonly rationLimits: RationLimits;
  /** A question that takes longer is given up. */
  readonly answerMilliseconds: number;
  /** Names the build in every ETag: other code may answer differently. */
  readonly build: string;
  /** Ends open streams when the server stops. */
  readonly stopping: AbortSignal;
}

export const DEFAULT_OPTIONS: AppOptions = {
  checkAnswers: false,
  loopbackOnly: false,
  carrier: cookieCarrier,
  publicUrl: "http://localhost",
  bodyLimits: { json: 1_000_000, multipart: 200_000_000, bytes: 4_000_000 },
  // Some thousand credentials at once, or a quarter of one core for ever.
  rationLimits: { milliseconds: 60_000, share: 0.25 },
  answerMilliseconds: 30_000,
  build: "1",
  stopping: new AbortController().signal,
};
