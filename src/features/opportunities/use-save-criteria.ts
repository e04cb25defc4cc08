import { useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { mutationFor } from "#src/api/mutation.ts";
import { queryFor } from "#src/api/query.ts";
import type { CriteriaSet, WireCriteria } from "#src/contract/opportunities.ts";
import { addToast } from "#src/state/toasts.ts";

/** Criteria to be saved: in place of a set, or as a new one. */
export interface CriteriaDraft {
  /** Null for new ones. */
  readonly before: CriteriaSet | null;
  readonly name: string;
  readonly choice: WireCriteria;
  /** Out of every list. */
  readonly retired?: boolean;
}

/**
 * Saves criteria and says so, with the way to take it back. `onSaved` is told which set is in force then: none after new ones
 * were taken back, or a set was removed.
 */
export function useSaveCriteria(onSaved: (id: string | undefined) => void) {
  const { t } = useLingui();
  const client = useQueryClient();
  const put = useMutation({
    ...mutationFor("saveCriteria"),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: queryFor("criteria", {}).queryKey }),
        client.invalidateQueries({ queryKey: ["opportunities"] }),
      ]),
  });
  const store = ({ before, name, choice, retired = false }: CriteriaDraft) =>
    put.mutateAsync({
      input: { id: before?.id ?? crypto.randomUUID() },
      body: { name, choice, retired },
      ifVersion: before?.version ?? 0,
    });
  const takeBack = async (saved: CriteriaSet, { before }: CriteriaDraft) => {
    const now = { before: saved, name: saved.name, choice: saved.choice };
    try {
      if (before) {
        await store({ ...now, name: before.name, choice: before.choice });
        onSaved(before.id);
      } else {
        await store({ ...now, retired: true });
        onSaved(undefined);
      }
    } catch {
      addToast(t`That could not be taken back: somebody has changed them since.`, {
        tone: "fault",
      });
    }
  };
  const save = async (draft: CriteriaDraft) => {
    const saved = await store(draft);
    const { name } = saved;
    onSaved(draft.retired ? undefined : saved.id);
    addToast(draft.retired ? t`Removed the criteria “${name}”` : t`Saved the criteria “${name}”`, {
      undo: () => void takeBack(saved, draft),
    });
  };
  return { save, error: put.error, isPending: put.isPending };
}
