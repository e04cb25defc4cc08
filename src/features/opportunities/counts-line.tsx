import { Plural } from "@lingui/react/macro";
import type { Opportunities } from "#src/contract/opportunities.ts";

interface CountsLineProps {
  readonly counts: Pick<Opportunities["counts"], "people" | "systems">;
  /** Whether the reader sees people one by one; who does not is told of teams alone. */
  readonly seesPeople: boolean;
}

/** How many opportunities criteria surface, of people and of teams. */
export function CountsLine({ counts: { people, systems }, seesPeople }: CountsLineProps) {
  return (
    <>
      {seesPeople && (
        <>
          <Plural
            value={people}
            one="# opportunity of a person"
            other="# opportunities of people"
          />
          {" · "}
        </>
      )}
      <Plural value={systems} one="# gap of a team" other="# gaps of teams" />
    </>
  );
}
