import type { InputOf } from "#src/api/address.ts";
import { lookBack } from "#src/domain/look-back.ts";
import type { Grain } from "#src/domain/period.ts";

interface Days {
  readonly from: string;
  readonly to: string;
}

/** What a timeline asks: whole weeks, unless months are asked for, up to the chosen period's end and as far back as they tell. */
export function timelineQuestion(
  {
    where,
    ...subject
  }: { readonly level: string; readonly id: string; readonly where?: string[] | undefined },
  days: Days,
  grain: Grain | undefined,
): InputOf<"timeline"> {
  const wide = grain === "month" ? "month" : "week";
  return { ...subject, ...(where && { where }), grain: wide, period: lookBack(days, wide) };
}
