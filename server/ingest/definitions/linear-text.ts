import type { Linear } from "#src/domain/kpi.ts";
import { measureId } from "#src/domain/ids.ts";

/** Reads measures with signs: `talk_seconds + hold_seconds - acw_seconds`. The schema has checked the form. */
export function parseLinear(text: string): Linear {
  const terms = text.matchAll(/([+-]?)\s*([a-z][a-z0-9_]*)/g);
  return Array.from(terms, ([, sign, name = ""]) => ({
    measure: measureId(name),
    times: sign === "-" ? -1 : 1,
  }));
}
