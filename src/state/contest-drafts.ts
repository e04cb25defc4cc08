import { create } from "zustand";
import { persist } from "zustand/middleware";
import { contestDraftSchema, type ContestDraft } from "#src/contract/recognition/contest-draft.ts";

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
    const { success, data } = contestDraftSchema.safeParse(one);
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
