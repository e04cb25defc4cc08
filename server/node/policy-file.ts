import { existsSync, readFileSync } from "node:fs";
import type { Policy } from "#src/domain/policy.ts";
import { PolicyFault, readPolicy } from "../policy/read-policy.ts";

/**
 * The organisation's policy: of the file that the settings name, else of `policy.yaml` in the data folder, else as shipped.
 * Throws a PolicyFault when the named file is missing or a file cannot be used.
 */
export function policyFrom(named: string, inFolder: string, shipped: Policy): Policy {
  const file = named === "" ? inFolder : named;
  if (existsSync(file)) return readPolicy(readFileSync(file, "utf8"), file, shipped);
  if (named === "") return shipped;
  const message = "There is no such file: correct CANDOR_POLICY, or leave it out.";
  throw new PolicyFault(file, [{ line: 1, column: 1, path: "", message }]);
}
