import type { ENDPOINTS, EndpointName } from "#src/contract/endpoints.ts";
import type { AnswerOf, BodyOf, Input } from "#src/contract/endpoint.ts";
import type { Persona, PersonaOption } from "#src/contract/session.ts";
import type { Day, DimensionId, Subject } from "#src/domain/ids.ts";
import type { Goal } from "#src/domain/goal.ts";
import type { Kpi } from "#src/domain/kpi.ts";
import type { Measure } from "#src/domain/measures.ts";
import type { GridGround } from "./grid-ground.ts";
import type { Meter } from "./meter.ts";
import type { Published } from "./recognition/credentials/published.ts";
import type { Issuer } from "./recognition/credentials/issuer.ts";
import type { Recent } from "./recent.ts";
import type { Identity, ScopedMetrics } from "./scope.ts";
import type { Auth, Services } from "./services.ts";

/** What a route may touch: stores bound to the session's scope, definitions in force, and today. Never a raw metrics store. */
export interface RouteContext {
  readonly identity: Identity;
  readonly metrics: ScopedMetrics;
  /**
   * The same of the whole organisation, whatever the session's scope: for boards and contests, in which people and units are
   * placed beside others. A route tells of it what those have agreed to, and places; never a figure of anybody else.
   */
  readonly everybody: ScopedMetrics;
  readonly definitions: Definitions;
  readonly directory: Directory;
  readonly issuer: Issuer;
  readonly services: Pick<
    Services,
    "organisation" | "policy" | "ingest" | "changes" | "records"
  > & {
    readonly auth: Pick<Auth, "mode">;
  };
  /** Personas that anybody may put on; none unless in demo mode. */
  readonly personas: () => Promise<readonly PersonaOption[]>;
  readonly today: Day;
  /** The present instant. */
  readonly now: Date;
  /** The part `file` of a multipart body; null for every other request. */
  readonly file: File | null;
  /** What the pages of grids rest on, kept for whoever asks for the next page. */
  readonly grounds: Recent<GridGround>;
  /** What the request says of itself besides the question. */
  readonly headers: Headers;
  readonly signal: AbortSignal;
}

/** Definitions in force: the shipped ones overlaid with the administrators'. */
export interface Definitions {
  /** Changes when a definition, goal, setting or the policy does; part of every ETag. */
  readonly version: string;
  readonly measures: readonly Measure[];
  readonly kpis: ReadonlyMap<string, Kpi>;
  /** By KPI id, the day on which an administrator last changed its definition; one never changed is missing. */
  readonly kpisChangedOn: ReadonlyMap<string, Day>;
  /** By KPI id, who answers for its definition; a KPI for which nobody is named is missing. */
  readonly owners: ReadonlyMap<string, string>;
  readonly goals: readonly Goal[];
}

/** Names of people and units. A subject without a record is called by its id. */
export interface Directory {
  readonly version: string;
  readonly nameOf: (subject: Subject) => string;
  /** Where a person or unit stands today as far as the session may know, in words the source uses: “North 1, Lisbon”; empty when unknown. */
  readonly placeOf: (subject: Subject) => string;
  /** The unit of a level that the roster assigns somebody to on a day; null when it knows of none. */
  readonly unitOf: (agent: string, level: DimensionId, on: Day) => string | null;
  /** Whether the roster assigns somebody anywhere on a day; null when it knows of no assignment of theirs at all. */
  readonly isAssigned: (agent: string, on: Day) => boolean | null;
  /** All units of a level that the roster ever assigned somebody to, in the order of their days. */
  readonly unitsOf: (agent: string, level: DimensionId) => readonly string[];
  /** Everybody whom the roster assigns to a unit on a day, by code point. Whoever tells of them answers for the scope. */
  readonly peopleOf: (unit: Subject, on: Day) => readonly string[];
}

/** Endpoints whose answer is a stream of events. */
export type StreamName = NameWhere<{ readonly form: "stream" }>;

/** Endpoints that anybody may call, signed in or not. */
export type OpenName = NameWhere<{ readonly access: "public" }>;

/** Endpoints that answer a session. */
export type SessionName = Exclude<EndpointName, StreamName | OpenName>;

type NameWhere<Row> = {
  [Name in EndpointName]: (typeof ENDPOINTS)[Name] extends Row ? Name : never;
}[EndpointName];

/** What a route that anybody may call can touch: nothing of the organisation's data. */
export interface OpenContext {
  readonly ready: () => boolean;
  readonly meter: Meter;
  /** Figures of the moment for the meter: the state of the facts and of the batches. */
  readonly gauges: () => Promise<Readonly<Record<string, number>>>;
  readonly personas: () => Promise<readonly PersonaOption[]>;
  /** The present instant. */
  readonly now: () => Date;
  /** What is published of the credentials that are issued here. */
  readonly issuer: Issuer;
  readonly published: Published;
  /** Signs in as a persona. Throws a not-found problem for somebody unknown, and always unless in demo mode. */
  readonly signIn: (persona: Persona) => Promise<RouteContext>;
}

/** Answers one endpoint that anybody may call. */
export type OpenHandler<Name extends OpenName> = (
  context: OpenContext,
  body: BodyOf<(typeof ENDPOINTS)[Name]>,
  input: Input<(typeof ENDPOINTS)[Name]>,
) => Promise<AnswerOf<(typeof ENDPOINTS)[Name]>>;

/** Opens a stream for a session; the stream ends when the context's signal aborts. */
export type StreamHandler = (context: RouteContext) => ReadableStream<Uint8Array<ArrayBuffer>>;

/** Answers one endpoint. Throws ProblemError for what the caller can mend; anything else becomes a 500 with an incident id. */
export type Handler<Name extends EndpointName> = (
  context: RouteContext,
  input: Input<(typeof ENDPOINTS)[Name]>,
  body: BodyOf<(typeof ENDPOINTS)[Name]>,
) => Promise<AnswerOf<(typeof ENDPOINTS)[Name]>>;
