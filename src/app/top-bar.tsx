import { useLingui } from "@lingui/react/macro";
import { Search } from "lucide-react";
import { AsOf } from "#src/features/filters/as-of.tsx";
import { ComparisonPicker } from "#src/features/filters/comparison-picker.tsx";
import { useAbout, useAsks, useCompares, useNarrows } from "#src/features/filters/about.ts";
import { NewData } from "#src/features/filters/new-data.tsx";
import { PeriodPicker } from "#src/features/filters/period-picker.tsx";
import { ScenarioMenu } from "#src/features/filters/scenario-menu.tsx";
import { SubjectPicker } from "#src/features/filters/subject-picker.tsx";
import { WhereChips } from "#src/features/filters/where-chips.tsx";
import { ViewsMenu } from "#src/features/views/views-menu.tsx";
import { openOverlay } from "#src/state/overlay.ts";
import { Button } from "#src/ui/button.tsx";
import { PersonMenu } from "./person-menu.tsx";
import { SettingsMenu } from "./settings-menu.tsx";
import styles from "./top-bar.module.css";

/** What the page asks: subject, period, comparison; how fresh the data are; who is looking. */
export function TopBar() {
  const { t } = useLingui();
  const asks = useAsks();
  const hasSubject = useAbout() !== null;
  const compares = useCompares();
  const narrows = useNarrows();
  return (
    <header className={styles.bar}>
      {hasSubject && (
        <div className={styles.subject}>
          <SubjectPicker />
        </div>
      )}
      <div className={styles.question}>
        {asks && (
          <>
            <PeriodPicker />
            {compares && <ComparisonPicker />}
            {narrows && <WhereChips />}
          </>
        )}
        <AsOf />
        <NewData />
      </div>
      <div className={styles.tools}>
        <Button
          kind="quiet"
          className={styles.find}
          aria-label={t`Find anything`}
          aria-keyshortcuts="Control+K Meta+K"
          onClick={() => openOverlay("palette")}
        >
          <Search size={18} aria-hidden="true" />
          <kbd className={styles.key} aria-hidden="true">
            Ctrl K
          </kbd>
        </Button>
        <ViewsMenu />
        <ScenarioMenu />
        <SettingsMenu />
        <PersonMenu />
      </div>
    </header>
  );
}
