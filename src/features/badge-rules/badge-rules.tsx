import "#src/ui/words/recognition-sentences.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { queryFor } from "#src/api/query.ts";
import type { KeptBadgeAnswer } from "#src/contract/recognition/badge-rule.ts";
import { BadgeArt } from "#src/ui/badge-art/badge-art.tsx";
import { Button } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";
import { PageGrid } from "#src/ui/page-grid.tsx";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { useSay } from "#src/ui/words/say.ts";
import { RuleEditor } from "./rule-editor.tsx";
import styles from "./badge-rules.module.css";

/** Every badge, and the editor of the one that is chosen. */
export function BadgeRules() {
  const client = useQueryClient();
  const question = queryFor("badgeRules", {});
  const query = useQuery(question);
  /** A badge's id; null: a new one. Before anything is chosen, the first. */
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const kept = async (badge: KeptBadgeAnswer) => {
    await client.invalidateQueries({ queryKey: question.queryKey });
    setChosen(badge.id);
  };
  return (
    <QueryPanel query={query} skeleton={<Skeleton height={520} />}>
      {({ badges, kpis }) => {
        const shown =
          chosen === null ? null : (badges.find(({ id }) => id === chosen) ?? badges[0] ?? null);
        return (
          <PageGrid>
            <Card
              title={<Trans>Badges</Trans>}
              span={4}
              flush
              aside={
                <Button kind="quiet" onClick={() => setChosen(null)}>
                  <Trans>Add one</Trans>
                </Button>
              }
            >
              <ul className={styles.list}>
                {badges.map((badge) => (
                  <li key={badge.id}>
                    <Entry
                      badge={badge}
                      isShown={badge.id === shown?.id}
                      onChoose={() => setChosen(badge.id)}
                    />
                  </li>
                ))}
              </ul>
            </Card>
            <RuleEditor
              key={shown === null ? "new" : `${shown.id} ${shown.record}`}
              badge={shown}
              kpis={kpis}
              onKept={(badge) => void kept(badge)}
            />
          </PageGrid>
        );
      }}
    </QueryPanel>
  );
}

interface EntryProps {
  readonly badge: KeptBadgeAnswer;
  readonly isShown: boolean;
  readonly onChoose: () => void;
}

function Entry({ badge, isShown, onChoose }: EntryProps) {
  const { t } = useLingui();
  const say = useSay();
  const [newest] = badge.versions;
  const isRetired = badge.retiredOn !== null;
  return (
    <button
      type="button"
      className={styles.entry}
      aria-current={isShown || undefined}
      onClick={onChoose}
    >
      <BadgeArt badge={badge} state={isRetired ? "withdrawn" : "earned"} size={40} title={null} />
      <span className={styles.words}>
        <span className={styles.name}>
          {say(badge.name)}
          {isRetired && <span className={styles.retired}>{t`retired`}</span>}
        </span>
        {newest && <span className={styles.criterion}>{say(newest.criterion)}</span>}
      </span>
    </button>
  );
}
