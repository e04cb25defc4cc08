/** One dot of a funnel. */
export interface FunnelMember {
  readonly id: string;
  /** Null for a peer whom the reader may not see by name, and for the subject where that is the reader: “you”. */
  readonly name: string | null;
  readonly value: number;
  readonly sample: number;
  /** Whom the comparison is about. */
  readonly isSubject: boolean;
}
