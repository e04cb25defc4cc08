import { asOf } from "../answers/as-of.ts";
import { askedAbout } from "../answers/asked-about.ts";
import { withinAsked } from "../answers/asked.ts";
import { named } from "../answers/named.ts";
import { chosenCriteria } from "../answers/opportunities/chosen-criteria.ts";
import { criteriaCounts } from "../answers/opportunities/criteria-counts.ts";
import { opportunityCases } from "../answers/opportunities/opportunity-cases.ts";
import { wirePerson } from "../answers/opportunities/person-opportunity.ts";
import { askSparks } from "../answers/opportunities/sparks.ts";
import { wireSystems } from "../answers/opportunities/system-issues.ts";
import { wireChoice } from "../criteria-records.ts";
import type { Handler } from "../route.ts";
import { AGENT } from "#src/domain/dimensions.ts";
import { findOpportunities } from "#src/domain/opportunities/find-opportunities.ts";

const DEFAULT_LIMIT = 200;

/** Where help is due among all whom the session sees, by criteria of its choice. */
export const opportunitiesRoute: Handler<"opportunities"> = async (context, input) => {
  const { directory, identity, today } = context;
  const within = withinAsked(input.within, identity.home);
  const asked = await askedAbout(context, within, input);
  const { set, choice, isDraft } = await chosenCriteria(context, input);
  const cases = await opportunityCases(context, within, asked, choice);
  const found = findOpportunities(cases.list, choice, today);
  const seesPeople = identity.levels.includes(AGENT);
  const surfaced = seesPeople ? found.list.filter((one) => one.kind === "person") : [];
  const people = surfaced.slice(0, input.limit ?? DEFAULT_LIMIT);
  const systems = found.list.filter((one) => one.kind === "system");
  const [sparkOf, told] = await Promise.all([
    askSparks(
      context,
      people.map(({ shortfall }) => shortfall.of),
      asked,
    ),
    wireSystems(context, systems, asked),
  ]);
  const counts = seesPeople
    ? await criteriaCounts(cases.list, choice, today)
    : { missed: 0, declining: 0, repeated: null, lowest: null };
  return {
    asOf: asOf(asked.watermark, today),
    within: named(within, directory),
    period: asked.period,
    criteria: { set, choice: wireChoice(choice), isDraft },
    people: people.flatMap((one) => {
      const details = cases.details.get(one.shortfall.of);
      return details ? [wirePerson(one, details, sparkOf, directory)] : [];
    }),
    systems: told,
    looked: found.looked,
    committed: found.committed,
    awaiting: found.awaiting,
    awaited: [...cases.feeds.awaited],
    heads: cases.heads,
    counts: { ...counts, people: surfaced.length, systems: told.length },
  };
};
