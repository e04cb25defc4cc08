import { Trans, useLingui } from "@lingui/react/macro";
import type { CatalogueKpi } from "#src/contract/catalogue.ts";
import { levelName } from "#src/ui/words/level-words.ts";
import styles from "./definition.module.css";

/** What a KPI leaves out, in words. */
export function NotCounted({ kpi }: { readonly kpi: CatalogueKpi }) {
  const { i18n } = useLingui();
  const level = levelName(i18n, kpi.lowestLevel, "many");
  return (
    <ul className={styles.list}>
      <li>
        <Trans>
          Rows in which a measure of the formula is unknown: they count neither above nor below the
          line. Unknown is not zero.
        </Trans>
      </li>
      <li>
        <Trans>Weeks and months that a feed reports whole, where the period cuts them.</Trans>
      </li>
      {kpi.lowestLevel !== "agent" && (
        <li>
          <Trans>
            Single people: it is nobody’s personal score, and is shown from this level up: {level}.
          </Trans>
        </li>
      )}
    </ul>
  );
}
