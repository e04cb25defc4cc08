import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useKpi } from "#src/api/catalogue.ts";
import type { CatalogueKpi } from "#src/contract/catalogue.ts";
import type { KpiResult } from "#src/contract/scorecard.ts";
import { openDefinition } from "#src/state/overlay.ts";
import { BandMark } from "#src/ui/band-mark.tsx";
import { Card } from "#src/ui/card.tsx";
import { DefinitionButton } from "#src/ui/definition-button.tsx";
import { Delta } from "#src/ui/delta.tsx";
import { Figure } from "#src/ui/figure.tsx";
import { KpiEvidence } from "#src/ui/kpi-evidence.tsx";
import { Sparkline } from "#src/ui/sparkline.tsx";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { useSay } from "#src/ui/words/say.ts";
import { HeldNote } from "./held-note.tsx";
import styles from "./kpi-card.module.css";

/** The number the spark line is held against; a range has none. */
function targetOf({ goal }: KpiResult): number | null {
  return goal?.anchors.shape === "linear" ? goal.anchors.target : null;
}

function Body({ kpi, result }: { readonly kpi: CatalogueKpi; readonly result: KpiResult }) {
  const say = useSay();
  const nameOf = useKpiName();
  const sentence = say(result.sentence);
  return (
    <>
      <div>
        <p className={styles.figures}>
          <Figure kpi={kpi} value={result.value} size="card" />
          <BandMark band={result.band} />
        </p>
        <p className={styles.delta}>
          <Delta kpi={kpi} comparison={result.comparison} />
        </p>
      </div>
      <div className={styles.evidence}>
        <KpiEvidence kpi={kpi} result={result} sentence={sentence} />
      </div>
      <Sparkline points={result.spark} goal={targetOf(result)} />
      <div className={styles.words}>
        <p className={styles.sentence}>{sentence}</p>
        <DefinitionButton
          name={nameOf(kpi.name)}
          onOpen={() => openDefinition({ kpi: kpi.id, subject: null })}
        />
      </div>
      <HeldNote held={result.held} />
    </>
  );
}

interface KpiCardProps {
  readonly result: KpiResult;
  /** What else there is to say of it: that it is disputed. */
  readonly mark: ReactNode;
}

/** One KPI at a glance: name, value, change, evidence bar, the last 13 weeks, and the sentence. Opens the detail. */
export function KpiCard({ result, mark }: KpiCardProps) {
  const kpi = useKpi(result.kpi);
  const nameOf = useKpiName();
  if (kpi === undefined) return null;
  return (
    <Card
      span={3}
      level={3}
      defines={kpi.id}
      className={styles.card}
      title={
        <Link
          from="/scorecard/$level/$id"
          to="./$kpi"
          params={{ kpi: result.kpi }}
          className={styles.name}
        >
          {nameOf(kpi.name)}
        </Link>
      }
    >
      <Body kpi={kpi} result={result} />
      {mark}
    </Card>
  );
}
