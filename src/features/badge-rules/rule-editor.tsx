import "#src/ui/words/recognition-sentences.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { mutationFor } from "#src/api/mutation.ts";
import type { BadgeDraft, KeptBadgeAnswer } from "#src/contract/recognition/badge-rule.ts";
import { BadgeArt } from "#src/ui/badge-art/badge-art.tsx";
import { Button } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";
import { FaultMessage } from "#src/ui/fault-message.tsx";
import { useSay } from "#src/ui/words/say.ts";
import { RuleForm } from "./rule-form.tsx";
import { RULE_KINDS } from "./rule-kinds.ts";
import { RulePreview } from "./rule-preview.tsx";
import { useRuleTrial } from "./use-rule-trial.ts";
import styles from "./rule-editor.module.css";

interface Props {
  /** Null: a new badge. */
  readonly badge: KeptBadgeAnswer | null;
  readonly kpis: readonly { readonly id: string; readonly name: string }[];
  /** Called with what was kept. */
  readonly onKept: (badge: KeptBadgeAnswer) => void;
}

const NEW: BadgeDraft = {
  family: RULE_KINDS.reach.family,
  name: "",
  grain: "month",
  rule: RULE_KINDS.reach.initial,
};

/** An id from a name: its letters and digits, as an address has them. */
function idFrom(name: string): string {
  const plain = name.normalize("NFKD").toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-+|-+$/g, "");
}

/** Builds a rule, tries it on history, and keeps it as a new version from today; or retires the badge. */
export function RuleEditor({ badge, kpis, onKept }: Props) {
  const { t } = useLingui();
  const say = useSay();
  const [newest] = badge?.versions ?? [];
  const [draft, setDraft] = useState<BadgeDraft>(
    badge && newest
      ? { family: badge.family, name: badge.ownName, grain: newest.grain, rule: newest.rule }
      : NEW,
  );
  const id = badge?.id ?? idFrom(draft.name ?? "");
  const ifVersion = badge?.record ?? 0;
  /** What is being tried, or was: a change of the draft ends it. */
  const [tried, setTried] = useState<BadgeDraft | null>(null);
  const trial = useRuleTrial(tried);
  const save = useMutation({ ...mutationFor("saveBadgeRule"), onSuccess: onKept });
  const retire = useMutation({ ...mutationFor("retireBadge"), onSuccess: onKept });
  const isNamed = draft.name === null || (draft.name.trim().length >= 2 && id !== "");
  const isBusy = save.isPending || retire.isPending;
  const isRetired = badge !== null && badge.retiredOn !== null;
  const change = (changed: BadgeDraft) => {
    setTried(null);
    setDraft(changed);
  };
  const fault = trial.error ?? save.error ?? retire.error;
  return (
    <Card title={badge ? say(badge.name) : <Trans>A new badge</Trans>} span={8}>
      <div className={styles.editor}>
        <div className={styles.art}>
          <BadgeArt
            badge={{ id, family: draft.family }}
            state={isRetired ? "withdrawn" : "earned"}
            size={96}
            title={null}
          />
          <RuleForm draft={draft} kpis={kpis} onChange={change} />
        </div>
        <div className={styles.deeds}>
          <Button
            disabled={!isNamed || trial.isTrying}
            onClick={() => setTried(named(draft, t`Draft`))}
          >
            {trial.isTrying ? <Trans>Trying…</Trans> : <Trans>Try it on history</Trans>}
          </Button>
          {trial.isTrying && (
            <Button kind="quiet" onClick={() => setTried(null)}>
              <Trans>Stop</Trans>
            </Button>
          )}
          <Button
            kind="primary"
            disabled={!isNamed || isBusy}
            onClick={() => save.mutate({ input: { id }, body: draft, ifVersion })}
          >
            {badge ? <Trans>Save as a version from today</Trans> : <Trans>Add from today</Trans>}
          </Button>
          {badge && (
            <Button
              kind="quiet"
              disabled={isBusy}
              onClick={() =>
                retire.mutate({ input: { id }, body: { retired: !isRetired }, ifVersion })
              }
            >
              {isRetired ? <Trans>Bring it back</Trans> : <Trans>Retire it</Trans>}
            </Button>
          )}
        </div>
        <p className={styles.note}>
          <Trans>What an earlier version granted stays granted.</Trans>
        </p>
        {fault && <FaultMessage error={fault} />}
        {trial.preview && <RulePreview preview={trial.preview} isTrying={trial.isTrying} />}
      </div>
    </Card>
  );
}

/** A draft without a name yet can be tried all the same. */
function named(draft: BadgeDraft, name: string): BadgeDraft {
  return draft.name === "" ? { ...draft, name } : draft;
}
