import type { Persona, PersonaOption } from "#src/contract/session.ts";
import { businessDayAt } from "#src/domain/business-day.ts";
import { formulaMeasures } from "#src/domain/formula-measures.ts";
import type { Day } from "#src/domain/ids.ts";
import type { GridGround } from "./grid-ground.ts";
import { bindScope, type ScopeGround } from "./bind-scope.ts";
import { cellsIn, cellsOf, type Anonymous } from "./cohort.ts";
import { createHeadCounts } from "./head-counts.ts";
import { hidesNames, withoutNames, type Consent } from "./hidden-names.ts";
import { identityOf } from "./identity.ts";
import { createMemberships } from "./memberships.ts";
import type { MetricsStore, Watermark } from "./metrics-store.ts";
import { isLiving, offeredPersonas } from "./personas.ts";
import { Recent } from "./recent.ts";
import { namedOnScreens } from "./recognition/choices.ts";
import { createIssuer, type Issuer } from "./recognition/credentials/issuer.ts";
import { memorySecret } from "./recognition/credentials/memory-secret.ts";
import { followRecords, type RecordsView } from "./records-view.ts";
import type { Directory, RouteContext } from "./route.ts";
import type { ScopedSums } from "./scope.ts";
import type { Services } from "./services.ts";

/** How the organisation stands when a request comes in. Everything in one answer is seen from the same moment. */
export interface Moment extends RecordsView {
  readonly watermark: Watermark;
  readonly today: Day;
}

/** Receives requests: tells how things stand, who a persona is, and what a route may touch for them. */
export interface Reception {
  /** Issues credentials for badges. */
  readonly issuer: Issuer;
  moment(): Promise<Moment>;
  /** Whether the facts are still those of a moment: all that was asked of them since was answered from these. */
  stands(moment: Moment): Promise<boolean>;
  /** Does some work while the facts do not change. */
  readonly undisturbed: MetricsStore["undisturbed"];
  /** Whether there is such a person. */
  knows(persona: Persona, moment: Moment): Promise<boolean>;
  context(persona: Persona, moment: Moment, request: Received): Promise<RouteContext>;
  /** Personas to offer; none unless anybody may put on any. */
  personas(moment: Moment): Promise<readonly PersonaOption[]>;
}

/** What one request adds to its context. */
export interface Received {
  readonly file: File | null;
  readonly headers?: Headers;
  readonly signal: AbortSignal;
}

/** Numbers of all groups kept together, about 100 MB: a hundred groups of a hundred people, or two of sixty thousand. */
const COHORT_CELLS_KEPT = 12_000_000;

/** Numbers of all sums that answers rest on, about 50 MB: a hundred sites of fifteen hundred people, or a few of sixty thousand. */
const STANDING_CELLS_KEPT = 2_000_000;

/** People on the grids that are kept: ten of sixty thousand, or a thousand of a site. */
const GRID_PEOPLE_KEPT = 600_000;

/** `publicUrl`: where this server is reached from outside; left out where nothing is issued. */
export function createReception(services: Services, publicUrl = "http://localhost"): Reception {
  const { metrics, records, policy, ingest, changes, auth } = services;
  const view = followRecords(records, services);
  const memberships = createMemberships(metrics);
  const headCounts = createHeadCounts(metrics, policy.cellFloor);
  const cohorts = new Recent<Anonymous>(COHORT_CELLS_KEPT, cellsOf);
  const ground: ScopeGround = {
    metrics,
    memberships,
    headCounts,
    cohorts,
    standing: new Recent<ScopedSums>(STANDING_CELLS_KEPT, cellsIn),
    policy,
    seed: auth.key,
  };
  const grounds = new Recent<GridGround>(GRID_PEOPLE_KEPT, ({ people }) => people.length);
  const consents = new Recent<ReadonlySet<string>>(1);
  const offered = new Recent<readonly PersonaOption[]>(1);
  const joined = new Recent<void>(1);

  const consent = async ({ choicesAt }: Moment): Promise<Consent> => {
    const version = String(choicesAt);
    const { on, names } = policy.recognition;
    const ask = on && names;
    return {
      version,
      agents: ask ? await consents.get(version, () => namedOnScreens(records)) : new Set(),
    };
  };

  const personas = async (moment: Moment) => {
    if (auth.mode !== "demo") return [];
    const { watermark, roster, today } = moment;
    const key = JSON.stringify([watermark.version, roster.version, today]);
    return offered.get(key, () => offeredPersonas(auth.personas ?? [], moment, ground));
  };

  const issuer = createIssuer({
    records,
    clock: services.clock,
    secret: services.credentialKeys ?? memorySecret(),
    publicUrl,
    organisationName: async () => (await view()).organisation.name,
  });

  return {
    issuer,
    async moment() {
      const now = await view();
      const { definitions } = now;
      // Whoever changes a KPI need not think of the facts: the next who asks waits until they answer it.
      await joined.get(definitions.version, () =>
        metrics.join([...definitions.kpis.values()].map(formulaMeasures)),
      );
      const watermark = await metrics.watermark();
      return { ...now, watermark, today: businessDayAt(services.clock(), now.organisation) };
    },
    async stands({ watermark }) {
      return (await metrics.watermark()).version === watermark.version;
    },
    undisturbed: (work) => metrics.undisturbed(work),
    knows: (persona, moment) => isLiving(persona, moment, ground),
    async context(persona, moment, { file, signal, headers = new Headers() }) {
      const { definitions, organisation, roster, today, watermark } = moment;
      const identity = identityOf(persona, moment);
      const directory: Directory = {
        version: roster.version,
        nameOf: roster.nameOf,
        unitOf: roster.unitOf,
        isAssigned: roster.isAssigned,
        unitsOf: roster.unitsOf,
        peopleOf: roster.peopleOf,
        placeOf: (subject) => roster.placeOf(subject, { on: today, within: identity.rows }),
      };
      return {
        identity,
        issuer,
        metrics: bindScope(ground, identity, watermark),
        everybody: bindScope(ground, identityOf({ role: "administrator" }, moment), watermark),
        definitions,
        directory: hidesNames(headers) ? withoutNames(directory, await consent(moment)) : directory,
        services: { organisation, policy, ingest, changes, records, auth: { mode: auth.mode } },
        personas: () => personas(moment),
        today,
        now: services.clock(),
        grounds,
        file,
        headers,
        signal,
      };
    },
    personas,
  };
}
