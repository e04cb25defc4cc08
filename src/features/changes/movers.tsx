import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { MoveRight } from "lucide-react";
import { useKpi } from "#src/api/catalogue.ts";
import type { Changes, ChangeSignal } from "#src/contract/changes.ts";
import { Card } from "#src/ui/card.tsx";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { levelName } from "#src/ui/words/level-words.ts";
import { useChangeWords } from "./change-words.ts";
import { headlineChanges } from "./headline-changes.ts";
import styles from "./movers.module.css";
import { VerdictMark } from "./verdict-mark.tsx";

function Mover({ signal }: { readonly signal: ChangeSignal }) {
  const { t } = useLingui();
  const kpi = useKpi(signal.kpi);
  const nameOf = useKpiName();
  const { value } = useChangeWords(kpi ?? { unit: "index", decimals: 0 });
  if (!kpi) return null;
  const { subject, before, now, verdict } = signal;
  return (
    <li
      className={styles.mover}
      data-defines={signal.kpi}
      data-of={`${subject.level}:${subject.id}`}
    >
      <VerdictMark verdict={verdict} />
      <span className={styles.name}>
        <Link
          to="/scorecard/$level/$id/$kpi"
          params={{ level: subject.level, id: subject.id, kpi: kpi.id }}
        >
          {subject.name}
        </Link>{" "}
        {nameOf(kpi.shortName)}
      </span>
      <span className={styles.figures}>
        {value(before)} <MoveRight size={12} className={styles.to} role="img" aria-label={t`to`} />{" "}
        {value(now)}
      </span>
    </li>
  );
}

/** Whether there is a mover to tell of. */
export function hasMovers({ signals, levels }: Changes): boolean {
  const { better, worse } = headlineChanges(signals, levels);
  return better.length + worse.length > 0;
}

/** The units of the narrowest level that moved besides what the headlines say: a few for better, a few for worse. */
export function Movers({ changes }: { readonly changes: Changes }) {
  const { t, i18n } = useLingui();
  const { signals, levels } = changes;
  const { better, worse } = headlineChanges(signals, levels);
  const movers = [...better, ...worse];
  const among = levelName(i18n, levels.at(-1) ?? "", "many");
  return (
    <Card title={t`Movers: ${among}`}>
      <ul className={styles.movers}>
        {movers.map((signal) => (
          <Mover key={`${signal.subject.id}:${signal.kpi}`} signal={signal} />
        ))}
      </ul>
    </Card>
  );
}
