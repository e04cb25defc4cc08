/** One dot of a funnel. */
export interface FunnelMember {
  readonly id: string;
  /** Null for a peer whom the reader may not see by name. */
  readonly name: string | null;
  readonly value: number;
  readonly sample: number;
  readonly isYou: boolean;
}
