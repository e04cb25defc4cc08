import type { Kpi } from "../kpi.ts";
import type { Message } from "../message.ts";
import { message } from "../messages.ts";
import type { Decomposition } from "../statistics/decomposition.ts";
import { amounts } from "./amounts.ts";

/** One cause is the main one from this share of all movement on, counted without its sign. */
const MAIN = 2 / 3;

/** What moved a unit's value: its one main cause where there is one that went with the change, else all three. */
export function explainDecomposition(kpi: Kpi, { delta, parts }: Decomposition): Message {
  const about = amounts(kpi);
  const { own, who, queues } = parts;
  const movement = Math.abs(own) + Math.abs(who) + Math.abs(queues);
  const isMain = (part: number) => part * delta > 0 && Math.abs(part) >= MAIN * movement;
  const mostly = (part: number) => ({ ...about, part: Math.abs(part), delta: Math.abs(delta) });
  if (isMain(own)) return message("change.mostly-own", mostly(own));
  if (isMain(who)) return message("change.mostly-who", mostly(who));
  if (isMain(queues)) return message("change.mostly-queues", mostly(queues));
  return message("change.mixed", { ...about, own, who, queues });
}
