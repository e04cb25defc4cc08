import { describe } from "vitest";
import { demoNow } from "#server/demo/demo-now.ts";
import { demoParameters } from "#server/demo/demo-parameters.ts";
import { demoRecords } from "#server/demo/demo-records.ts";
import { MOCK_NOW } from "#mocks/node.ts";
import * as z from "zod/mini";
import { journey } from "./journey.ts";
import { sightsOf } from "./sights.ts";
import { travellerOf } from "./travellers.ts";

const named = z.object({ name: z.string() });

/** Everybody in the demo, and those who lead them. */
function peopleOfTheDemo(): string[] {
  const { today, hour } = demoNow(MOCK_NOW);
  return demoRecords(demoParameters(today, hour)).flatMap(({ kind, id, body }) =>
    kind === "person" || id.startsWith("supervisor:") ? [z.parse(named, body).name] : [],
  );
}

describe("across a room", () => {
  journey("no page that a supervisor may show names anybody", async ({ open, expect }) => {
    const people = peopleOfTheDemo();
    expect(people.length).toBeGreaterThan(50);
    const { page, show, forgive } = await open({ width: 1920, height: 1080 });
    // Some pages are not for supervisors, and none shows what people have written.
    forgive(/status of 40[34]/);
    const { role, persona } = travellerOf("supervisor");
    await show("/team", { persona });
    const onPage = async () => {
      const content = await page.content();
      return people.filter((name) => content.includes(name));
    };
    expect((await onPage()).length, "the same page names them at a desk").toBeGreaterThan(5);
    const sights = sightsOf(role).filter(({ name }) => !["home", "sign-in"].includes(name));
    for (const { name, path } of sights) {
      await show(path, { tv: "" });
      expect([name, await onPage()]).toEqual([name, []]);
    }
  });
});
