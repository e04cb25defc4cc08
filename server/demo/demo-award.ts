import { addDays, startOfWeek } from "#src/domain/calendar.ts";
import { kpiId } from "#src/domain/ids.ts";
import { KPIS } from "#src/domain/kpis/catalogue.ts";
import { message } from "#src/domain/messages.ts";
import { periodOfWeek } from "#src/domain/recognition/recognition-period.ts";
import type { Change } from "../records-store.ts";
import { demoOrganisation } from "./demo-organisation.ts";
import type { DemoParameters } from "./demo-parameters.ts";
import { DEMO_POLICY } from "./demo-policy.ts";
import { agentId } from "./seat.ts";
import { GAMER_SEAT } from "./stories.ts";

/** Days before the anchor: in the month of that day the trick was at work, and no more data may come for it. */
const DAYS_BEFORE = 56;
const BADGE = "solved-at-once";
const FCR = kpiId("fcr");

/**
 * An award that was decided when the month closed, from what the feed of resolutions had brought by then. Contacts that came back were
 * delivered later: they are among the facts, and the clerk, which decides from these, takes the award back, with the day and the reason.
 */
export function demoAward({
  anchor,
}: Pick<DemoParameters, "anchor">): Pick<Change, "kind" | "id" | "body"> {
  const week = startOfWeek(addDays(anchor, -DAYS_BEFORE), demoOrganisation.weekStart);
  const { grain, id, from, to } = periodOfWeek(week, "month");
  const measured = KPIS.find((kpi) => kpi.id === FCR)?.name ?? FCR;
  const { id: sentence, values } = message("badge.is-meets", { measured });
  const earned = {
    on: addDays(to, 1 + DEMO_POLICY.recognition.lateDays),
    state: "earned",
    why: { id: sentence, values: { ...values } },
  };
  const period = { grain, id, from, to };
  const body = { badge: BADGE, version: 1, period, on: [FCR], team: null, steps: [earned] };
  return { kind: "award", id: `${agentId(GAMER_SEAT)}/${BADGE}/1/${id}`, body };
}
