import { Trans, useLingui } from "@lingui/react/macro";
import { useState, type FormEvent } from "react";
import type { InputOf } from "#src/api/address.ts";
import { useSession } from "#src/api/session.ts";
import type { Opportunities, WireCriteria } from "#src/contract/opportunities.ts";
import { AGENT } from "#src/domain/dimensions.ts";
import { kpiId } from "#src/domain/ids.ts";
import { checkCriteria } from "#src/domain/opportunities/criteria.ts";
import { Button } from "#src/ui/button.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import { FaultMessage } from "#src/ui/fault-message.tsx";
import { CountsLine } from "./counts-line.tsx";
import styles from "./criteria-editor.module.css";
import { CriteriaForm } from "./criteria-form.tsx";
import { KpiChoice } from "./kpi-choice.tsx";
import { useDraftCounts } from "./use-draft-counts.ts";
import { useSaveCriteria } from "./use-save-criteria.ts";

interface CriteriaEditorProps {
  /** The list that the criteria are tried on. */
  readonly question: InputOf<"opportunities">;
  /** The criteria in force, from which the draft starts. */
  readonly applied: Opportunities["criteria"];
  /** The set that is in force from now on; undefined for the standard one. */
  readonly onSaved: (id: string | undefined) => void;
  readonly onClose: () => void;
}

function faultsOf({ kpis, ...rest }: WireCriteria) {
  return checkCriteria({ ...rest, kpis: kpis && kpis.map(kpiId) });
}

function Total({ counts, isOld }: ReturnType<typeof useDraftCounts>) {
  const seesPeople = useSession().levels.includes(AGENT);
  return (
    <p className={styles.total} role="status" aria-busy={isOld}>
      {counts ? <CountsLine counts={counts} seesPeople={seesPeople} /> : <Trans>Looking…</Trans>}
    </p>
  );
}

/**
 * Changes criteria, with what they would surface as they are changed. Nothing is saved until that is asked for: in place of one's
 * own, or under a name as new ones.
 */
export function CriteriaEditor({ question, applied, onSaved, onClose }: CriteriaEditorProps) {
  const { t } = useLingui();
  const { role } = useSession();
  const own = applied.set?.isOwn ? applied.set : null;
  const [draft, setDraft] = useState(applied.choice);
  const [name, setName] = useState(own?.name ?? "");
  const faults = faultsOf(draft);
  const live = useDraftCounts(question, draft, faults.length === 0);
  const { save, error, isPending } = useSaveCriteria(onSaved);
  const isSavable = faults.length === 0 && name.trim() !== "" && !isPending;
  const change = (fields: Partial<WireCriteria>) => setDraft({ ...draft, ...fields });
  const saveAs = (before: typeof own, retired = false) => {
    // What goes wrong stands in the dialog.
    save({ before, name, choice: draft, retired }).catch(() => undefined);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isSavable) saveAs(own);
  };
  return (
    <Dialog title={t`Criteria`} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={submit}>
        <CriteriaForm draft={draft} onChange={change} faults={faults} {...live} />
        <KpiChoice chosen={draft.kpis} onChange={(kpis) => change({ kpis })} />
        <label className={styles.group}>
          <span className={styles.legend}>
            <Trans>Name</Trans>
          </span>
          <input
            type="text"
            className={styles.text}
            value={name}
            maxLength={60}
            required
            autoComplete="off"
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <span className={styles.hint}>
            {role === "administrator" ? (
              <Trans>Everybody who leads people finds them under this name.</Trans>
            ) : (
              <Trans>Yours to change; whoever has a link to them may use them.</Trans>
            )}
          </span>
        </label>
        {error && <FaultMessage error={error} />}
        <div className={styles.end}>
          <Total {...live} />
          <Button type="submit" kind="primary" disabled={!isSavable}>
            {own ? <Trans>Save</Trans> : <Trans>Save as new criteria</Trans>}
          </Button>
          {own && (
            <>
              <Button disabled={!isSavable} onClick={() => saveAs(null)}>
                <Trans>Save as new criteria</Trans>
              </Button>
              <Button kind="quiet" disabled={isPending} onClick={() => saveAs(own, true)}>
                <Trans>Remove</Trans>
              </Button>
            </>
          )}
        </div>
      </form>
    </Dialog>
  );
}
