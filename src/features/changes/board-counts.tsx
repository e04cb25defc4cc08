import { Trans, useLingui } from "@lingui/react/macro";
import type { Changes } from "#src/contract/changes.ts";
import { formatNumber } from "#src/domain/format.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { levelName } from "#src/ui/words/level-words.ts";
import styles from "./changes-view.module.css";

/** How many series there are that did nothing, said first: it is what most days are like. */
export function BoardCounts({ changes }: { readonly changes: Changes }) {
  const { t, i18n } = useLingui();
  const { locale } = useNumberStyle();
  const { signals, quiet, untested, leftOut, levels } = changes;
  const count = (number: number) => formatNumber(number, 0, locale);
  const all = quiet + signals.length;
  const names = new Intl.ListFormat(locale).format(
    levels.map((level) => levelName(i18n, level, "many")),
  );
  return (
    <div className={styles.counts}>
      <p className={styles.headline}>
        {all === 0 ? (
          <Trans>No series has enough data to tell.</Trans>
        ) : (
          <Trans>
            <strong>{count(quiet)}</strong> of {count(all)} series did no more than they always do.
          </Trans>
        )}
      </p>
      <p className={styles.note}>
        {t`A series is one KPI of one unit. Looked at: ${names}.`}
        {signals.length > 0 && ` ${t`Of the changes listed, one in ten may be noise.`}`}
        {untested > 0 && ` ${t`${count(untested)} have too little data to tell.`}`}
        {leftOut > 0 &&
          ` ${t`${count(leftOut)} units are left out, because people in them could be told apart.`}`}
      </p>
    </div>
  );
}
