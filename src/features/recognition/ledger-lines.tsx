import "#src/ui/words/recognition-sentences.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { CirclePause } from "lucide-react";
import type { WireLedgerEntry } from "#src/contract/recognition/recognition.ts";
import { formatDay } from "#src/domain/format-day.ts";
import { formatNumber } from "#src/domain/format.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { useSay } from "#src/ui/words/say.ts";
import styles from "./ledger-lines.module.css";

/** Points with their sign: what the total gained or lost. */
function signed(points: number, locale: string): string {
  const amount = formatNumber(Math.abs(points), 0, locale);
  if (points === 0) return amount;
  return points > 0 ? `+${amount}` : `−${amount}`;
}

/** Lines of a points ledger, each with its cause in words. */
export function LedgerLines({ entries }: { readonly entries: readonly WireLedgerEntry[] }) {
  const { t } = useLingui();
  const { locale } = useNumberStyle();
  const say = useSay();
  return (
    <ol className={styles.lines} aria-label={t`Lines of the ledger`}>
      {entries.map(({ from, on, points, state, cause, isProvisional }) => (
        <li key={`${from} ${on} ${cause.id} ${points}`} className={styles.line}>
          <span className={styles.points}>
            {state === "held" ? <CirclePause size={16} aria-hidden="true" /> : null}
            {signed(points, locale)}
          </span>
          <span className={styles.cause}>{say(cause)}</span>
          <span className={styles.when}>
            {formatDay(on, "dated", locale)}
            {isProvisional && (
              <>
                {" · "}
                <Trans>provisional</Trans>
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
