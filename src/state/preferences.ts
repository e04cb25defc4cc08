import { create } from "zustand";
import { persist } from "zustand/middleware";

export const THEMES = ["system", "light", "dark"] as const;
export const DENSITIES = ["comfortable", "compact"] as const;
export const LANGUAGES = ["en", "de", "es"] as const;

export type Theme = (typeof THEMES)[number];
export type Density = (typeof DENSITIES)[number];
export type Language = (typeof LANGUAGES)[number];

/** What a person prefers in this browser; never what a colleague must see from a link. */
export interface Preferences {
  readonly theme: Theme;
  readonly density: Density;
  /** Null follows the browser's languages. */
  readonly language: Language | null;
  /** Whether the left rail shows icons only. */
  readonly railCollapsed: boolean;
  /** Whether keys without Ctrl or Cmd work as shortcuts (`?`, `/`); who dictates text turns them off. */
  readonly singleKeys: boolean;
  /** Whether the tour has been shown in this browser: it opens by itself once. */
  readonly toured: boolean;
}

const DEFAULTS: Preferences = {
  theme: "system",
  density: "comfortable",
  language: null,
  railCollapsed: false,
  singleKeys: true,
  toured: false,
};

function oneOf<Choice extends string>(choices: readonly Choice[], text: unknown): Choice | null {
  return choices.find((choice) => choice === text) ?? null;
}

/** Reads preferences from anything at all: whatever is not a preference becomes the default. */
export function readPreferences(stored: unknown): Preferences {
  if (typeof stored !== "object" || stored === null) return DEFAULTS;
  const fields = new Map<string, unknown>(Object.entries(stored));
  return {
    theme: oneOf(THEMES, fields.get("theme")) ?? DEFAULTS.theme,
    density: oneOf(DENSITIES, fields.get("density")) ?? DEFAULTS.density,
    language: oneOf(LANGUAGES, fields.get("language")),
    railCollapsed: fields.get("railCollapsed") === true,
    singleKeys: fields.get("singleKeys") !== false,
    toured: fields.get("toured") === true,
  };
}

export const usePreferences = create<Preferences>()(
  persist(() => DEFAULTS, {
    name: "candor.preferences",
    merge: (stored) => readPreferences(stored),
  }),
);

export function chooseTheme(theme: Theme): void {
  usePreferences.setState({ theme });
}

export function chooseDensity(density: Density): void {
  usePreferences.setState({ density });
}

export function chooseLanguage(language: Language): void {
  usePreferences.setState({ language });
}

export function toggleRail(): void {
  usePreferences.setState(({ railCollapsed }) => ({ railCollapsed: !railCollapsed }));
}

export function toggleSingleKeys(): void {
  usePreferences.setState(({ singleKeys }) => ({ singleKeys: !singleKeys }));
}

export function rememberTour(): void {
  usePreferences.setState({ toured: true });
}
