/** The SHA-256 of bytes or text, as 64 hexadecimal digits. */
export async function sha256Hex(content: Uint8Array | string): Promise<string> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const hash = await crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The name of a batch: it follows from file, mapping and source, so that the same content is the same batch. */
export function batchId(
  content: string,
  mapping: string | null,
  source: string | null,
): Promise<string> {
  return sha256Hex(JSON.stringify([content, mapping, source]));
}
