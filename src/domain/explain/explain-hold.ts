import type { Hold } from "../guardrails/holds.ts";
import type { Message } from "../message.ts";
import { message } from "../messages.ts";
import { amounts } from "./amounts.ts";

/** Why a KPI's points are held for review, in one sentence about the guardrail. */
export function explainHold({ by, now, before, sample, besidePeers }: Hold): Message {
  const values = { ...amounts(by), before, value: now, sample, sampleUnit: by.sampleUnit };
  return message(besidePeers ? "kpi.held" : "kpi.held-alone", values);
}
