import { usePreferences, type Preferences } from "#src/state/preferences.ts";

function show({ theme, density }: Preferences): void {
  const { dataset } = document.documentElement;
  dataset["theme"] = theme;
  dataset["density"] = density;
}

/** Puts theme and density on the document, where the tokens read them, now and whenever they change. */
export function followAppearance(): void {
  show(usePreferences.getState());
  usePreferences.subscribe(show);
}
