import "#src/ui/words/process-sentences.ts";
import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useKpi } from "#src/api/catalogue.ts";
import { SmallStrip } from "#src/charts/small-strip.tsx";
import type { Summary } from "#src/contract/summary.ts";
import { BandMark } from "#src/ui/band-mark.tsx";
import { Card } from "#src/ui/card.tsx";
import { Figure } from "#src/ui/figure.tsx";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { useSay } from "#src/ui/words/say.ts";
import styles from "./kpi-strips.module.css";

interface StripProps {
  readonly subject: Summary["within"];
  readonly strip: Summary["strips"][number];
}

function Strip({ subject, strip }: StripProps) {
  const kpi = useKpi(strip.kpi);
  const nameOf = useKpiName();
  const say = useSay();
  if (!kpi) return null;
  const sentence = say(strip.sentence);
  return (
    <li className={styles.strip} data-defines={kpi.id} data-of={`${subject.level}:${subject.id}`}>
      <p className={styles.head}>
        <Link
          to="/scorecard/$level/$id/$kpi"
          params={{ level: subject.level, id: subject.id, kpi: kpi.id }}
          className={styles.name}
        >
          {nameOf(kpi.name)}
        </Link>
      </p>
      <p className={styles.figures}>
        <Figure kpi={kpi} value={strip.value} size="card" />
        <BandMark band={strip.band} />
      </p>
      {strip.weeks.length > 0 && (
        <SmallStrip
          points={strip.weeks.map((week) => ({ ...week, partial: false }))}
          mean={strip.mean}
          direction={kpi.direction}
          label={sentence}
        />
      )}
      <p className={styles.sentence}>{sentence}</p>
    </li>
  );
}

/** The weightiest KPIs side by side: thirteen weeks each, with what they usually do. */
export function KpiStrips({ summary: { within, strips } }: { readonly summary: Summary }) {
  const { t } = useLingui();
  return (
    <Card title={t`The weightiest KPIs, 13 weeks`}>
      <ul className={styles.strips}>
        {strips.map((strip) => (
          <Strip key={strip.kpi} subject={within} strip={strip} />
        ))}
      </ul>
    </Card>
  );
}
