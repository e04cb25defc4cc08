import { Trans, useLingui } from "@lingui/react/macro";
import { X } from "lucide-react";
import type { CatalogueKpi } from "#src/contract/catalogue.ts";
import type { ContestPlan } from "#src/contract/recognition/contests.ts";
import { formatPercent } from "#src/domain/format.ts";
import { Button } from "#src/ui/button.tsx";
import { Field } from "#src/ui/field.tsx";
import { IconButton } from "#src/ui/icon-button.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import styles from "./kpi-weights.module.css";

interface KpiWeightsProps {
  readonly kpis: readonly CatalogueKpi[];
  readonly chosen: ContestPlan["kpis"];
  /** What is wrong with the choice; null while nothing is. */
  readonly fault: string | null;
  readonly onChange: (chosen: ContestPlan["kpis"]) => void;
}

const MOST = 6;

/** What counts in a contest, and how much. Pace is not among what can be chosen for people. */
export function KpiWeights({ kpis, chosen, fault, onChange }: KpiWeightsProps) {
  const { t } = useLingui();
  const { locale } = useNumberStyle();
  const nameOf = useKpiName();
  const free = kpis.filter(({ id }) => !chosen.some(({ kpi }) => kpi === id));
  const all = chosen.reduce((sum, { weight }) => sum + weight, 0);
  const replace = (at: number, one: ContestPlan["kpis"][number]) => onChange(chosen.with(at, one));
  return (
    <div className={styles.kpis}>
      {chosen.map(({ kpi, weight }, at) => {
        const share = formatPercent((100 * weight) / all, 0, locale);
        return (
          <div key={kpi} className={styles.kpi}>
            <Field label={t`KPI`} fault={at === 0 ? fault : null}>
              {(control) => (
                <select
                  {...control}
                  value={kpi}
                  onChange={({ currentTarget }) =>
                    replace(at, { kpi: currentTarget.value, weight })
                  }
                >
                  {!kpis.some(({ id }) => id === kpi) && <option value={kpi}>{kpi}</option>}
                  {kpis
                    .filter(({ id }) => id === kpi || free.some((one) => one.id === id))
                    .map(({ id, name }) => (
                      <option key={id} value={id}>
                        {nameOf(name)}
                      </option>
                    ))}
                </select>
              )}
            </Field>
            <Field label={t`Weight`} hint={t`counts ${share}`}>
              {(control) => (
                <input
                  {...control}
                  type="number"
                  min={1}
                  max={100}
                  value={weight}
                  onChange={({ currentTarget }) =>
                    replace(at, { kpi, weight: currentTarget.valueAsNumber || 1 })
                  }
                />
              )}
            </Field>
            <IconButton
              label={t`Remove`}
              icon={<X size={16} aria-hidden="true" />}
              onClick={() => onChange(chosen.filter((one) => one.kpi !== kpi))}
            />
          </div>
        );
      })}
      {chosen.length === 0 && fault !== null && <p className={styles.fault}>{fault}</p>}
      {chosen.length < MOST && free[0] && (
        <Button onClick={() => onChange([...chosen, { kpi: free[0]?.id ?? "", weight: 1 }])}>
          <Trans>Add a KPI</Trans>
        </Button>
      )}
    </div>
  );
}
