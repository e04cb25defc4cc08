import "#src/ui/words/recognition-sentences.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { BadgePreview } from "#src/contract/recognition/badge-rule.ts";
import { Table, type Column } from "#src/ui/table.tsx";
import { useSay } from "#src/ui/words/say.ts";
import styles from "./rule-preview.module.css";

type Team = BadgePreview["teams"][number];

interface RulePreviewProps {
  readonly preview: BadgePreview;
  /** Whether it is being tried on more people than these. */
  readonly isTrying: boolean;
}

/** How often a rule would have been earned lately, and in which teams; nobody is singled out. */
export function RulePreview({ preview, isTrying }: RulePreviewProps) {
  const { t } = useLingui();
  const say = useSay();
  const { criterion, earned, others, people, of, periods, teams } = preview;
  const columns: readonly Column<Team>[] = [
    { id: "team", name: t`Team`, cell: ({ name }) => name },
    { id: "earned", name: t`Earned`, numeric: true, cell: (team) => team.earned },
  ];
  const span = periods.map(({ id }) => id).join(", ");
  return (
    <div className={styles.preview} role="status" aria-busy={isTrying || undefined}>
      <p>{say(criterion)}</p>
      {periods.length === 0 ? (
        <p className={styles.count}>
          <Trans>No period is closed yet that it could be tried on.</Trans>
        </p>
      ) : (
        <p className={styles.count}>
          {earned === null ? (
            <Trans>It would have been earned a few times: by too few people to be counted.</Trans>
          ) : (
            <Plural
              value={earned}
              _0="It would not have been earned."
              one="It would have been earned once."
              other="It would have been earned # times."
            />
          )}
        </p>
      )}
      <p className={styles.note}>
        {people < of ? (
          <Trans>
            Tried on {span}, for {people} of {of} people, evenly chosen.
          </Trans>
        ) : (
          <Trans>
            Tried on {span}, for all {of} people.
          </Trans>
        )}
      </p>
      {isTrying && (
        <p className={styles.note}>
          <Trans>A first look. It is being tried on more people, which takes some seconds.</Trans>
        </p>
      )}
      {teams.length > 0 && (
        <Table caption={t`By team`} columns={columns} rows={teams} keyOf={({ id }) => id} />
      )}
      {others > 0 && (
        <p className={styles.note}>
          <Plural
            value={others}
            one="Once in other teams, each of which is too small to be named."
            other="# times in other teams, each of which is too small to be named."
          />
        </p>
      )}
    </div>
  );
}
