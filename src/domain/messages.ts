import type { Message } from "./message.ts";
import type { MessageId, MESSAGES } from "./message-patterns.ts";

type Placeholders<Pattern extends string> = Pattern extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** What a reader needs besides the placeholders to write them. */
type Companions<Id extends MessageId> =
  | (Id extends `${"kpi" | "change" | "trend" | "peers" | "opportunity" | "coaching" | "compare"}.${string}`
      ? "kpi" | "unit" | "decimals"
      : never)
  | (Id extends `${"event.goal" | "next.goal" | "next.peers" | "next.arithmetic"}${string}`
      ? "kpi" | "unit" | "decimals"
      : never)
  | ("sample" extends Placeholders<(typeof MESSAGES)[Id]> ? "sampleUnit" : never)
  | ("span" extends Placeholders<(typeof MESSAGES)[Id]> ? "grain" : never);

/** The values a sentence takes: exactly its placeholders and what is needed to write them. */
export type MessageValues<Id extends MessageId> = Readonly<
  Record<Placeholders<(typeof MESSAGES)[Id]> | Companions<Id>, string | number>
>;

/** A sentence with its values, checked against the id when compiled. */
export function message<Id extends MessageId>(id: Id, values: MessageValues<Id>): Message {
  return { id, values };
}
