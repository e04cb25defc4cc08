import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { useComparableKpis } from "#src/api/comparable-kpis.ts";
import type { ContestPlan } from "#src/contract/recognition/contests.ts";
import type { Day } from "#src/domain/ids.ts";
import { Button } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";
import { FaultMessage } from "#src/ui/fault-message.tsx";
import { ContestRules } from "./contest-rules.tsx";
import styles from "./contest-planner.module.css";
import { KpiWeights } from "./kpi-weights.tsx";
import { PlanDays } from "./plan-days.tsx";
import { usePlanFaults } from "./plan-faults.ts";
import { PlanNames } from "./plan-names.tsx";
import { PlanPurpose } from "./plan-purpose.tsx";
import { PlanScoring } from "./plan-scoring.tsx";
import { PlanWho } from "./plan-who.tsx";

interface ContestPlannerProps {
  readonly plan: ContestPlan;
  /** Units that one may be planned for. */
  readonly units: readonly { readonly level: string; readonly id: string; readonly name: string }[];
  readonly today: Day;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly onChange: (plan: ContestPlan) => void;
  /** Called only with a plan that keeps the rules that can be told without asking. */
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

/** Plans a contest, with its rules beside it as everybody will read them. */
export function ContestPlanner(props: ContestPlannerProps) {
  const { plan, units, today, error, isPending, onChange, onSave, onDiscard } = props;
  const { t } = useLingui();
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  const kpis = useComparableKpis(plan.of);
  const faults = usePlanFaults(
    plan,
    kpis.map(({ id }) => id),
    today,
  );
  const change = (fields: Partial<ContestPlan>) => onChange({ ...plan, ...fields });
  // Whoever tried to save is led to the first thing that is missing.
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [tries]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (Object.values(faults).every((fault) => fault === null)) onSave();
    else setTries(tries + 1);
  };
  const unit = units.find(({ level, id }) => `${level}:${id}` === plan.within);
  const part = { plan, faults, onChange: change };
  return (
    <div className={styles.planner}>
      <form ref={form} className={styles.form} noValidate onSubmit={submit}>
        <Card title={<Trans>What it is for</Trans>}>
          <PlanPurpose {...part} faults={tries > 0 ? faults : { ...faults, name: null }} />
        </Card>
        <Card title={<Trans>Who takes part</Trans>}>
          <PlanWho {...part} units={units} />
        </Card>
        <Card title={<Trans>What counts</Trans>}>
          <KpiWeights
            kpis={kpis}
            chosen={plan.kpis}
            fault={faults.kpis}
            onChange={(chosen) => change({ kpis: chosen })}
          />
          <PlanScoring {...part} />
        </Card>
        <Card title={<Trans>When</Trans>}>
          <PlanDays {...part} />
        </Card>
        <Card title={<Trans>Names and prizes</Trans>}>
          <PlanNames {...part} />
        </Card>
        {error && <FaultMessage error={error} />}
        <p className={styles.end}>
          <Button kind="primary" type="submit" disabled={isPending}>
            <Trans>Save the draft</Trans>
          </Button>
          <Button onClick={onDiscard}>
            <Trans>Discard what I typed</Trans>
          </Button>
          <span className={styles.note}>
            <Trans>
              What you type stays in this browser until you save it. A draft is seen by you alone
              until you publish it.
            </Trans>
          </span>
        </p>
      </form>
      <aside className={styles.beside} aria-label={t`As it will be read`}>
        {plan.name.trim() !== "" && <p className={styles.name}>{plan.name}</p>}
        <ContestRules
          contest={{ ...plan, prizes: plan.prizes.filter((prize) => prize.trim() !== "") }}
          unit={unit?.name ?? ""}
        />
      </aside>
    </div>
  );
}
