import { Trans, useLingui } from "@lingui/react/macro";
import { addDays, day, daysBetween } from "#src/domain/calendar.ts";
import { formatDay } from "#src/domain/format-day.ts";
import { formatNumber } from "#src/domain/format.ts";
import { Field } from "#src/ui/field.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { LONGEST_LATE_DAYS } from "./plan-faults.ts";
import styles from "./plan-fields.module.css";
import type { PlanPart } from "./plan-part.ts";

/** The days of a contest, and when it closes by itself. */
export function PlanDays({ plan, faults, onChange }: PlanPart) {
  const { t } = useLingui();
  const { locale } = useNumberStyle();
  const { from, to, lateDays } = plan;
  const isSound = [faults.from, faults.to, faults.lateDays].every((fault) => fault === null);
  const length = isSound ? formatNumber(daysBetween(day(from), day(to)) + 1, 0, locale) : "";
  const closes = isSound ? formatDay(addDays(day(to), 1 + lateDays), "dated", locale) : "";
  return (
    <>
      <div className={styles.fields}>
        <Field label={t`First day`} fault={faults.from}>
          {(control) => (
            <input
              {...control}
              type="date"
              value={from}
              onChange={({ currentTarget }) => onChange({ from: currentTarget.value })}
            />
          )}
        </Field>
        <Field label={t`Last day`} fault={faults.to}>
          {(control) => (
            <input
              {...control}
              type="date"
              value={to}
              min={from}
              onChange={({ currentTarget }) => onChange({ to: currentTarget.value })}
            />
          )}
        </Field>
        <Field label={t`Days for late data`} fault={faults.lateDays}>
          {(control) => (
            <input
              {...control}
              type="number"
              min={0}
              max={LONGEST_LATE_DAYS}
              value={lateDays}
              onChange={({ currentTarget }) => onChange({ lateDays: Number(currentTarget.value) })}
            />
          )}
        </Field>
      </div>
      {isSound && (
        <p className={styles.sentence}>
          <Trans>
            {length} days count; it closes by itself on {closes}, when late data are in.
          </Trans>
        </p>
      )}
    </>
  );
}
