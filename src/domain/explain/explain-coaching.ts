import type { CoachingEffect } from "../coaching/coaching-effect.ts";
import type { Kpi } from "../kpi.ts";
import type { Message } from "../message.ts";
import { message } from "../messages.ts";
import { amounts } from "./amounts.ts";

/** The sentence of a coaching's effect. */
export function explainCoaching(kpi: Kpi, { effect, verdict }: CoachingEffect): Message {
  const about = amounts(kpi);
  if (effect === null) return message("coaching.not-enough-data", about);
  const moved = { ...about, delta: Math.abs(effect) };
  switch (verdict) {
    case "improved":
      return message("coaching.improved", moved);
    case "declined":
      return message("coaching.declined", moved);
    case "moved":
      return message("coaching.moved", moved);
    case "no-measurable-change":
      return message("coaching.no-measurable-change", moved);
    case "not-enough-data":
      return message("coaching.not-enough-data", about);
  }
}
