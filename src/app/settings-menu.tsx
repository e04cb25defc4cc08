import { useLingui } from "@lingui/react/macro";
import { SlidersHorizontal } from "lucide-react";
import {
  chooseDensity,
  chooseLanguage,
  chooseTheme,
  DENSITIES,
  LANGUAGES,
  THEMES,
  usePreferences,
  type Density,
  type Language,
  type Theme,
} from "#src/state/preferences.ts";
import { openOverlay } from "#src/state/overlay.ts";
import type { MenuSection } from "#src/ui/menu-list.tsx";
import { Menu } from "#src/ui/menu.tsx";

/** Each language by its own name, so that it can be found by those who need it. */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: "English",
  de: "Deutsch",
  es: "Español",
};

function choice<Id extends string>(
  name: string,
  names: Readonly<Record<Id, string>>,
  ids: readonly Id[],
  chosen: Id | undefined,
  choose: (id: Id) => void,
): MenuSection {
  return {
    name,
    items: ids.map((id) => ({ id, name: names[id] })),
    chosen: chosen ?? null,
    onAction: (picked) => {
      const id = ids.find((one) => one === picked);
      if (id !== undefined) choose(id);
    },
  };
}

/** How the app looks and which language it speaks, for this person in this browser. */
export function SettingsMenu() {
  const { t, i18n } = useLingui();
  const { theme, density } = usePreferences();
  const themes: Record<Theme, string> = {
    system: t`As the system`,
    light: t`Light`,
    dark: t`Dark`,
  };
  const densities: Record<Density, string> = { comfortable: t`Comfortable`, compact: t`Compact` };
  const language = LANGUAGES.find((one) => one === i18n.locale);
  return (
    <Menu
      label={t`View`}
      buttonLabel={t`Theme, density, language`}
      button={<SlidersHorizontal size={18} aria-hidden="true" />}
      sections={[
        choice(t`Theme`, themes, THEMES, theme, chooseTheme),
        choice(t`Density`, densities, DENSITIES, density, chooseDensity),
        choice(t`Language`, LANGUAGE_NAMES, LANGUAGES, language, chooseLanguage),
        {
          name: t`Help`,
          items: [
            { id: "tour", name: t`Tour of a minute` },
            { id: "shortcuts", name: t`Keyboard shortcuts` },
          ],
          onAction: (id) => openOverlay(id === "tour" ? "tour" : "shortcuts"),
        },
      ]}
    />
  );
}
