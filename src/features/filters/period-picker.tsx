import { useLingui } from "@lingui/react/macro";
import { CalendarDays, ChevronDown } from "lucide-react";
import { lazy, useState } from "react";
import { daysText, NAMED_PERIODS } from "#src/domain/period.ts";
import { resolvePeriod } from "#src/domain/resolve-period.ts";
import { Dialog } from "#src/ui/dialog.tsx";
import { Menu } from "#src/ui/menu.tsx";
import { VisuallyHidden } from "#src/ui/visually-hidden.tsx";
import { PERIOD_WORDS } from "#src/ui/words/period-words.ts";
import { useCalendar } from "./calendar.ts";
import { useAsk, useFilters } from "./filters.ts";
import styles from "./filters.module.css";
import { isNamed, usePeriodText } from "./period-text.ts";

const DaysChooser = lazy(async () => ({
  default: (await import("./days-chooser.tsx")).DaysChooser,
}));

const OWN = "own";

/** The period of the page: one of the named ones, each with its days beside it, or days of one's own. */
export function PeriodPicker() {
  const { t, i18n } = useLingui();
  const { nameOf, daysOf } = usePeriodText();
  const calendar = useCalendar();
  const ask = useAsk();
  const { period } = useFilters();
  const [choosing, setChoosing] = useState(false);
  const named = nameOf(period);
  return (
    <>
      <Menu
        label={t`Period`}
        kind="plain"
        className={styles.picker}
        button={
          <>
            <CalendarDays size={16} aria-hidden="true" />
            <VisuallyHidden>{t`Period:`}</VisuallyHidden>
            <span className={styles.word}>{named}</span>
            <ChevronDown size={14} aria-hidden="true" />
          </>
        }
        sections={() => [
          {
            name: t`Period`,
            items: [
              ...NAMED_PERIODS.map((id) => ({
                id,
                name: i18n._(PERIOD_WORDS[id]),
                beside: daysOf(id),
              })),
              {
                id: OWN,
                name: t`Days of your own…`,
                beside: isNamed(period) ? undefined : daysOf(period),
              },
            ],
            chosen: isNamed(period) ? period : OWN,
            onAction: (id) => (id === OWN ? setChoosing(true) : ask({ period: id })),
          },
        ]}
      />
      {choosing && (
        <Dialog title={t`Choose the first and the last day`} onClose={() => setChoosing(false)}>
          <DaysChooser
            days={resolvePeriod(period, calendar)}
            onChoose={({ from, to }) => {
              setChoosing(false);
              ask({ period: daysText({ from, to }) });
            }}
          />
        </Dialog>
      )}
    </>
  );
}
