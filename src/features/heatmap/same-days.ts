interface OfDays {
  readonly period: { readonly from: string; readonly to: string };
}

/**
 * The answer about groups, if it is about the same days as that about their members: while another period is on its way, one
 * of them may still be the old one. Null until it is there.
 */
export function sameDays<Answer extends OfDays>(
  { period }: OfDays,
  ofGroups: Answer | undefined,
): Answer | null {
  const same = period.from === ofGroups?.period.from && period.to === ofGroups.period.to;
  return ofGroups && same ? ofGroups : null;
}
