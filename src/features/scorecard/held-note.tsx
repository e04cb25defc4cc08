import { Link } from "@tanstack/react-router";
import { CirclePause } from "lucide-react";
import { useKpi } from "#src/api/catalogue.ts";
import type { KpiResult } from "#src/contract/scorecard.ts";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { useSay } from "#src/ui/words/say.ts";
import styles from "./held-note.module.css";

/** That points are held for review, why, and the way to the guardrail that says so; nothing where they are not held. */
export function HeldNote({ held }: Pick<KpiResult, "held">) {
  const guardrail = useKpi(held?.by ?? "");
  const nameOf = useKpiName();
  const say = useSay();
  if (held === null) return null;
  return (
    <p className={styles.note}>
      <CirclePause size={14} aria-hidden="true" className={styles.mark} />
      <span>
        {say(held.sentence)}{" "}
        <Link from="/scorecard/$level/$id" to="./$kpi" params={{ kpi: held.by }}>
          {guardrail ? nameOf(guardrail.name) : held.by}
        </Link>
      </span>
    </p>
  );
}
