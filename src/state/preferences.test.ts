import { expect, test } from "vitest";
import { readPreferences } from "./preferences.ts";
import { readRecents } from "./recents.ts";

test("preferences are read back as they were", () => {
  const chosen = {
    theme: "dark",
    density: "compact",
    language: "de",
    railCollapsed: true,
    singleKeys: false,
    toured: true,
  };
  expect(readPreferences(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen);
});

test.each([null, undefined, 7, "dark", [], { theme: "pink", density: 3, language: "xx" }])(
  "from %o come the defaults",
  (stored) => {
    expect(readPreferences(stored)).toEqual({
      theme: "system",
      density: "comfortable",
      language: null,
      railCollapsed: false,
      singleKeys: true,
      toured: false,
    });
  },
);

test.each([null, 7, { byPerson: 3 }, { byPerson: { anna: [{ level: "team" }, null] } }])(
  "from %o come no recents",
  (stored) => {
    expect(Object.values(readRecents(stored).byPerson).flat()).toEqual([]);
  },
);
