import type { FaultRule } from "../fault-rule.ts";

/** The keys that lead to a part of a document. */
export type Path = readonly PropertyKey[];

/** Reports a fault of the part at a path. */
export type Tell = (path: Path, rule: FaultRule, message: string) => void;
