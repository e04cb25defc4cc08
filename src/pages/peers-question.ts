import type { InputOf } from "#src/api/address.ts";
import type { Catalogue } from "#src/contract/catalogue.ts";
import type { Session } from "#src/contract/session.ts";
import { subjectIn } from "#src/features/filters/about.ts";
import type { Search } from "#src/features/filters/search.ts";

/** What the page asks, with everything said that its address leaves out; null before there is any KPI to compare. */
export function peersQuestion(
  { subject, kpi, period, alike }: Search,
  { home }: Session,
  { shown }: Catalogue,
): InputOf<"peers"> | null {
  const asked = kpi ?? shown[0];
  if (asked === undefined) return null;
  const { level, id } = subject === undefined ? home : subjectIn(subject);
  return { level, id, kpi: asked, period, ...(alike !== undefined && { alike }) };
}
