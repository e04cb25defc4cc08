import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { Opportunities, WireCriteria } from "#src/contract/opportunities.ts";
import { UNKNOWN } from "#src/domain/format.ts";
import {
  DEFAULT_CRITERIA,
  MOST_WEEKS,
  type CriteriaFault,
} from "#src/domain/opportunities/criteria.ts";
import styles from "./criteria-editor.module.css";
import { CRITERIA_RULES } from "./criteria-rules.ts";
import { NumberField } from "./number-field.tsx";

interface CriteriaFormProps {
  readonly draft: WireCriteria;
  readonly onChange: (change: Partial<WireCriteria>) => void;
  readonly faults: readonly CriteriaFault[];
  /** What each criterion surfaces; undefined before that is known. */
  readonly counts: Opportunities["counts"] | undefined;
  /** Whether the counts are those of a draft that has changed since. */
  readonly isOld: boolean;
}

interface RowProps {
  readonly field: CriteriaFault["field"];
  readonly form: CriteriaFormProps;
  /** How many it surfaces; null where that is not asked, undefined where it has no count of its own. */
  readonly count?: number | null | undefined;
  readonly children: ReactNode;
}

/** A criterion, what it surfaces, and the rule that it breaks. */
function Row({ field, form, count, children }: RowProps) {
  const { i18n } = useLingui();
  const isFaulty = form.faults.some((fault) => fault.field === field);
  return (
    <div className={styles.row}>
      <div className={styles.label}>{children}</div>
      {count !== undefined && (
        <span className={styles.count} data-old={form.isOld || undefined}>
          {count === null ? UNKNOWN : <Plural value={count} one="# surfaces" other="# surface" />}
        </span>
      )}
      {isFaulty && (
        <p role="alert" className={styles.fault}>
          {i18n._(CRITERIA_RULES[field])}
        </p>
      )}
    </div>
  );
}

const percent = (share: number) => Math.round(share * 1000) / 10;

/** The criteria that time or comparison must confirm; with all of them off, nothing has to. */
function Confirmed(form: CriteriaFormProps) {
  const { t } = useLingui();
  const { draft, counts, onChange } = form;
  const repeated = draft.repeated ?? DEFAULT_CRITERIA.repeated ?? { times: 1, of: 1 };
  const lowest = draft.lowest ?? DEFAULT_CRITERIA.lowest ?? 0.25;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        <Trans>And one of these confirms it</Trans>
      </legend>
      <Row field="declining" form={form} count={counts?.declining}>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={draft.declining}
            onChange={({ currentTarget }) => onChange({ declining: currentTarget.checked })}
          />
          <Trans>It declines, more than chance explains</Trans>
        </label>
      </Row>
      <Row field="repeated" form={form} count={counts?.repeated}>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={draft.repeated !== null}
            onChange={({ currentTarget }) =>
              onChange({ repeated: currentTarget.checked ? { ...repeated } : null })
            }
          />
          <Trans>Below goal in</Trans>
        </label>
        <NumberField
          label={t`Weeks below goal`}
          value={repeated.times}
          min={1}
          max={MOST_WEEKS}
          disabled={draft.repeated === null}
          onChange={(times) => onChange({ repeated: { ...repeated, times } })}
        />
        <Trans>of the last</Trans>
        <NumberField
          label={t`Weeks looked at`}
          value={repeated.of}
          min={1}
          max={MOST_WEEKS}
          disabled={draft.repeated === null}
          onChange={(of) => onChange({ repeated: { ...repeated, of } })}
        />
        <Trans>weeks that are over</Trans>
      </Row>
      <Row field="lowest" form={form} count={counts?.lowest}>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={draft.lowest !== null}
            onChange={({ currentTarget }) =>
              onChange({ lowest: currentTarget.checked ? lowest : null })
            }
          />
          <Trans>Among the last of the peers</Trans>
        </label>
        <NumberField
          label={t`Share of the peers in per cent`}
          value={percent(lowest)}
          min={1}
          max={50}
          disabled={draft.lowest === null}
          onChange={(share) => onChange({ lowest: share / 100 })}
        />
        <span>%</span>
      </Row>
    </fieldset>
  );
}

/** Criteria to be chosen, each with what it surfaces. */
export function CriteriaForm(form: CriteriaFormProps) {
  const { t } = useLingui();
  const { draft, counts, onChange } = form;
  return (
    <>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>
          <Trans>A goal is missed</Trans>
        </legend>
        <Row field="probability" form={form} count={counts?.missed}>
          <Trans>With a certainty of at least</Trans>
          <NumberField
            label={t`Certainty in per cent`}
            value={percent(draft.probability)}
            min={1}
            max={100}
            onChange={(share) => onChange({ probability: share / 100 })}
          />
          <span>%</span>
        </Row>
        <Row field="sampleTimes" form={form}>
          <Trans>On a sample of at least</Trans>
          <NumberField
            label={t`Times the KPI’s own minimum sample`}
            value={draft.sampleTimes}
            min={1}
            max={1000}
            step={0.5}
            onChange={(sampleTimes) => onChange({ sampleTimes })}
          />
          <Trans>times what the KPI needs</Trans>
        </Row>
      </fieldset>
      <Confirmed {...form} />
      <fieldset className={styles.group}>
        <legend className={styles.legend}>
          <Trans>It is the work, not the person</Trans>
        </legend>
        <Row field="systemShare" form={form} count={counts?.systems}>
          <Trans>When the team shares the gap by more than</Trans>
          <NumberField
            label={t`Share of the team in per cent`}
            value={percent(draft.systemShare)}
            min={1}
            max={100}
            onChange={(share) => onChange({ systemShare: share / 100 })}
          />
          <span>%</span>
        </Row>
      </fieldset>
    </>
  );
}
