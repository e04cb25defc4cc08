import { Trans } from "@lingui/react/macro";
import { SmallStrip } from "#src/charts/small-strip.tsx";
import type { Scorecard } from "#src/contract/scorecard.ts";
import { hasWeight } from "#src/domain/band.ts";
import { formatNumber, formatPercent, UNKNOWN } from "#src/domain/format.ts";
import { BandMark } from "#src/ui/band-mark.tsx";
import { classNames } from "#src/ui/class-names.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { useSay } from "#src/ui/words/say.ts";
import styles from "./composite-figures.module.css";

interface CompositeFiguresProps {
  readonly composite: Scorecard["composite"];
  /** `large` where it heads a page, `small` beside a list. */
  readonly size: "large" | "small";
}

/** A score in short: how sure it is, on how much of the weight, in a sentence, and how it went through the weeks. */
export function CompositeFigures({ composite, size }: CompositeFiguresProps) {
  const { locale } = useNumberStyle();
  const say = useSay();
  const { score, interval, band, sentence, held, through } = composite;
  const whole = (number: number) => formatNumber(number, 0, locale);
  const [low, high] = interval ? [whole(interval.low), whole(interval.high)] : [];
  const coverage = formatPercent(composite.coverage * 100, 0, locale);
  return (
    <div className={styles.figures}>
      <p className={styles.head}>
        <span className={classNames(styles.score, size === "small" && styles.small)}>
          {score === null ? UNKNOWN : whole(score)}
        </span>
        <span className={styles.sure}>
          <BandMark band={band} />
          <span>
            {interval && (
              <>
                <Trans>
                  {low} – {high} with 90 %
                </Trans>
                {" · "}
              </>
            )}
            {hasWeight(band) && <Trans>{coverage} covered</Trans>}
          </span>
        </span>
      </p>
      <p className={styles.sentence}>
        {say(sentence)} {held && say(held.sentence)}
      </p>
      {through !== null && through.weeks.some(({ value }) => value !== null) && (
        <figure className={styles.weeks}>
          <SmallStrip points={through.weeks} mean={through.mean} direction="higher" height={32} />
          <figcaption>
            <Trans>By week:</Trans> {say(through.sentence)}
          </figcaption>
        </figure>
      )}
    </div>
  );
}
