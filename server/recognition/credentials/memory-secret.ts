import type { SecretText } from "../../services.ts";

/** A secret that lives as long as the process does: for mocks and tests. */
export function memorySecret(): SecretText {
  let kept: string | null = null;
  return {
    read: async () => kept,
    async write(text) {
      kept = text;
    },
  };
}
