import type { Persona, PersonaOption, Role } from "#src/contract/session.ts";
import { ROLES } from "#src/contract/session.ts";
import { addDays } from "#src/domain/calendar.ts";
import { AGENT, SUPERVISOR } from "#src/domain/dimensions.ts";
import type { DimensionId } from "#src/domain/ids.ts";
import { measureId } from "#src/domain/ids.ts";
import { identityOf, type Standing } from "./identity.ts";
import type { Memberships } from "./memberships.ts";
import type { MetricsStore, SumOf, SumsTable } from "./metrics-store.ts";

const CONTACTS = measureId("contacts_handled");
/** The days at the end of the data in which the busiest are looked for: they should be at work still. */
const RECENT_DAYS = 28;

/** Where personas are looked for. */
export interface PersonaGround {
  readonly metrics: MetricsStore;
  readonly memberships: Memberships;
}

/** Whether there is somebody whom the persona can be: in the roster or in the facts. */
export async function isLiving(
  persona: Persona,
  { roster, watermark, today }: Standing,
  { memberships }: PersonaGround,
): Promise<boolean> {
  const among = async (dimension: DimensionId, id: string) =>
    (await memberships({ dimension, where: [], watermark })).has(id);
  switch (persona.role) {
    case "agent":
      if (persona.id === undefined) return false;
      return roster.hasPerson(persona.id) || among(AGENT, persona.id);
    case "supervisor":
      if (persona.id === undefined) return false;
      return roster.teamsOf(persona.id, today).length > 0 || among(SUPERVISOR, persona.id);
    case "executive":
    case "administrator":
      return true;
  }
}

/**
 * One persona per role to offer in demo mode: the preferred ones who live in this organisation, otherwise the agent with
 * the most contacts and the supervisor with the most people. A role that nobody can fill is left out.
 */
export async function offeredPersonas(
  preferred: readonly Persona[],
  standing: Standing,
  ground: PersonaGround,
): Promise<PersonaOption[]> {
  const chosen = await Promise.all(
    ROLES.map(async (role) => {
      const wish = preferred.find((persona) => persona.role === role);
      if (wish && (await isLiving(wish, standing, ground))) return wish;
      return busiest(role, standing, ground);
    }),
  );
  return chosen
    .filter((persona) => persona !== null)
    .map((persona) => ({
      ...persona,
      name: identityOf(persona, standing).name,
      home: homeOf(persona),
    }));
}

/** A link that puts the persona on. */
function homeOf({ role, id }: Persona): string {
  return `/?persona=${role}${id === undefined ? "" : `:${encodeURIComponent(id)}`}`;
}

async function busiest(
  role: Role,
  { watermark }: Standing,
  { metrics }: PersonaGround,
): Promise<Persona | null> {
  if (role === "executive" || role === "administrator") return { role };
  const dimension = role === "agent" ? AGENT : SUPERVISOR;
  const { lastDay, dimensions, measures } = watermark;
  if (lastDay === null || !dimensions.includes(dimension)) return null;
  const of: SumOf = measures.includes(CONTACTS)
    ? { kind: "linear", linear: [{ measure: CONTACTS, times: 1 }] }
    : { kind: "days" };
  const table = await metrics.sums({
    of: [{ name: "busy", of, over: [] }],
    by: role === "agent" ? [AGENT] : [SUPERVISOR, AGENT],
    period: { from: addDays(lastDay, 1 - RECENT_DAYS), to: lastDay },
    where: [],
  });
  const id = role === "agent" ? largest(table) : mostRows(table);
  return id === null ? null : { role, id };
}

/** The first key with the largest sum; the first by code point among equals. */
function largest(table: SumsTable): string | null {
  const busy = table.columns.get("busy") ?? new Float64Array();
  const rows = Array.from(table.keys[0] ?? [], (id, row) => ({ id, amount: busy[row] ?? 0 }));
  return top(rows.filter(({ id }) => id !== null));
}

/** The first key that the most rows have in common. */
function mostRows(table: SumsTable): string | null {
  const rows = [...Map.groupBy(table.keys[0] ?? [], (id) => id)];
  return top(rows.flatMap(([id, same]) => (id === null ? [] : [{ id, amount: same.length }])));
}

function top(rows: readonly { readonly id: string | null; readonly amount: number }[]) {
  const amountOf = (amount: number) => (Number.isNaN(amount) ? -1 : amount);
  return rows.toSorted((a, b) => amountOf(b.amount) - amountOf(a.amount))[0]?.id ?? null;
}
