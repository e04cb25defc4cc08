import { describe } from "vitest";
import { demoChoices } from "#server/demo/demo-choices.ts";
import { demoNow } from "#server/demo/demo-now.ts";
import { demoParameters } from "#server/demo/demo-parameters.ts";
import { demoRecords } from "#server/demo/demo-records.ts";
import { choiceSchema } from "#src/contract/recognition/choice.ts";
import { MOCK_NOW } from "#mocks/node.ts";
import * as z from "zod/mini";
import { journey } from "./journey.ts";
import { sightsOf } from "./sights.ts";
import { travellerOf } from "./travellers.ts";

const named = z.object({ name: z.string() });

/** Everybody in the demo, and those who lead them: who agrees to be named across a room, and who does not. */
function peopleOfTheDemo() {
  const { today, hour } = demoNow(MOCK_NOW);
  const parameters = demoParameters(today, hour);
  const agreed = new Set(
    demoChoices(parameters).flatMap(({ id, body }) =>
      z.parse(choiceSchema, body).screens ? id : [],
    ),
  );
  const people = demoRecords(parameters).flatMap(({ kind, id, body }) =>
    kind === "person" || id.startsWith("supervisor:")
      ? [{ name: z.parse(named, body).name, agrees: kind === "person" && agreed.has(id) }]
      : [],
  );
  return Map.groupBy(people, ({ agrees }) => agrees);
}

describe("across a room", () => {
  journey(
    "no page that a supervisor may show names anybody who has not agreed to it",
    async ({ open, expect }) => {
      const people = peopleOfTheDemo();
      const [silent = [], agreed = []] = [people.get(false), people.get(true)];
      expect(silent.length).toBeGreaterThan(50);
      const { page, show, forgive } = await open({ width: 1920, height: 1080 });
      // Some pages are not for supervisors, and none shows what people have written.
      forgive(/status of 40[34]/);
      const { role, persona } = travellerOf("supervisor");
      await show("/team", { persona });
      const onPage = async (whom: typeof silent) => {
        const content = await page.content();
        return whom.map(({ name }) => name).filter((name) => content.includes(name));
      };
      expect((await onPage(silent)).length, "the same page names them at a desk").toBeGreaterThan(
        5,
      );
      const told = new Set<string>();
      const sights = sightsOf(role).filter(({ name }) => !["home", "sign-in"].includes(name));
      for (const { name, path } of sights) {
        await show(path, { tv: "" });
        expect([name, await onPage(silent)]).toEqual([name, []]);
        for (const one of await onPage(agreed)) told.add(one);
      }
      expect(told.size, "those who agreed are named").toBeGreaterThan(0);
    },
  );
});
