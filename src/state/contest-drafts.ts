import * as z from "zod/mini";
import { create } from "zustand";
import { persist } from "zustand/middleware";
import { contestPlanSchema } from "#src/contract/recognition/contests.ts";

/** A plan while it is typed: anything may still be missing. */
const typedSchema = z.extend(contestPlanSchema, {
  name: z.string(),
  about: z.string(),
  prizes: z.array(z.string()),
  kpis: z.array(z.object({ kpi: z.string(), weight: z.number() })),
  from: z.string(),
  to: z.string(),
  lateDays: z.number(),
});

const draftSchema = z.object({
  /** Whose it is: several people may use one browser. */
  person: z.string(),
  contest: z.string(),
  /** The version of the contest that it changes; 0 for a new one. */
  version: z.number(),
  plan: typedSchema,
});

export type TypedPlan = z.infer<typeof typedSchema>;
export type ContestDraft = z.infer<typeof draftSchema>;

/** What somebody typed of contests and has not saved yet, the latest first. */
interface ContestDrafts {
  readonly drafts: readonly ContestDraft[];
}

/** Older ones are forgotten. */
const MOST = 8;

/** Reads drafts from anything at all: whatever is none is left out. */
export function readContestDrafts(stored: unknown): ContestDrafts {
  const { drafts } = { drafts: [], ...(typeof stored === "object" ? stored : null) };
  const found = [drafts].flat().flatMap((one: unknown) => {
    const { success, data } = draftSchema.safeParse(one);
    return success ? [data] : [];
  });
  return { drafts: found.slice(0, MOST) };
}

export const useContestDrafts = create<ContestDrafts>()(
  persist((): ContestDrafts => ({ drafts: [] }), {
    name: "candor.contest-drafts",
    merge: (stored) => readContestDrafts(stored),
  }),
);

type Whose = Pick<ContestDraft, "person" | "contest">;

const isSame = (one: Whose, other: Whose) =>
  one.person === other.person && one.contest === other.contest;

/** Keeps what was typed so far, in place of what was kept of the same contest. */
export function keepContestDraft(draft: ContestDraft): void {
  useContestDrafts.setState(({ drafts }) => ({
    drafts: [draft, ...drafts.filter((one) => !isSame(one, draft))].slice(0, MOST),
  }));
}

/** Forgets what was typed of a contest: it was saved, or is not wanted any more. */
export function dropContestDraft(whose: Whose): void {
  useContestDrafts.setState(({ drafts }) => ({
    drafts: drafts.filter((one) => !isSame(one, whose)),
  }));
}
