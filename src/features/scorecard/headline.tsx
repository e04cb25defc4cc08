import { Trans, useLingui } from "@lingui/react/macro";
import { hasWeight } from "#src/domain/band.ts";
import { formatNumber, formatPercent, UNKNOWN } from "#src/domain/format.ts";
import type { Scorecard } from "#src/contract/scorecard.ts";
import { openDefinition } from "#src/state/overlay.ts";
import { BandMark } from "#src/ui/band-mark.tsx";
import { Card } from "#src/ui/card.tsx";
import { DefinitionButton } from "#src/ui/definition-button.tsx";
import { EvidenceBar } from "#src/ui/evidence-bar.tsx";
import { FactList } from "#src/ui/fact-list.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { useSay } from "#src/ui/words/say.ts";
import styles from "./headline.module.css";

/** Score anchors: a composite is a score, so its axis and target are those of every score. */
const AXIS = [0, 100] as const;
const TARGET = 70;

interface HeadlineProps {
  readonly composite: Scorecard["composite"];
  /** How many of the page's columns it takes: all of them where nothing stands beside it. */
  readonly span: 4 | 12;
}

/** The whole in one number: score, band, coverage, and the sentence that says how sure it is. */
export function Headline({ composite, span }: HeadlineProps) {
  const { t } = useLingui();
  const { locale } = useNumberStyle();
  const say = useSay();
  const { score, interval, band, coverage, comparison, sentence, held } = composite;
  const words = say(sentence);
  const span90 = ({ low, high }: { readonly low: number; readonly high: number }) =>
    `${formatNumber(low, 0, locale)} – ${formatNumber(high, 0, locale)}`;
  return (
    <Card
      title={t`Score`}
      span={span}
      defines=""
      className={styles.card}
      aside={
        <span className={styles.aside}>
          <BandMark band={band} />
          <DefinitionButton
            name={t`Score`}
            onOpen={() => openDefinition({ kpi: null, subject: null })}
          />
        </span>
      }
    >
      <div className={styles.parts} data-span={span}>
        <p className={styles.score}>
          <span className={styles.number}>
            {score === null ? UNKNOWN : formatNumber(score, 0, locale)}
          </span>
          <span className={styles.of}>
            <Trans>of 100</Trans>
          </span>
        </p>
        {score !== null && (
          <div className={styles.bar}>
            <EvidenceBar
              evidence={{ axis: AXIS, goal: TARGET, peers: null, interval, value: score, band }}
              sentence={words}
              scale={{ start: "0", goal: String(TARGET), end: "100" }}
            />
          </div>
        )}
        <div className={styles.words}>
          <p>{words}</p>
          {held && <p>{say(held.sentence)}</p>}
          {score !== null && comparison !== null && (
            <p className={styles.change}>{say(comparison.sentence)}</p>
          )}
        </div>
        <FactList
          facts={[
            ...(hasWeight(band)
              ? [{ term: t`Coverage`, text: formatPercent(coverage * 100, 0, locale) }]
              : []),
            ...(interval ? [{ term: t`90 % interval`, text: span90(interval) }] : []),
          ]}
        />
      </div>
    </Card>
  );
}
