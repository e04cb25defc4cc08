import { useSyncExternalStore } from "react";

const MEDIA = ["(prefers-color-scheme: dark)", "(forced-colors: active)", "print"] as const;
const ATTRIBUTES = ["data-theme", "data-tv"];

function readKey(): string {
  const root = document.documentElement;
  const attributes = ATTRIBUTES.map((name) => root.getAttribute(name) ?? "");
  return [...attributes, ...MEDIA.map((query) => matchMedia(query).matches)].join(" ");
}

function subscribe(changed: () => void): () => void {
  const lists = MEDIA.map((query) => matchMedia(query));
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ATTRIBUTES });
  for (const list of lists) list.addEventListener("change", changed);
  return () => {
    observer.disconnect();
    for (const list of lists) list.removeEventListener("change", changed);
  };
}

/**
 * A text that changes whenever the design tokens may resolve to other colours or sizes: another theme, a forced palette,
 * print, TV mode. For what is drawn by hand and must then read its colours again; CSS follows by itself.
 */
export function useThemeKey(): string {
  return useSyncExternalStore(subscribe, readKey);
}
