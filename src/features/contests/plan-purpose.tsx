import { useLingui } from "@lingui/react/macro";
import { Field } from "#src/ui/field.tsx";
import type { PlanPart } from "./plan-part.ts";

/** What a contest is called, and what it is for. */
export function PlanPurpose({ plan, faults, onChange }: PlanPart) {
  const { t } = useLingui();
  return (
    <>
      <Field label={t`Name`} fault={faults.name}>
        {(control) => (
          <input
            {...control}
            required
            maxLength={80}
            value={plan.name}
            onChange={({ currentTarget }) => onChange({ name: currentTarget.value })}
          />
        )}
      </Field>
      <Field label={t`In a sentence or two`} hint={t`Why now, and what everybody gains by it.`}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            maxLength={1000}
            value={plan.about}
            onChange={({ currentTarget }) => onChange({ about: currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}
