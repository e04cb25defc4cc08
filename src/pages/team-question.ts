import type { InputOf } from "#src/api/address.ts";
import type { Catalogue } from "#src/contract/catalogue.ts";
import type { Session } from "#src/contract/session.ts";
import { subjectIn } from "#src/features/filters/about.ts";
import { filtersOf } from "#src/features/filters/filters.ts";
import type { Search } from "#src/features/filters/search.ts";
import { gridOf, teamQuestion } from "./heatmap-question.ts";
import { opportunitiesQuestion } from "./opportunities-question.ts";

/** What stands beside a grid without anybody scrolling. */
const MOST_URGENT = 5;

/** What the page asks: the unit's own scorecard, those of its people, and where help is due among them. */
export function teamQuestions(
  search: Search,
  session: Pick<Session, "levels" | "home">,
  catalogue: Pick<Catalogue, "shown">,
): {
  readonly strip: InputOf<"scorecard">;
  readonly people: InputOf<"scorecards">;
  readonly opportunities: InputOf<"opportunities">;
} {
  const { level, id } = search.within === undefined ? session.home : subjectIn(search.within);
  return {
    strip: { level, id, ...filtersOf(search) },
    people: teamQuestion(search, gridOf(search, session, catalogue)),
    opportunities: { ...opportunitiesQuestion(search), limit: MOST_URGENT },
  };
}
