import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { InputOf } from "#src/api/address.ts";
import { useKpi } from "#src/api/catalogue.ts";
import { queryFor } from "#src/api/query.ts";
import type { KpiResult } from "#src/contract/scorecard.ts";
import { formatDays } from "#src/domain/format-day.ts";
import { Drawer } from "#src/ui/dialog.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import styles from "./arithmetic-drawer.module.css";
import { Definition } from "./definition.tsx";
import { EvidenceRows, type RowDeed } from "./evidence-rows.tsx";
import { Formula } from "./formula.tsx";

interface Props {
  readonly question: InputOf<"evidence">;
  /** The goal in force, as the scorecard or trend told it. */
  readonly goal: KpiResult["goal"];
  readonly onClose: () => void;
  /** What can be done with a row; null where nothing can. */
  readonly deedOf: RowDeed | null;
}

/** What stands behind a number: its formula with the real sums filled in, its definition and goal, and its rows. */
export function ArithmeticDrawer({ question, goal, onClose, deedOf }: Props) {
  const { t } = useLingui();
  const { locale } = useNumberStyle();
  const nameOf = useKpiName();
  const kpi = useKpi(question.kpi);
  const query = useQuery(queryFor("evidence", { ...question, limit: 1 }));
  return (
    <Drawer title={kpi ? nameOf(kpi.name) : t`Arithmetic`} onClose={onClose}>
      {kpi && (
        <div className={styles.sections}>
          <section>
            <QueryPanel query={query} skeleton={<Skeleton height={180} />}>
              {(evidence) => (
                <>
                  <p className={styles.of}>
                    {`${evidence.subject.name} · ${formatDays(evidence.period, locale)}`}
                  </p>
                  <Formula kpi={kpi} evidence={evidence} />
                </>
              )}
            </QueryPanel>
          </section>
          <section>
            <h3 className={styles.heading}>
              <Trans>What it means</Trans>
            </h3>
            <Definition kpi={kpi} goal={goal} />
          </section>
          <section>
            <h3 className={styles.heading}>
              <Trans>The rows it is made of</Trans>
            </h3>
            <EvidenceRows question={question} deedOf={deedOf} />
          </section>
        </div>
      )}
    </Drawer>
  );
}
