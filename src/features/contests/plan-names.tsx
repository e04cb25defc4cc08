import { useLingui } from "@lingui/react/macro";
import { ANONYMITIES } from "#src/domain/recognition/contests/contest-rules.ts";
import { Field } from "#src/ui/field.tsx";
import { useContestWords } from "./contest-words.ts";
import type { PlanPart } from "./plan-part.ts";

const MOST_PRIZES = 5;

/** Whom the standings name, and what there is to win, in words. */
export function PlanNames({ plan, onChange }: PlanPart) {
  const { t } = useLingui();
  const words = useContestWords();
  return (
    <>
      <Field label={t`Names in the standings`}>
        {(control) => (
          <select
            {...control}
            value={plan.anonymity}
            onChange={({ currentTarget }) =>
              onChange({
                anonymity: ANONYMITIES.find((one) => one === currentTarget.value) ?? "all",
              })
            }
          >
            {ANONYMITIES.map((one) => (
              <option key={one} value={one}>
                {words.anonymity(one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        label={t`Prizes, one a line`}
        hint={t`${MOST_PRIZES} at most, in words. Nothing is paid or counted by Candor.`}
      >
        {(control) => (
          <textarea
            {...control}
            rows={3}
            value={plan.prizes.join("\n")}
            onChange={({ currentTarget }) =>
              onChange({ prizes: currentTarget.value.split("\n").slice(0, MOST_PRIZES) })
            }
          />
        )}
      </Field>
    </>
  );
}
