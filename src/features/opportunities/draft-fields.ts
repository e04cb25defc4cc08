import type { InputOf } from "#src/api/address.ts";
import type { WireCriteria } from "#src/contract/opportunities.ts";

type DraftFields = Pick<
  InputOf<"opportunities">,
  "kpis" | "probability" | "sampleTimes" | "declining" | "repeated" | "lowest" | "systemShare"
>;

/** Criteria as a question carries them, every field of them. */
export function draftFields(draft: WireCriteria): DraftFields {
  const { kpis, probability, sampleTimes, declining, repeated, lowest, systemShare } = draft;
  return {
    kpis: kpis ?? ["all"],
    probability,
    sampleTimes,
    declining: declining ? "on" : "off",
    repeated: repeated ? `${repeated.times}/${repeated.of}` : "off",
    lowest: lowest ?? "off",
    systemShare,
  };
}
