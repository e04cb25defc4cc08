import "#src/ui/words/change-sentences.ts";
import { useLingui } from "@lingui/react/macro";
import { PartsBar } from "#src/charts/parts-bar.tsx";
import type { CatalogueKpi } from "#src/contract/catalogue.ts";
import type { ChangeSignal } from "#src/contract/changes.ts";
import { AGENT } from "#src/domain/dimensions.ts";
import { formatPercent } from "#src/domain/format.ts";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { useSay } from "#src/ui/words/say.ts";
import styles from "./change-row.module.css";
import { useChangeWords } from "./change-words.ts";

interface ChangePartsProps {
  readonly kpi: CatalogueKpi;
  readonly signal: ChangeSignal;
  readonly parts: NonNullable<ChangeSignal["parts"]>;
}

/** What a change is made of, as a small bar that adds up, and how much more or less work there was. */
export function ChangeParts({ kpi, signal, parts }: ChangePartsProps) {
  const { t } = useLingui();
  const say = useSay();
  const { locale } = useNumberStyle();
  const { difference } = useChangeWords(kpi);
  const { delta, own, who, queues } = parts;
  const part = (id: string, name: string, size: number) => ({
    id,
    name,
    size,
    text: difference(size),
  });
  const isPerson = signal.subject.level === AGENT;
  const volume = formatPercent(Math.abs(signal.volume) * 100, 0, locale);
  return (
    <div className={styles.parts}>
      {!isPerson && <p className={styles.sentence}>{say(parts.sentence)}</p>}
      <PartsBar
        parts={[
          part("own", t`Own change`, own),
          ...(isPerson ? [] : [part("who", t`Who did it`, who)]),
          part("queues", t`Mix of queues`, queues),
        ]}
        total={part("total", t`Together`, delta)}
      />
      <p className={styles.quiet}>
        {signal.volume < 0
          ? t`Volume: ${volume} less work a day; it moves no value.`
          : t`Volume: ${volume} more work a day; it moves no value.`}
      </p>
    </div>
  );
}
