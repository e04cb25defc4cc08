import type { Opportunities } from "#src/contract/opportunities.ts";
import type { Day } from "#src/domain/ids.ts";
import type { CriteriaChoice } from "#src/domain/opportunities/criteria.ts";
import { findOpportunities } from "#src/domain/opportunities/find-opportunities.ts";
import type { OpportunityCase } from "#src/domain/opportunities/opportunity-case.ts";
import { pause } from "../../turns/turns.ts";

type Counts = Omit<Opportunities["counts"], "people" | "systems">;

/**
 * How many opportunities of people each of the criteria would surface, were it the only one that is to confirm a missed goal; before
 * each, others get their turn.
 */
export async function criteriaCounts(
  cases: readonly OpportunityCase[],
  choice: CriteriaChoice,
  today: Day,
): Promise<Counts> {
  const unconfirmed = { ...choice, declining: false, repeated: null, lowest: null };
  const surfaced = async (confirmed: Partial<CriteriaChoice>) => {
    await pause();
    const { list } = findOpportunities(cases, { ...unconfirmed, ...confirmed }, today);
    return list.filter(({ kind }) => kind === "person").length;
  };
  const { repeated, lowest } = choice;
  return {
    missed: await surfaced({}),
    declining: await surfaced({ declining: true }),
    repeated: repeated && (await surfaced({ repeated })),
    lowest: lowest === null ? null : await surfaced({ lowest }),
  };
}
