import { useLingui } from "@lingui/react/macro";
import { SCORINGS } from "#src/domain/recognition/contests/contest-rules.ts";
import { Field } from "#src/ui/field.tsx";
import { useContestWords } from "./contest-words.ts";
import type { PlanPart } from "./plan-part.ts";

/** How what counts becomes points. */
export function PlanScoring({ plan, onChange }: PlanPart) {
  const { t } = useLingui();
  const words = useContestWords();
  return (
    <Field label={t`How it counts`}>
      {(control) => (
        <select
          {...control}
          value={plan.scoring}
          onChange={({ currentTarget }) =>
            onChange({ scoring: SCORINGS.find((one) => one === currentTarget.value) ?? "goals" })
          }
        >
          {SCORINGS.map((one) => (
            <option key={one} value={one}>
              {words.scoring(one)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
