import { asOf } from "../answers/as-of.ts";
import { askedAbout } from "../answers/asked-about.ts";
import { withinAsked } from "../answers/asked.ts";
import { holdsWithin } from "../answers/holds-within.ts";
import { named } from "../answers/named.ts";
import type { Handler } from "../route.ts";

/** As many as one answer takes its time for. */
const MOST_PEOPLE = 60;

/** Whose points are held for review, among the people in scope. */
export const holdsRoute: Handler<"holds"> = async (context, input) => {
  const { directory, identity, today } = context;
  const within = withinAsked(input.within, identity.home);
  const asked = await askedAbout(context, within, input);
  const held = await holdsWithin(context, asked, MOST_PEOPLE);
  return {
    asOf: asOf(asked.watermark, today),
    within: named(within, directory),
    period: asked.period,
    held,
  };
};
