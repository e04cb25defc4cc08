import { useLingui } from "@lingui/react";
import { Link } from "@tanstack/react-router";
import type { ChangeSignal } from "#src/contract/changes.ts";
import { Card } from "#src/ui/card.tsx";
import { levelName } from "#src/ui/words/level-words.ts";
import { ChangeRow } from "./change-row.tsx";
import styles from "./changes-view.module.css";
import { byUnit } from "./shown-changes.ts";

/** Changes unit by unit, each under its unit's name. */
export function UnitList({ signals }: { readonly signals: readonly ChangeSignal[] }) {
  const { i18n } = useLingui();
  return (
    <div className={styles.units}>
      {byUnit(signals).map(({ subject, signals: own }) => (
        <Card
          key={`${subject.level}:${subject.id}`}
          className={styles.unit}
          title={
            <Link to="/scorecard/$level/$id" params={{ level: subject.level, id: subject.id }}>
              {subject.name}
            </Link>
          }
          aside={<span className={styles.place}>{levelName(i18n, subject.level, "one")}</span>}
        >
          <ul>
            {own.map((signal) => (
              <ChangeRow key={signal.kpi} signal={signal} />
            ))}
          </ul>
        </Card>
      ))}
    </div>
  );
}
