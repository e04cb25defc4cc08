import * as z from "zod/mini";
import { daySchema, subjectSchema } from "./common.ts";

export const ROLES = ["agent", "supervisor", "executive", "administrator"] as const;
export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;

/** A persona that can be worn in demo mode: a role, and for agents and supervisors whose. */
export const personaSchema = z.object({
  role: roleSchema,
  /** The agent's id or the supervisor's; absent for executives and administrators. */
  id: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
});

export const personaOptionSchema = z.object({
  role: roleSchema,
  id: z.optional(z.string()),
  name: z.string(),
  /** Where the persona starts. */
  home: z.string(),
});

/** What the sign-in page offers to somebody without a session; empty unless the server runs in demo mode. */
export const personasSchema = z.object({ personas: z.array(personaOptionSchema) });

export const sessionSchema = z.object({
  person: z.object({ id: z.string(), name: z.string() }),
  role: roleSchema,
  /** The subject whose scorecard is home. */
  home: subjectSchema,
  /** Levels at which the session may see subjects one by one, from the widest to the narrowest. */
  levels: z.array(z.string()),
  /** Whether there is recognition for this person, or for their people, and whether there are boards and contests in it. */
  recognition: z.object({ on: z.boolean(), boards: z.boolean() }),
  /** Units the session's view is bound to: the supervisor's teams; empty when bound to none. */
  units: z.array(subjectSchema),
  demo: z.boolean(),
  /** Only in demo mode: persona links to offer. */
  personas: z.array(personaOptionSchema),
  organisation: z.object({
    name: z.string(),
    zone: z.string(),
    /** ISO weekday: 1 Monday … 7 Sunday. */
    weekStart: z.literal([1, 2, 3, 4, 5, 6, 7]),
    dayStartHour: z.number(),
    currency: z.string(),
  }),
  today: daySchema,
});

export type Session = z.infer<typeof sessionSchema>;
export type Persona = z.infer<typeof personaSchema>;
export type PersonaOption = z.infer<typeof personaOptionSchema>;
