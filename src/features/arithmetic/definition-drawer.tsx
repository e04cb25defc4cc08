import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { InputOf } from "#src/api/address.ts";
import { useCatalogue } from "#src/api/catalogue.ts";
import { queryFor } from "#src/api/query.ts";
import type { CatalogueKpi } from "#src/contract/catalogue.ts";
import { Drawer } from "#src/ui/dialog.tsx";
import { Picker } from "#src/ui/picker.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import styles from "./arithmetic-drawer.module.css";
import { Definition } from "./definition.tsx";
import { FormulaInWords } from "./formula.tsx";
import { ScoreDefinition } from "./score-definition.tsx";

/** Stands for the score among the ids of KPIs, which are never empty. */
const SCORE = "";

type Scorecard = InputOf<"scorecard">;

function OfKpi({ kpi, of }: { readonly kpi: CatalogueKpi; readonly of: Scorecard }) {
  const { goals } = useCatalogue();
  const { data, isPending } = useQuery(queryFor("scorecard", of));
  if (isPending) return <Skeleton height={360} />;
  const result = data?.kpis.find((one) => one.kpi === kpi.id);
  return <Definition kpi={kpi} goal={result ? result.goal : (goals[kpi.id] ?? null)} />;
}

interface DefinitionDrawerProps {
  /** The KPI whose definition is asked for; null for the score. */
  readonly kpi: string | null;
  /** Whose number it is, and in which period: goals differ. Null on pages about nobody. */
  readonly of: Scorecard | null;
  readonly onClose: () => void;
}

/** The definition of a number, wherever it stands: formula, what counts and what not, goal, feeds, source, and whom to ask. */
export function DefinitionDrawer({ kpi, of, onClose }: DefinitionDrawerProps) {
  const { t } = useLingui();
  const nameOf = useKpiName();
  const { kpis, shown, goals } = useCatalogue();
  const [chosen, setChosen] = useState(kpi ?? SCORE);
  const definition = kpis.find(({ id }) => id === chosen);
  const choices = [
    { id: SCORE, name: t`Score` },
    ...kpis
      .filter(({ id }) => id === chosen || shown.includes(id))
      .map(({ id, name }) => ({ id, name: nameOf(name) })),
  ];
  return (
    <Drawer title={t`Definition`} onClose={onClose}>
      <div className={styles.sections}>
        <div>
          <Picker label={t`KPI`} choices={choices} chosen={chosen} onChoose={setChosen} />
        </div>
        {definition ? (
          <>
            <FormulaInWords kpi={definition} />
            {of ? (
              <OfKpi kpi={definition} of={of} />
            ) : (
              <Definition kpi={definition} goal={goals[definition.id] ?? null} />
            )}
          </>
        ) : (
          <ScoreDefinition />
        )}
      </div>
    </Drawer>
  );
}
