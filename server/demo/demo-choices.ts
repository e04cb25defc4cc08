import { dayNumber } from "#src/domain/calendar.ts";
import type { Change } from "../records-store.ts";
import type { DemoParameters } from "./demo-parameters.ts";
import { hash, RandomStream } from "./random.ts";
import { demoRoster } from "./roster.ts";

const CHOICE_STREAM = 8;

/** How many stand on boards with their name, and how many do so without it; the others have chosen nothing. */
const NAMED = 0.45;
const ANONYMOUS = 0.4;
/** Of those on boards by name: how many are also named on screens that a whole room sees. */
const SHOWN = 0.2;

/** How far people of the demo take part: most have agreed to boards, half of these with their name. */
export function demoChoices(
  parameters: DemoParameters,
): readonly Pick<Change, "kind" | "id" | "body">[] {
  const lastDay = dayNumber(parameters.lastDay);
  return demoRoster(parameters)
    .filter(({ leftOn }) => leftOn > lastDay)
    .flatMap(({ id, number }) => {
      const drawn = new RandomStream(hash(parameters.seed, CHOICE_STREAM, number, 0)).uniform();
      if (drawn >= NAMED + ANONYMOUS) return [];
      const boards = drawn < NAMED ? "named" : "anonymous";
      const body = { takesPart: true, boards, screens: drawn < SHOWN };
      return [{ kind: "recognition-choice", id, body }];
    });
}
