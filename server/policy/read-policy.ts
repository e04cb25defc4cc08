import type { Policy } from "#src/domain/policy.ts";
import { keysIn } from "../ingest/mapping/mapping.ts";
import { readYaml, schemaFaults, type DocumentFault } from "../ingest/mapping/yaml-document.ts";
import { policyFileSchema, policyJsonSchema, policyOf } from "./policy-schema.ts";

/** The policy file cannot be used; each fault is a line that names the place and the cure. */
export class PolicyFault extends Error {
  override readonly name = "PolicyFault";

  constructor(
    file: string,
    faults: readonly Pick<DocumentFault, "line" | "column" | "path" | "message">[],
  ) {
    const lines = faults.map(({ line, column, path, message }) => {
      const key = path === "" ? "" : ` ${path}:`;
      return `${file}:${line}:${column}:${key} ${message}`;
    });
    super(["The policy cannot be used.", ...lines].join("\n"));
  }
}

/** Reads a policy file's text. What it leaves out is as shipped. Throws a PolicyFault that lists every fault. */
export function readPolicy(text: string, file: string, shipped: Policy): Policy {
  const places = readYaml(text);
  if ("faults" in places) throw new PolicyFault(file, places.faults);
  const parsed = policyFileSchema.safeParse(places.value ?? {});
  if (!parsed.success) {
    const known = keysIn(policyJsonSchema(), new Set());
    throw new PolicyFault(file, schemaFaults(places, parsed.error.issues, known));
  }
  const policy = policyOf(parsed.data, shipped);
  const against = contradictions(policy);
  if (against.length > 0) {
    const faults = against.map(({ path, message }) => places.faultAt(path, "wrong-value", message));
    throw new PolicyFault(file, faults);
  }
  return policy;
}

/** Decisions that are each possible, but not together. */
function contradictions(policy: Policy) {
  const { belowProbability, bandProbability, compositeTarget, compositeStretch } = policy;
  const faults: { path: readonly string[]; message: string }[] = [];
  if (belowProbability >= bandProbability) {
    const message = `This must be less than \`probability\` (${bandProbability}): otherwise nothing is too close to call.`;
    faults.push({ path: ["bands", "below"], message });
  }
  if (compositeTarget >= compositeStretch) {
    const message = `This must be less than \`stretch\` (${compositeStretch}).`;
    faults.push({ path: ["composite", "target"], message });
  }
  if (policy.minimumCohort < 2 * policy.cellFloor) {
    const message = `This must be at least twice \`cell_floor\` (${policy.cellFloor}): a distribution has two parts at least.`;
    faults.push({ path: ["privacy", "minimum_cohort"], message });
  }
  return faults;
}
