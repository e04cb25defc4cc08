import { Trans, useLingui } from "@lingui/react/macro";
import { useCatalogue } from "#src/api/catalogue.ts";
import { formatDay } from "#src/domain/format-day.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { measureName } from "#src/ui/words/measure-words.ts";
import styles from "./definition.module.css";

/** The feeds that brought any of some measures, which of them where not each brought all, and until when they go. */
export function FeedList({ measures }: { readonly measures: readonly string[] }) {
  const { i18n } = useLingui();
  const { locale } = useNumberStyle();
  const feeds = useCatalogue()
    .feeds.map((feed) => ({ ...feed, given: measures.filter((id) => feed.measures.includes(id)) }))
    .filter(({ given }) => given.length > 0);
  if (feeds.length === 0) return <Trans>No feed has brought its measures yet</Trans>;
  return (
    <ul className={styles.list}>
      {feeds.map(({ source, lastDay, given }) => {
        const until = formatDay(lastDay, "dated", locale);
        const names = given.map((id) => measureName(i18n, id)).join(", ");
        return (
          <li key={source}>
            {source}
            {given.length < measures.length && ` (${names})`}, <Trans>until {until}</Trans>
          </li>
        );
      })}
    </ul>
  );
}
