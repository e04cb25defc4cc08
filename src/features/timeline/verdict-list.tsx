import "#src/ui/words/process-sentences.ts";
import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useCatalogue } from "#src/api/catalogue.ts";
import type { Timeline } from "#src/contract/timeline.ts";
import { Card } from "#src/ui/card.tsx";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { useSay } from "#src/ui/words/say.ts";
import styles from "./verdict-list.module.css";

/** Whether each KPI is steady and where it stands, in a sentence, with the way to its own page. */
export function VerdictList({ timeline: { kpis } }: { readonly timeline: Timeline }) {
  const { t } = useLingui();
  const catalogue = useCatalogue();
  const nameOf = useKpiName();
  const say = useSay();
  return (
    <Card title={t`How steady it is`} span={6}>
      <dl className={styles.verdicts}>
        {kpis.map(({ kpi: id, sentence }) => {
          const kpi = catalogue.kpis.find((one) => one.id === id);
          return (
            <div key={id}>
              <dt>
                <Link from="/scorecard/$level/$id" to="./$kpi" params={{ kpi: id }}>
                  {kpi ? nameOf(kpi.name) : id}
                </Link>
              </dt>
              <dd>{say(sentence)}</dd>
            </div>
          );
        })}
      </dl>
    </Card>
  );
}
