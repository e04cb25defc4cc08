import { DEFAULT_POLICY, type Policy } from "#src/domain/policy.ts";

/** The policy that the demo ships with: its organisation has decided for recognition, with everything that belongs to it. */
export const DEMO_POLICY: Policy = {
  ...DEFAULT_POLICY,
  recognition: { ...DEFAULT_POLICY.recognition, on: true },
};
