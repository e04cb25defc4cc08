import * as z from "zod/mini";

/** Gives a schema the sentence that editors show, and marks it optional. */
export function optional<T extends z.ZodMiniType>(schema: T, description: string) {
  return z.optional(described(schema, description));
}

/** Gives a schema the sentence that editors show. */
export function described<T extends z.ZodMiniType>(schema: T, description: string): T {
  return schema.check(z.describe(description));
}
