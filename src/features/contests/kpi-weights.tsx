import { Trans, useLingui } from "@lingui/react/macro";
import { X } from "lucide-react";
import type { CatalogueKpi } from "#src/contract/catalogue.ts";
import type { ContestPlan } from "#src/contract/recognition/contests.ts";
import { Button } from "#src/ui/button.tsx";
import { IconButton } from "#src/ui/icon-button.tsx";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import styles from "./contest-deeds.module.css";

interface KpiWeightsProps {
  readonly kpis: readonly CatalogueKpi[];
  readonly chosen: ContestPlan["kpis"];
  readonly onChange: (chosen: ContestPlan["kpis"]) => void;
}

const MOST = 6;

/** What counts in a contest, and how much. Pace is not among what can be chosen for people. */
export function KpiWeights({ kpis, chosen, onChange }: KpiWeightsProps) {
  const { t } = useLingui();
  const nameOf = useKpiName();
  const free = kpis.filter(({ id }) => !chosen.some(({ kpi }) => kpi === id));
  const replace = (at: number, one: ContestPlan["kpis"][number]) => onChange(chosen.with(at, one));
  return (
    <fieldset className={styles.kpis}>
      <legend>
        <Trans>What counts, and its weight</Trans>
      </legend>
      {chosen.map(({ kpi, weight }, at) => (
        <div key={kpi} className={styles.kpi}>
          <select
            aria-label={t`KPI`}
            value={kpi}
            onChange={({ currentTarget }) => replace(at, { kpi: currentTarget.value, weight })}
          >
            {kpis
              .filter(({ id }) => id === kpi || free.some((one) => one.id === id))
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {nameOf(name)}
                </option>
              ))}
          </select>
          <input
            type="number"
            aria-label={t`Weight`}
            min={1}
            max={100}
            value={weight}
            onChange={({ currentTarget }) =>
              replace(at, { kpi, weight: currentTarget.valueAsNumber || 1 })
            }
          />
          <IconButton
            label={t`Remove`}
            icon={<X size={16} aria-hidden="true" />}
            onClick={() => onChange(chosen.filter((one) => one.kpi !== kpi))}
          />
        </div>
      ))}
      {chosen.length < MOST && free[0] && (
        <p>
          <Button onClick={() => onChange([...chosen, { kpi: free[0]?.id ?? "", weight: 1 }])}>
            <Trans>Add a KPI</Trans>
          </Button>
        </p>
      )}
    </fieldset>
  );
}
