import type { Change } from "../records-store.ts";
import { demoAward } from "./demo-award.ts";
import { demoChoices } from "./demo-choices.ts";
import { demoContests } from "./demo-contests.ts";
import { demoKudos } from "./demo-kudos.ts";
import type { DemoParameters } from "./demo-parameters.ts";

/** What people of the demo have chosen, thanked each other for and are in, and an award that data of later do not bear out. */
export function demoRecognition(
  parameters: DemoParameters,
): readonly Pick<Change, "kind" | "id" | "body">[] {
  return [
    ...demoChoices(parameters),
    ...demoKudos(parameters),
    ...demoContests(parameters),
    demoAward(parameters),
  ];
}
