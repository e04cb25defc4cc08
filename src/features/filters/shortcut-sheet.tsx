import { Trans, useLingui } from "@lingui/react/macro";
import { closeOverlay } from "#src/state/overlay.ts";
import { toggleSingleKeys, usePreferences } from "#src/state/preferences.ts";
import { Dialog } from "#src/ui/dialog.tsx";
import styles from "./shortcut-sheet.module.css";

/** All that the keyboard can do, and the switch for shortcuts of a single key. */
export function ShortcutSheet() {
  const { t } = useLingui();
  const singleKeys = usePreferences((preferences) => preferences.singleKeys);
  const shortcuts: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
    { keys: ["Ctrl K", "Cmd K"], does: t`Find people, teams, KPIs and pages` },
    { keys: ["/"], does: t`The same, with one key` },
    { keys: ["D"], does: t`Definition of the number in focus, or under the pointer` },
    { keys: ["?"], does: t`Show this sheet` },
    { keys: ["Tab"], does: t`Go to the next control; the first one skips to the page` },
    { keys: [t`Arrow keys`], does: t`Move through menus, tabs, calendars and grids` },
    { keys: ["Enter"], does: t`Open what is focused` },
    { keys: ["Esc"], does: t`Close what is open` },
    { keys: ["Ctrl Z", "Cmd Z"], does: t`Take back what was just done` },
  ];
  return (
    <Dialog title={t`Keyboard`} onClose={closeOverlay}>
      <dl className={styles.list}>
        {shortcuts.map(({ keys, does }) => (
          <div key={does} className={styles.row}>
            <dt className={styles.keys}>
              {keys.map((key) => (
                <kbd key={key} className={styles.key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className={styles.switch}>
        <input type="checkbox" checked={singleKeys} onChange={toggleSingleKeys} />
        <Trans>Shortcuts of a single key work</Trans>
      </label>
    </Dialog>
  );
}
