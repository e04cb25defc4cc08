/** Where the ledger keeps what it received, by the SHA-256 of its content. What is kept never changes. */
export interface KeptFiles {
  /** Keeps the bytes for good: when it resolves they survive a crash. Keeping the same again changes nothing. */
  write(sha256: string, bytes: Uint8Array): Promise<void>;
  /** Null when nothing is kept under that hash. Rejects when what is kept no longer has it. */
  read(sha256: string): Promise<Uint8Array | null>;
  /** Removes whatever is kept beyond the given hashes: leftovers of imports that never came to an end. */
  sweep(needed: ReadonlySet<string>): Promise<void>;
}

/** Keeps files in memory: for tests and for the mocks in a browser. */
export function createMemoryFiles(): KeptFiles {
  const files = new Map<string, Uint8Array>();
  return {
    async write(sha256, bytes) {
      files.set(sha256, bytes);
    },
    async read(sha256) {
      return files.get(sha256) ?? null;
    },
    async sweep(needed) {
      for (const sha256 of files.keys()) if (!needed.has(sha256)) files.delete(sha256);
    },
  };
}
