import type { Opportunities } from "#src/contract/opportunities.ts";
import type { Day } from "#src/domain/ids.ts";
import type { CriteriaChoice } from "#src/domain/opportunities/criteria.ts";
import { findOpportunities } from "#src/domain/opportunities/find-opportunities.ts";
import type { OpportunityCase } from "#src/domain/opportunities/opportunity-case.ts";

type Counts = Omit<Opportunities["counts"], "systems">;

/** How many opportunities of people each of the criteria would surface, were it the only one that is to confirm a missed goal. */
export function criteriaCounts(
  cases: readonly OpportunityCase[],
  choice: CriteriaChoice,
  today: Day,
): Counts {
  const unconfirmed = { ...choice, declining: false, repeated: null, lowest: null };
  const surfaced = (confirmed: Partial<CriteriaChoice>) =>
    findOpportunities(cases, { ...unconfirmed, ...confirmed }, today).list.filter(
      ({ kind }) => kind === "person",
    ).length;
  const { declining, repeated, lowest } = choice;
  return {
    missed: surfaced({}),
    declining: surfaced({ declining: true }),
    repeated: repeated && surfaced({ repeated }),
    lowest: lowest === null ? null : surfaced({ lowest }),
    people: surfaced({ declining, repeated, lowest }),
  };
}
