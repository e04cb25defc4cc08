import { Trans, useLingui } from "@lingui/react/macro";
import { useState, type FormEvent } from "react";
import { useComparableKpis } from "#src/api/comparable-kpis.ts";
import type { Contest, ContestPlan } from "#src/contract/recognition/contests.ts";
import { ANONYMITIES, SCORINGS } from "#src/domain/recognition/contests/contest-rules.ts";
import { Button } from "#src/ui/button.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import { FaultMessage } from "#src/ui/fault-message.tsx";
import { KpiWeights } from "./kpi-weights.tsx";
import styles from "./contest-deeds.module.css";
import { useContestDeeds } from "./use-contest-deeds.ts";
import { useContestWords } from "./contest-words.ts";

interface ContestFormProps {
  /** The draft that is changed; null for a new contest. */
  readonly before: Contest | null;
  readonly plan: ContestPlan;
  /** Units that one may be planned for. */
  readonly units: readonly { readonly level: string; readonly id: string; readonly name: string }[];
  readonly onSaved: (id: string) => void;
  readonly onClose: () => void;
}

/** Plans a contest. It is a draft until it is published, and nobody else sees it. */
export function ContestForm({ before, plan, units, onSaved, onClose }: ContestFormProps) {
  const { t } = useLingui();
  const words = useContestWords();
  const [draft, setDraft] = useState(plan);
  const [id] = useState(() => before?.id ?? crypto.randomUUID());
  const { plan: save } = useContestDeeds();
  const kpis = useComparableKpis(draft.of);
  const change = (fields: Partial<ContestPlan>) => setDraft({ ...draft, ...fields });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(
      { input: { id }, body: draft, ifVersion: before?.version ?? 0 },
      { onSuccess: () => onSaved(id) },
    );
  };
  return (
    <Dialog title={before ? t`Change the draft` : t`Plan a contest`} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <label className={styles.field}>
          <Trans>Name</Trans>
          <input
            value={draft.name}
            required
            maxLength={80}
            onChange={({ currentTarget }) => change({ name: currentTarget.value })}
          />
        </label>
        <label className={styles.field}>
          <Trans>What it is for</Trans>
          <textarea
            rows={2}
            value={draft.about}
            maxLength={1000}
            onChange={({ currentTarget }) => change({ about: currentTarget.value })}
          />
        </label>
        <div className={styles.pair}>
          <label className={styles.field}>
            <Trans>Who takes part</Trans>
            <select
              value={draft.of}
              onChange={({ currentTarget }) =>
                change({ of: currentTarget.value === "team" ? "team" : "agent" })
              }
            >
              <option value="agent">{t`People`}</option>
              <option value="team">{t`Teams`}</option>
            </select>
          </label>
          <label className={styles.field}>
            <Trans>Of</Trans>
            <select
              value={draft.within}
              onChange={({ currentTarget }) => change({ within: currentTarget.value })}
            >
              {units.map((unit) => (
                <option key={`${unit.level}:${unit.id}`} value={`${unit.level}:${unit.id}`}>
                  {unit.name}
                </option>
              ))}
            </select>
          </label>
        </div>
        <KpiWeights
          kpis={kpis}
          chosen={draft.kpis}
          onChange={(chosen) => change({ kpis: chosen })}
        />
        <label className={styles.field}>
          <Trans>How it counts</Trans>
          <select
            value={draft.scoring}
            onChange={({ currentTarget }) =>
              change({ scoring: SCORINGS.find((one) => one === currentTarget.value) ?? "goals" })
            }
          >
            {SCORINGS.map((one) => (
              <option key={one} value={one}>
                {words.scoring(one)}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.field}>
          <Trans>Names</Trans>
          <select
            value={draft.anonymity}
            onChange={({ currentTarget }) =>
              change({ anonymity: ANONYMITIES.find((one) => one === currentTarget.value) ?? "all" })
            }
          >
            {ANONYMITIES.map((one) => (
              <option key={one} value={one}>
                {words.anonymity(one)}
              </option>
            ))}
          </select>
        </label>
        <div className={styles.pair}>
          <label className={styles.field}>
            <Trans>First day</Trans>
            <input
              type="date"
              value={draft.from}
              required
              onChange={({ currentTarget }) => change({ from: currentTarget.value })}
            />
          </label>
          <label className={styles.field}>
            <Trans>Last day</Trans>
            <input
              type="date"
              value={draft.to}
              required
              min={draft.from}
              onChange={({ currentTarget }) => change({ to: currentTarget.value })}
            />
          </label>
          <label className={styles.field}>
            <Trans>Days for late data</Trans>
            <input
              type="number"
              value={draft.lateDays}
              min={0}
              max={31}
              required
              onChange={({ currentTarget }) => change({ lateDays: Number(currentTarget.value) })}
            />
          </label>
        </div>
        <label className={styles.field}>
          <Trans>Prizes, one a line</Trans>
          <textarea
            rows={2}
            value={draft.prizes.join("\n")}
            onChange={({ currentTarget }) =>
              change({
                prizes: currentTarget.value
                  .split("\n")
                  .filter((line, at, all) => line.trim() !== "" || at === all.length - 1)
                  .slice(0, 5),
              })
            }
          />
          <span className={styles.hint}>
            <Trans>In words. Nothing is paid or counted by Candor.</Trans>
          </span>
        </label>
        {save.error && <FaultMessage error={save.error} />}
        <p className={styles.end}>
          <Button onClick={onClose}>
            <Trans>Back</Trans>
          </Button>
          <Button kind="primary" type="submit" disabled={save.isPending || draft.kpis.length === 0}>
            <Trans>Save the draft</Trans>
          </Button>
        </p>
      </form>
    </Dialog>
  );
}
