import { useLingui } from "@lingui/react/macro";
import { day } from "#src/domain/calendar.ts";
import type { Day } from "#src/domain/ids.ts";
import { daysFault } from "#src/domain/recognition/contests/contest-rules.ts";
import type { TypedPlan } from "#src/contract/recognition/contest-draft.ts";
import { useSay } from "#src/ui/words/say.ts";

/** What keeps a plan from being saved, by field and in words; null where nothing does. */
export interface PlanFaults {
  readonly name: string | null;
  readonly kpis: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly lateDays: string | null;
}

/** The longest time for late data, in days. */
export const LONGEST_LATE_DAYS = 31;

/** Holds a plan against the rules of contests, where they can be told without asking. `comparable`: what may count, by id. */
export function usePlanFaults(
  { name, kpis, from, to, lateDays }: TypedPlan,
  comparable: readonly string[],
  today: Day,
): PlanFaults {
  const { t } = useLingui();
  const say = useSay();
  const rule = from !== "" && to !== "" ? daysFault({ from: day(from), to: day(to) }) : null;
  const isPast = from !== "" && from < today;
  const isWhole = Number.isInteger(lateDays) && lateDays >= 0 && lateDays <= LONGEST_LATE_DAYS;
  const counted = kpis.length === 0 ? t`Choose what counts: one KPI at least.` : null;
  const forbidden = kpis.every(({ kpi }) => comparable.includes(kpi))
    ? null
    : t`One of these cannot count for people: remove it, or let teams take part.`;
  return {
    name: name.trim() === "" ? t`Give it a name: everybody who takes part reads it.` : null,
    kpis: counted ?? forbidden,
    from:
      from === ""
        ? t`Choose the first day.`
        : isPast
          ? t`This day is over: a contest begins today at the earliest.`
          : null,
    to: to === "" ? t`Choose the last day.` : rule && say(rule),
    lateDays: isWhole ? null : t`A whole number from 0 to ${LONGEST_LATE_DAYS}.`,
  };
}
