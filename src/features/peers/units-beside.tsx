import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { InputOf } from "#src/api/address.ts";
import { useCatalogue, useKpi } from "#src/api/catalogue.ts";
import { queryFor } from "#src/api/query.ts";
import type { Breakdown } from "#src/contract/breakdown.ts";
import { openDefinition } from "#src/state/overlay.ts";
import { BreakdownTable } from "#src/ui/breakdown-table.tsx";
import { Card } from "#src/ui/card.tsx";
import { DefinitionButton } from "#src/ui/definition-button.tsx";
import { Picker } from "#src/ui/picker.tsx";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { levelName } from "#src/ui/words/level-words.ts";
import styles from "./units-beside.module.css";

interface UnitsBesideProps {
  readonly question: InputOf<"breakdown">;
  /** The levels whose units can be set beside each other. */
  readonly levels: readonly string[];
  readonly onLevel: (level: string) => void;
}

/**
 * Where somebody begins whose home is everything, which has no peers: with its units beside each other, by name. Each leads to
 * what it is among the others.
 */
export function UnitsBeside({ question, levels, onLevel }: UnitsBesideProps) {
  const { t, i18n } = useLingui();
  const kpi = useKpi(question.kpi);
  const { goals } = useCatalogue();
  const nameOf = useKpiName();
  const query = useQuery(queryFor("breakdown", question));
  const { by } = question;
  if (!kpi) return null;
  const name = nameOf(kpi.name);
  const empty = ({ parts }: Breakdown) =>
    parts.length > 0
      ? null
      : {
          title: t`No units to show`,
          next: t`No facts fall in this period. Choose a longer one, or another KPI.`,
        };
  return (
    <Card
      defines={kpi.id}
      title={
        <span className={styles.title}>
          {name}
          <DefinitionButton
            name={name}
            onOpen={() => openDefinition({ kpi: kpi.id, subject: null })}
          />
        </span>
      }
      aside={
        <Picker
          label={t`Units`}
          choices={levels.map((id) => ({ id, name: levelName(i18n, id, "many") }))}
          chosen={by}
          onChoose={onLevel}
        />
      }
    >
      <p className={styles.sentence}>
        <Trans>
          The organisation has no peers; here its units stand beside each other. Where the intervals
          overlap, they may differ by chance alone. Choose one to see it among the others.
        </Trans>
      </p>
      <QueryPanel query={query} skeleton={<Skeleton height={240} />} empty={empty}>
        {(breakdown) => (
          <BreakdownTable
            kpi={kpi}
            breakdown={breakdown}
            goal={goals[kpi.id] ?? null}
            caption={t`Units beside each other`}
            linked={(unit) => (
              <Link to="/peers" search={(now) => ({ ...now, subject: `${by}:${unit.id}` })}>
                {unit.name}
              </Link>
            )}
          />
        )}
      </QueryPanel>
    </Card>
  );
}
