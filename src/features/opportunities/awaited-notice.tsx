import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { Opportunities } from "#src/contract/opportunities.ts";
import { addDays, day, daysBetween } from "#src/domain/calendar.ts";
import { formatDay } from "#src/domain/format-day.ts";
import { daysText } from "#src/domain/period.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { Notice } from "#src/ui/notice.tsx";

/** As many days as the period has, up to the last day that every feed has delivered. */
function deliveredPeriod({ awaited, period }: Pick<Opportunities, "awaited" | "period">) {
  const [to = day(period.to)] = awaited.map(({ lastDay }) => day(lastDay)).toSorted();
  const from = addDays(to, -daysBetween(day(period.from), day(period.to)));
  return daysText({ from, to });
}

/** Which feeds are waited for, how much for them, and the way to a list that waits for nothing; nothing when none is. */
export function AwaitedNotice({ opportunities }: { readonly opportunities: Opportunities }) {
  const { t, i18n } = useLingui();
  const { locale } = useNumberStyle();
  const { awaited, awaiting } = opportunities;
  if (awaited.length === 0 || awaiting === 0) return null;
  const feeds = awaited.map(({ source, lastDay }) => {
    const until = formatDay(lastDay, "dated", locale);
    return t`${source} (data to ${until})`;
  });
  const list = new Intl.ListFormat(i18n.locale).format(feeds);
  return (
    <Notice
      tone="note"
      action={
        <Link to="." search={(now) => ({ ...now, period: deliveredPeriod(opportunities) })}>
          <Trans>Look at the days that are in</Trans>
        </Link>
      }
    >
      <Trans>
        {awaiting} figures are kept back until their feed has delivered the whole period: {list}.
      </Trans>
    </Notice>
  );
}
