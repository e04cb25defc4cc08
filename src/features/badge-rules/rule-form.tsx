import { Trans, useLingui } from "@lingui/react/macro";
import { badgeRuleSchema, type BadgeDraft } from "#src/contract/recognition/badge-rule.ts";
import type { BadgeRule } from "#src/domain/recognition/badges/badge.ts";
import { Field } from "#src/ui/field.tsx";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { numberOf, RULE_KINDS } from "./rule-kinds.ts";
import styles from "./rule-form.module.css";

interface Props {
  readonly draft: BadgeDraft;
  readonly kpis: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (draft: BadgeDraft) => void;
}

const KINDS = Object.entries(RULE_KINDS);
const WHOLE_SCORE = "composite";
const ANY_KPI = "";

/** What a badge is earned for: its kind of rule, what that looks at, and its numbers. */
export function RuleForm({ draft, kpis, onChange }: Props) {
  const { t, i18n } = useLingui();
  const kpiName = useKpiName();
  const { name, grain, rule } = draft;
  const { number, subject } = RULE_KINDS[rule.kind];
  // A change that no rule allows leaves the draft as it was.
  const changeRule = (change: object) => {
    const parsed = badgeRuleSchema.safeParse({ ...rule, ...change });
    if (parsed.success) onChange({ ...draft, rule: parsed.data });
  };
  const changeKind = (text: string) => {
    const found = KINDS.find(([kind]) => kind === text)?.[1];
    if (found) onChange({ ...draft, family: found.family, rule: found.initial });
  };
  return (
    <div className={styles.form}>
      {name !== null && (
        <Field label={<Trans>Name</Trans>}>
          {(control) => (
            <input
              {...control}
              value={name}
              required
              minLength={2}
              maxLength={60}
              onChange={({ currentTarget }) => onChange({ ...draft, name: currentTarget.value })}
            />
          )}
        </Field>
      )}
      <Field label={<Trans>It is for somebody who</Trans>}>
        {(control) => (
          <select
            {...control}
            value={rule.kind}
            onChange={({ currentTarget }) => changeKind(currentTarget.value)}
          >
            {KINDS.map(([kind, words]) => (
              <option key={kind} value={kind}>
                {i18n._(words.name)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={<Trans>Decided for each</Trans>}>
        {(control) => (
          <select
            {...control}
            value={grain}
            onChange={({ currentTarget }) =>
              onChange({ ...draft, grain: currentTarget.value === "month" ? "month" : "quarter" })
            }
          >
            <option value="month">{t`month`}</option>
            <option value="quarter">{t`quarter`}</option>
          </select>
        )}
      </Field>
      {subject !== null && (
        <Field label={<Trans>Looks at</Trans>}>
          {(control) => (
            <select
              {...control}
              value={subjectOf(rule)}
              onChange={({ currentTarget }) =>
                changeRule({ on: currentTarget.value === ANY_KPI ? null : currentTarget.value })
              }
            >
              {subject === "kpi-or-score" && (
                <option value={WHOLE_SCORE}>{t`the whole score`}</option>
              )}
              {subject === "kpi-or-any" && (
                <option value={ANY_KPI}>{t`any KPI that counts`}</option>
              )}
              {kpis.map((kpi) => (
                <option key={kpi.id} value={kpi.id}>
                  {kpiName(kpi.name)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {rule.kind === "reach" && (
        <Field label={<Trans>Which goal</Trans>}>
          {(control) => (
            <select
              {...control}
              value={rule.bar}
              onChange={({ currentTarget }) => changeRule({ bar: currentTarget.value })}
            >
              <option value="meets">{t`target`}</option>
              <option value="exceeds">{t`stretch`}</option>
            </select>
          )}
        </Field>
      )}
      {number !== null && (
        <Field label={i18n._(number.label)}>
          {(control) => (
            <input
              {...control}
              key={rule.kind}
              type="number"
              defaultValue={numberOf(rule, number) ?? number.min}
              min={number.min}
              max={number.max}
              step={number.percent ? 0.1 : 1}
              onChange={({ currentTarget: { valueAsNumber } }) =>
                changeRule({ [number.field]: number.percent ? valueAsNumber / 100 : valueAsNumber })
              }
            />
          )}
        </Field>
      )}
    </div>
  );
}

function subjectOf(rule: BadgeRule): string {
  return "on" in rule ? (rule.on ?? ANY_KPI) : ANY_KPI;
}
