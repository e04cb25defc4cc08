import "#src/ui/words/cohort-sentences.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { CatalogueKpi } from "#src/contract/catalogue.ts";
import type { Peers } from "#src/contract/peers.ts";
import { formatValue, UNKNOWN } from "#src/domain/format.ts";
import { openDefinition } from "#src/state/overlay.ts";
import { Card } from "#src/ui/card.tsx";
import { DefinitionButton } from "#src/ui/definition-button.tsx";
import { FactList } from "#src/ui/fact-list.tsx";
import { Figure } from "#src/ui/figure.tsx";
import { Notice } from "#src/ui/notice.tsx";
import { Picker } from "#src/ui/picker.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { useCountOf } from "#src/ui/words/count-of.ts";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { useSay } from "#src/ui/words/say.ts";
import styles from "./peers-summary.module.css";
import "#src/ui/words/beside-others-sentences.ts";

interface PeersSummaryProps {
  readonly kpi: CatalogueKpi;
  readonly peers: Peers;
  /** Compares with a narrower or wider group. */
  readonly onAlike: (alike: string) => void;
}

/** Who the peers are, where their middle half lies, and where the subject stands, in one sentence. */
export function PeersSummary({ kpi, peers, onAlike }: PeersSummaryProps) {
  const { t } = useLingui();
  const style = useNumberStyle();
  const say = useSay();
  const nameOf = useKpiName();
  const countOf = useCountOf();
  const write = (value: number | null) => formatValue(kpi, value, style);
  const { cohort, own, mix, quartiles, centre } = peers;
  const size = cohort.size ?? 0;
  const span = ({ low, high }: { readonly low: number; readonly high: number }) =>
    `${write(low)} – ${write(high)}`;
  const facts = [
    {
      term: t`Own sample`,
      text: own.sample === null ? UNKNOWN : countOf(own.sample, kpi.sampleUnit),
    },
    ...(own.interval ? [{ term: t`90 % interval`, text: span(own.interval) }] : []),
    ...(own.adjusted === null ? [] : [{ term: t`Adjusted value`, text: write(own.adjusted) }]),
    ...(quartiles
      ? [
          { term: t`Peers’ middle half`, text: span(quartiles) },
          { term: t`Peers’ median`, text: write(quartiles.median) },
        ]
      : []),
    ...(centre === null ? [] : [{ term: t`All peers together`, text: write(centre) }]),
  ];
  return (
    <Card className={styles.summary} defines={kpi.id}>
      <div className={styles.own}>
        <p className={styles.figure}>
          <Figure kpi={kpi} value={own.value} size="headline" />
          <span className={styles.muted}>{peers.subject.name}</span>
          <DefinitionButton
            name={nameOf(kpi.name)}
            onOpen={() => openDefinition({ kpi: kpi.id, subject: null })}
          />
        </p>
        <p>{say(peers.sentence)}</p>
        {mix?.adjusted && <p>{say(mix.adjusted.sentence)}</p>}
        {mix?.warning && <Notice tone="note">{say(mix.warning)}</Notice>}
      </div>
      <div className={styles.group}>
        <div className={styles.whom}>
          {cohort.chosen !== null && cohort.choices.length > 1 ? (
            <Picker
              label={t`Compared with`}
              choices={cohort.choices.map(({ id, words }) => ({ id, name: say(words) }))}
              chosen={cohort.chosen}
              onChoose={onAlike}
            />
          ) : (
            <strong>{say(cohort.words)}</strong>
          )}
          {cohort.size !== null && (
            <span className={styles.muted}>
              <Plural value={size} one="# peer" other="# peers" />
            </span>
          )}
        </div>
        {mix && <p className={styles.muted}>{say(mix.words)}</p>}
        {cohort.withheld && <p>{say(cohort.withheld)}</p>}
        {peers.notice && <p>{say(peers.notice)}</p>}
        <FactList facts={facts} />
        <p className={styles.muted}>
          <Trans>
            Peers are shown as a group. Nobody’s extreme is an edge, and nobody is named without a
            right to see them.
          </Trans>
        </p>
      </div>
    </Card>
  );
}
