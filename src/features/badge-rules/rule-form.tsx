import { Trans, useLingui } from "@lingui/react/macro";
import { badgeRuleSchema, type BadgeDraft } from "#src/contract/recognition/badge-rule.ts";
import type { BadgeRule } from "#src/domain/recognition/badges/badge.ts";
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
        <label className={styles.field}>
          <Trans>Name</Trans>
          <input
            value={name}
            required
            minLength={2}
            maxLength={60}
            onChange={({ currentTarget }) => onChange({ ...draft, name: currentTarget.value })}
          />
        </label>
      )}
      <label className={styles.field}>
        <Trans>It is for somebody who</Trans>
        <select value={rule.kind} onChange={({ currentTarget }) => changeKind(currentTarget.value)}>
          {KINDS.map(([kind, words]) => (
            <option key={kind} value={kind}>
              {i18n._(words.name)}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.field}>
        <Trans>Decided for each</Trans>
        <select
          value={grain}
          onChange={({ currentTarget }) =>
            onChange({ ...draft, grain: currentTarget.value === "month" ? "month" : "quarter" })
          }
        >
          <option value="month">{t`month`}</option>
          <option value="quarter">{t`quarter`}</option>
        </select>
      </label>
      {subject !== null && (
        <label className={styles.field}>
          <Trans>Looks at</Trans>
          <select
            value={subjectOf(rule)}
            onChange={({ currentTarget }) =>
              changeRule({ on: currentTarget.value === ANY_KPI ? null : currentTarget.value })
            }
          >
            {subject === "kpi-or-score" && (
              <option value={WHOLE_SCORE}>{t`the whole score`}</option>
            )}
            {subject === "kpi-or-any" && <option value={ANY_KPI}>{t`any KPI that counts`}</option>}
            {kpis.map((kpi) => (
              <option key={kpi.id} value={kpi.id}>
                {kpiName(kpi.name)}
              </option>
            ))}
          </select>
        </label>
      )}
      {rule.kind === "reach" && (
        <label className={styles.field}>
          <Trans>Which goal</Trans>
          <select
            value={rule.bar}
            onChange={({ currentTarget }) => changeRule({ bar: currentTarget.value })}
          >
            <option value="meets">{t`target`}</option>
            <option value="exceeds">{t`stretch`}</option>
          </select>
        </label>
      )}
      {number !== null && (
        <label className={styles.field}>
          {i18n._(number.label)}
          <input
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
        </label>
      )}
    </div>
  );
}

function subjectOf(rule: BadgeRule): string {
  return "on" in rule ? (rule.on ?? ANY_KPI) : ANY_KPI;
}
