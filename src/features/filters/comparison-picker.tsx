import { useLingui } from "@lingui/react/macro";
import { COMPARISONS } from "#src/domain/period.ts";
import { Picker } from "#src/ui/picker.tsx";
import { COMPARISON_WORDS } from "#src/ui/words/period-words.ts";
import { useAsk, useFilters } from "./filters.ts";

/** What the period is held against. */
export function ComparisonPicker() {
  const { t, i18n } = useLingui();
  const { compare } = useFilters();
  const ask = useAsk();
  return (
    <Picker
      label={t`Comparison`}
      choices={COMPARISONS.map((id) => ({ id, name: i18n._(COMPARISON_WORDS[id]) }))}
      chosen={compare}
      onChoose={(id) => ask({ compare: id })}
    />
  );
}
