import { AGENT } from "#src/domain/dimensions.ts";
import type { Subject } from "#src/domain/ids.ts";
import type { Grain } from "#src/domain/period.ts";
import type { Policy } from "#src/domain/policy.ts";
import { anonymous, Cohort, cohortQuestion, type Anonymous } from "./cohort.ts";
import { gatherGroups } from "./gather-groups.ts";
import type { HeadCounts } from "./head-counts.ts";
import type { Memberships } from "./memberships.ts";
import type {
  Condition,
  Fact,
  FactsPage,
  FactsQuestion,
  MetricsStore,
  SumsQuestion,
  SumsTable,
  Watermark,
} from "./metrics-store.ts";
import { notFound } from "./problem.ts";
import type { Recent } from "./recent.ts";
import type { Identity, ScopedMetrics, ScopedSums } from "./scope.ts";
import { createWithheldRows } from "./withheld-rows.ts";

/** What every bound store shares: the store itself, and what is kept of its answers. */
export interface ScopeGround {
  readonly metrics: MetricsStore;
  readonly memberships: Memberships;
  readonly headCounts: HeadCounts;
  readonly policy: Policy;
  /** Groups of peers, the same for all their members until the facts change. */
  readonly cohorts: Recent<Anonymous>;
  /** Sums that many answers rest on, by who asks and how the facts stood. */
  readonly standing: Recent<ScopedSums>;
  /** Shuffles cohorts; a secret, so that nobody can work out the order. */
  readonly seed: string;
}

const GRAINS: readonly Grain[] = ["day", "week", "month"];

/** Binds the metrics port to one session, as the facts stood when its request came in. */
export function bindScope(
  ground: ScopeGround,
  identity: Identity,
  watermark: Watermark,
): ScopedMetrics {
  const { metrics, memberships, headCounts, cohorts, standing, policy, seed } = ground;
  const seesPeople = identity.levels.includes(AGENT);

  /** A condition on people by a session that sees none matches nobody, as if there were no such person. */
  const bound = (where: readonly Condition[]): Condition[] => [
    ...where.map((one) => (seesPeople || one.dimension !== AGENT ? one : { ...one, in: [] })),
    ...identity.rows,
  ];
  const withheldRows = createWithheldRows(
    { metrics, headCounts, standing, floor: policy.cellFloor },
    watermark,
  );
  /** Rows are figures of single days: where some bucket of them is withheld, their days could be added up to it. */
  const hasWithheldBuckets = async ({ period, where }: FactsQuestion) => {
    for (const grain of GRAINS) {
      const question: SumsQuestion = { of: [], by: [grain], period, where };
      const withheld = await withheldRows(question, await metrics.sums(question));
      if (withheld.includes(true)) return true;
    }
    return false;
  };

  const sums: ScopedMetrics["sums"] = async (question, signal) => {
    if (!seesPeople && question.by.includes(AGENT)) throw notFound();
    const inScope = { ...question, where: bound(question.where) };
    const table = await metrics.sums(inScope, signal);
    if (seesPeople) return { ...table, withheld: () => false };
    const withheld = await withheldRows(inScope, table);
    return { ...unknownWhere(table, withheld), withheld: (row) => withheld[row] ?? false };
  };

  /** A group of peers as it is kept; asked for, exactly as `asked` says, where it is not. */
  const peers = (asked: SumsQuestion, { level }: Subject, ask: () => Promise<SumsTable>) => {
    // Beside a few units that are shown, one that is withheld could be worked out.
    const hides = level !== AGENT && !seesPeople;
    return cohorts.get(JSON.stringify([watermark.version, hides, asked]), async () => {
      const table = await ask();
      return anonymous(table, hides ? await withheldRows(asked, table) : [], seed);
    });
  };

  return {
    sums,

    standing(question) {
      const key = JSON.stringify([watermark.version, seesPeople, identity.rows, question]);
      return standing.get(key, () => sums(question));
    },

    weights: (question, signal) =>
      metrics.sums({ ...question, where: bound(question.where) }, signal),

    heads: (question, signal) =>
      metrics.heads({ ...question, where: bound(question.where) }, signal),

    async facts(question, signal) {
      const inScope = { ...question, where: bound(question.where) };
      if (!seesPeople && (await hasWithheldBuckets(inScope))) {
        return { total: 0, joined: 0, rows: [], withheld: true };
      }
      const page = await metrics.facts(inScope, signal);
      return { ...(seesPeople ? page : nameless(page)), withheld: false };
    },

    async members(question, signal) {
      const { dimension, period } = question;
      if (!seesPeople && dimension === AGENT) return [];
      const where = bound(question.where);
      if (period) return metrics.members({ dimension, where, period }, signal);
      return [...(await memberships({ dimension, where, watermark })).values()];
    },

    watermark: () => Promise.resolve(watermark),

    async require(subject) {
      if (isHome(subject, identity)) return;
      if (subject.level === "organisation") {
        if (identity.home.level !== "organisation") throw notFound();
        return;
      }
      if (!identity.levels.includes(subject.level)) throw notFound();
      const question = { dimension: subject.level, where: identity.rows, watermark };
      if (!(await memberships(question)).has(subject.id)) throw notFound();
    },

    async cohort(question, leaveOut) {
      const asked = cohortQuestion(question, leaveOut);
      return new Cohort(await peers(asked, leaveOut, () => metrics.sums(asked)), leaveOut.id);
    },

    async gatherCohorts(question, groups) {
      const anybody = { level: AGENT, id: "" };
      await gatherGroups(question, groups, {
        ask: (all) => metrics.sums(cohortQuestion(all, anybody)),
        keep(group, answer) {
          const where = [...group, ...question.where];
          return peers(cohortQuestion({ ...question, where }, anybody), anybody, answer);
        },
      });
    },
  };
}

function isHome({ level, id }: Subject, { home }: Identity): boolean {
  return level === home.level && id === home.id;
}

/** The table with every sum of the withheld rows unknown. */
function unknownWhere(table: SumsTable, withheld: readonly boolean[]): SumsTable {
  if (!withheld.includes(true)) return table;
  const columns = [...table.columns].map(
    ([name, values]) =>
      [name, values.map((value, row) => (withheld[row] ? Number.NaN : value))] as const,
  );
  return { ...table, columns: new Map(columns) };
}

/** Rows that tell neither whose they are nor in which queue; within a day their order tells nothing either. */
function nameless({ rows, ...counts }: FactsPage): FactsPage {
  const hidden = rows.map((fact) => ({ ...fact, agent: "", queue: "", dimensions: new Map() }));
  const content = ({ measures }: Fact) => JSON.stringify([...measures]);
  return {
    ...counts,
    rows: hidden.toSorted(
      (a, b) => compare(b.day, a.day) || compare(content(a), content(b)) || a.batch - b.batch,
    ),
  };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
