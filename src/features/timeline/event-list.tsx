import "#src/ui/words/change-sentences.ts";
import "#src/ui/words/process-sentences.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useKpi } from "#src/api/catalogue.ts";
import type { Timeline } from "#src/contract/timeline.ts";
import { formatDay } from "#src/domain/format-day.ts";
import { formatValue } from "#src/domain/format.ts";
import { Card } from "#src/ui/card.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { useSay } from "#src/ui/words/say.ts";
import styles from "./event-list.module.css";

type Event = Timeline["events"][number];

function BeforeAfter({ change }: { readonly change: Event["changes"][number] }) {
  const kpi = useKpi(change.kpi);
  const nameOf = useKpiName();
  const style = useNumberStyle();
  const say = useSay();
  if (!kpi) return null;
  const [before, after] = [change.before, change.after].map((value) =>
    formatValue(kpi, value, style),
  );
  return (
    <li>
      <Link from="/scorecard/$level/$id" to="./$kpi" params={{ kpi: change.kpi }}>
        {nameOf(kpi.name)}
      </Link>{" "}
      <span className={styles.values}>
        <Trans>
          {before} before, {after} after
        </Trans>
      </span>{" "}
      {say(change.sentence)}
    </li>
  );
}

function Happened({ event }: { readonly event: Event }) {
  const { locale } = useNumberStyle();
  const say = useSay();
  const kpi = useKpi(event.kpi ?? "");
  const nameOf = useKpiName();
  const tested = event.changes.filter(({ verdict }) => verdict !== "not-enough-data");
  return (
    <li className={styles.event}>
      <p className={styles.what}>
        <time dateTime={event.day}>{formatDay(event.day, "dated", locale)}</time>{" "}
        {kpi && <strong>{nameOf(kpi.name)}: </strong>}
        {say(event.text)}
      </p>
      {tested.length > 0 ? (
        <ul className={styles.changes}>
          {tested.map((change) => (
            <BeforeAfter key={change.kpi} change={change} />
          ))}
        </ul>
      ) : (
        event.changes.length > 0 && (
          <p className={styles.note}>
            <Trans>Too little before or after it to tell a difference.</Trans>
          </p>
        )
      )}
    </li>
  );
}

/** What happened, the latest first, and for each KPI it concerns what was before and what is after. */
export function EventList({ timeline: { events } }: { readonly timeline: Timeline }) {
  const { t } = useLingui();
  return (
    <Card title={t`What happened`} span={6}>
      {events.length === 0 ? (
        <p>
          <Trans>No goal, team or definition changed in this time.</Trans>
        </p>
      ) : (
        <>
          <ul className={styles.events}>
            {events.toReversed().map((event) => (
              <Happened key={`${event.day} ${event.kind} ${event.kpi}`} event={event} />
            ))}
          </ul>
          <p className={styles.note}>
            <Trans>
              A difference is told only where it is more than chance explains, and it says that
              something changed, not why.
            </Trans>
          </p>
        </>
      )}
    </Card>
  );
}
