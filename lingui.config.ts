import { defineConfig } from "@lingui/cli";
import { formatter } from "@lingui/format-po";

/**
 * Messages are written in English in the source, extracted into one catalogue per language, and
 * compiled by Vite when a catalogue is imported: there is nothing compiled in the repository.
 */
export default defineConfig({
  sourceLocale: "en",
  locales: ["en", "de", "es", "pseudo"],
  pseudoLocale: "pseudo",
  fallbackLocales: { default: "en" },
  catalogs: [
    {
      path: "src/app/locales/{locale}",
      include: ["src"],
      exclude: ["**/*.test.ts", "**/*.test.tsx"],
    },
  ],
  format: formatter({ lineNumbers: false, origins: false }),
  orderBy: "message",
});
