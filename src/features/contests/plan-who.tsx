import { useLingui } from "@lingui/react/macro";
import { Field } from "#src/ui/field.tsx";
import type { PlanPart } from "./plan-part.ts";
import styles from "./plan-fields.module.css";

interface PlanWhoProps extends PlanPart {
  readonly units: readonly { readonly level: string; readonly id: string; readonly name: string }[];
}

/** Whether people or teams take part, and of which unit. */
export function PlanWho({ plan, units, onChange }: PlanWhoProps) {
  const { t } = useLingui();
  return (
    <div className={styles.fields}>
      <Field
        label={t`People or teams`}
        hint={
          plan.of === "team"
            ? t`Teams are named; nobody in them is.`
            : t`Whoever chose to stay off boards is not in it.`
        }
      >
        {(control) => (
          <select
            {...control}
            value={plan.of}
            onChange={({ currentTarget }) =>
              onChange({ of: currentTarget.value === "team" ? "team" : "agent" })
            }
          >
            <option value="agent">{t`People`}</option>
            <option value="team">{t`Teams`}</option>
          </select>
        )}
      </Field>
      <Field label={t`Of`}>
        {(control) => (
          <select
            {...control}
            value={plan.within}
            onChange={({ currentTarget }) => onChange({ within: currentTarget.value })}
          >
            {units.map(({ level, id, name }) => (
              <option key={`${level}:${id}`} value={`${level}:${id}`}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}
