import type { InputOf } from "#src/api/address.ts";
import type { Session } from "#src/contract/session.ts";
import { LINE_OF_BUSINESS, SITE, TEAM } from "#src/domain/dimensions.ts";
import type { Search } from "#src/features/filters/search.ts";
import { changesQuestion } from "./changes-question.ts";

type Asked = Pick<Search, "period" | "within" | "where">;

/** The units of a summary, the first there are. */
const UNITS: readonly string[] = [SITE, LINE_OF_BUSINESS, TEAM];

/** What the page asks of its units by KPI; null for somebody who sees no units. */
export function unitsQuestion(
  asked: Asked,
  { levels }: Pick<Session, "levels">,
): InputOf<"scorecards"> | null {
  const level = UNITS.find((one) => levels.includes(one));
  return level === undefined ? null : { ...changesQuestion(asked), level };
}
