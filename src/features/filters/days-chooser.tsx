import { parseDate, type CalendarDate } from "@internationalized/date";
import { Trans, useLingui } from "@lingui/react/macro";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import { Button as CalendarButton } from "react-aria-components/Button";
import { Heading } from "react-aria-components/Heading";
import { I18nProvider } from "react-aria-components/I18nProvider";
import {
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  RangeCalendar,
} from "react-aria-components/RangeCalendar";
import { useCatalogue } from "#src/api/catalogue.ts";
import { formatDays } from "#src/domain/format-day.ts";
import { Button } from "#src/ui/button.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { useCalendar } from "./calendar.ts";
import styles from "./days-chooser.module.css";

interface Days {
  readonly from: string;
  readonly to: string;
}

interface DaysChooserProps {
  /** The days that are chosen when it opens. */
  readonly days: Days;
  readonly onChoose: (days: Days) => void;
}

const WEEKDAYS = { 1: "mon", 2: "tue", 3: "wed", 4: "thu", 5: "fri", 6: "sat", 7: "sun" } as const;

/** A calendar on which a first and a last day are chosen: from the first day with data up to today. */
export function DaysChooser({ days, onChoose }: DaysChooserProps) {
  const { t } = useLingui();
  const { locale } = useNumberStyle();
  const { today, weekStart } = useCalendar();
  const { firstDay } = useCatalogue();
  const [range, setRange] = useState<{ start: CalendarDate; end: CalendarDate }>({
    start: parseDate(days.from),
    end: parseDate(days.to),
  });
  const chosen = { from: range.start.toString(), to: range.end.toString() };
  return (
    <I18nProvider locale={locale}>
      <RangeCalendar
        aria-label={t`Days`}
        className={styles.calendar ?? ""}
        value={range}
        onChange={({ start, end }) =>
          setRange({ start: parseDate(start.toString()), end: parseDate(end.toString()) })
        }
        defaultFocusedValue={range.end}
        minValue={firstDay === null ? null : parseDate(firstDay)}
        maxValue={parseDate(today)}
        firstDayOfWeek={WEEKDAYS[weekStart]}
      >
        <div className={styles.head}>
          <CalendarButton slot="previous" className={styles.step ?? ""}>
            <ChevronLeft size={18} aria-hidden="true" />
          </CalendarButton>
          <Heading className={styles.month ?? ""} />
          <CalendarButton slot="next" className={styles.step ?? ""}>
            <ChevronRight size={18} aria-hidden="true" />
          </CalendarButton>
        </div>
        <CalendarGrid className={styles.grid ?? ""} weekdayStyle="short">
          <CalendarGridHeader>
            {(name) => (
              <CalendarHeaderCell className={styles.weekday ?? ""}>{name}</CalendarHeaderCell>
            )}
          </CalendarGridHeader>
          <CalendarGridBody>
            {(date) => <CalendarCell date={date} className={styles.day ?? ""} />}
          </CalendarGridBody>
        </CalendarGrid>
      </RangeCalendar>
      <div className={styles.foot}>
        <p aria-live="polite">{formatDays(chosen, locale)}</p>
        <Button kind="primary" onClick={() => onChoose(chosen)}>
          <Trans>Show these days</Trans>
        </Button>
      </div>
    </I18nProvider>
  );
}
