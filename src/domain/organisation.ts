/** Settings of the organisation that the arithmetic of days needs. */
export interface Organisation {
  readonly name: string;
  /** IANA time zone that cuts business days where a feed gives instants. */
  readonly zone: string;
  /** ISO weekday of the first day of a week: 1 Monday … 7 Sunday. */
  readonly weekStart: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  /** Local hour at which a business day begins, 0–23. */
  readonly dayStartHour: number;
  /** ISO 4217 code; money measures are in its minor units. */
  readonly currency: string;
}

export const DEFAULT_ORGANISATION: Organisation = {
  name: "My organisation",
  zone: "UTC",
  weekStart: 1,
  dayStartHour: 0,
  currency: "EUR",
};
