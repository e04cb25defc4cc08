import type { DuckDBConnection } from "@duckdb/node-api";
import type { DimensionId } from "#src/domain/ids.ts";
import { Dictionary } from "../../columns/dictionary.ts";
import { dimensionName } from "../../sql/names.ts";
import { appendColumns } from "./append-columns.ts";

/**
 * The dictionaries of all text columns, kept in memory and in the database. New texts are taken up in memory at once and
 * stored with the first change that commits; one that never does leaves a code that no row has.
 */
export class Dictionaries {
  readonly #dictionaries = new Map<string, Dictionary>();
  /** How many texts of each have been stored. */
  readonly #stored = new Map<string, number>();

  static async load(connection: DuckDBConnection): Promise<Dictionaries> {
    const dictionaries = new Dictionaries();
    const result = await connection.run("SELECT name, text FROM dictionary ORDER BY name, code");
    for (const [name, text] of await result.getRows()) {
      dictionaries.#of(String(name)).codeFor(String(text));
    }
    dictionaries.markStored();
    return dictionaries;
  }

  get source(): Dictionary {
    return this.#of("source");
  }

  /** Which measures a row knows, or is joined for: the names of sets. */
  get known(): Dictionary {
    return this.#of("known");
  }

  dimension(id: DimensionId): Dictionary {
    return this.#of(dimensionName(id));
  }

  /** Writes the texts that are not stored yet. Once that is committed, `markStored` must be called. */
  async store(connection: DuckDBConnection): Promise<void> {
    for (const [name, dictionary] of this.#dictionaries) {
      const first = this.#stored.get(name) ?? 0;
      const texts = dictionary.textsFrom(first);
      await appendColumns(connection, "dictionary", texts.length, [
        texts.map(() => name),
        Int32Array.from(texts.keys(), (index) => first + index),
        texts,
      ]);
    }
  }

  markStored(): void {
    for (const [name, { size }] of this.#dictionaries) this.#stored.set(name, size);
  }

  #of(name: string): Dictionary {
    const known = this.#dictionaries.get(name);
    if (known) return known;
    const dictionary = new Dictionary();
    this.#dictionaries.set(name, dictionary);
    return dictionary;
  }
}
