import { Trans } from "@lingui/react/macro";
import { useCatalogue } from "#src/api/catalogue.ts";
import { formatDay, formatDays } from "#src/domain/format-day.ts";
import { daysText } from "#src/domain/period.ts";
import { Button } from "#src/ui/button.tsx";
import { Notice } from "#src/ui/notice.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { useAsks } from "./about.ts";
import { useCalendar } from "./calendar.ts";
import { useAsk, useFilters } from "./filters.ts";
import styles from "./beyond-data.module.css";
import { daysInstead } from "./known-period.ts";

/** Says that the data end before the page's period begins, and leads to the last days that are known. */
export function BeyondData() {
  const { locale } = useNumberStyle();
  const { lastDay } = useCatalogue().asOf;
  const asks = useAsks();
  const ask = useAsk();
  const known = daysInstead(useFilters().period, useCalendar(), lastDay);
  if (!asks || known === null) return null;
  const end = formatDay(known.to, "dated", locale);
  const days = formatDays(known, locale);
  return (
    <div className={styles.beyond}>
      <Notice
        tone="note"
        action={
          <Button kind="primary" onClick={() => ask({ period: daysText(known) })}>
            <Trans>Show {days}</Trans>
          </Button>
        }
      >
        <Trans>Nothing is known of these days: the data end on {end}.</Trans>
      </Notice>
    </div>
  );
}
