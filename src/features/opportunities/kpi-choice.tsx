import { Trans, useLingui } from "@lingui/react/macro";
import { useCatalogue } from "#src/api/catalogue.ts";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import styles from "./criteria-editor.module.css";
import { CRITERIA_RULES } from "./criteria-rules.ts";

interface KpiChoiceProps {
  /** Null for all of them. */
  readonly chosen: readonly string[] | null;
  readonly onChange: (kpis: string[] | null) => void;
}

/** Chooses the KPIs that criteria look at: all, or some of those that the organisation scores. */
export function KpiChoice({ chosen, onChange }: KpiChoiceProps) {
  const { i18n } = useLingui();
  const { kpis, shown, goals } = useCatalogue();
  const nameOf = useKpiName();
  const offered = kpis.filter(
    ({ id }) => (shown.includes(id) && goals[id]?.weight !== 0) || chosen?.includes(id),
  );
  const toggle = (id: string, isOn: boolean) => {
    const others = (chosen ?? []).filter((one) => one !== id);
    onChange(isOn ? [...others, id] : others);
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        <Trans>KPIs</Trans>
      </legend>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={chosen === null}
          onChange={({ currentTarget }) =>
            onChange(currentTarget.checked ? null : offered.map(({ id }) => id))
          }
        />
        <Trans>All that have a goal with a weight</Trans>
      </label>
      {chosen !== null && (
        <div className={styles.kpis}>
          {offered.map(({ id, name }) => (
            <label key={id} className={styles.check}>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={({ currentTarget }) => toggle(id, currentTarget.checked)}
              />
              {nameOf(name)}
            </label>
          ))}
        </div>
      )}
      {chosen?.length === 0 && (
        <p role="alert" className={styles.fault}>
          {i18n._(CRITERIA_RULES.kpis)}
        </p>
      )}
    </fieldset>
  );
}
