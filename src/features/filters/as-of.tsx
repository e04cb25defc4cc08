import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useCatalogue } from "#src/api/catalogue.ts";
import { formatDay } from "#src/domain/format-day.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { Popup } from "#src/ui/popup.tsx";
import styles from "./as-of.module.css";

/** How fresh the data are: the last day with facts, and which feeds are behind the others. */
export function AsOf() {
  const { t } = useLingui();
  const { locale } = useNumberStyle();
  const { lastDay, late, today } = useCatalogue().asOf;
  if (lastDay === null) {
    return (
      <p className={styles.asOf}>
        <Trans>No data yet</Trans>
      </p>
    );
  }
  const thisYear = lastDay.slice(0, 4) === today.slice(0, 4);
  const day = formatDay(lastDay, thisYear ? "short" : "dated", locale);
  const words = <Trans>Data to {day}</Trans>;
  if (late.length === 0) return <p className={styles.asOf}>{words}</p>;
  return (
    <Popup
      label={t`Late feeds`}
      opens="dialog"
      className={styles.asOf}
      button={
        <>
          {words}
          <span className={styles.late}>
            <Plural value={late.length} one="# feed late" other="# feeds late" />
          </span>
        </>
      }
    >
      {() => (
        <div className={styles.feeds}>
          <p>
            <Trans>
              These feeds end earlier than the others. What they measure is not known after their
              last day; it is not zero.
            </Trans>
          </p>
          <dl className={styles.list}>
            {late.map((feed) => (
              <div key={feed.source}>
                <dt>{feed.source}</dt>
                <dd>{formatDay(feed.lastDay, "dated", locale)}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </Popup>
  );
}
