import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

/** How often a running statement is told to stop: an interrupt can fall between two statements and be lost. */
const INTERRUPT_EVERY_MS = 20;

/** A connection lent for a question. */
export type Reading = Pick<DuckDBConnection, "run">;

/** Lends connections for questions, at most so many at once; further questions wait their turn. */
export class Connections {
  readonly #all: readonly DuckDBConnection[];
  readonly #idle: DuckDBConnection[];
  readonly #waiting: ((connection: DuckDBConnection) => void)[] = [];
  #closing: Promise<void> | null = null;

  private constructor(connections: readonly DuckDBConnection[]) {
    this.#all = connections;
    this.#idle = [...connections];
  }

  static async open(instance: DuckDBInstance, count: number): Promise<Connections> {
    const connections = Array.from({ length: count }, () => instance.connect());
    return new Connections(await Promise.all(connections));
  }

  /**
   * Does some work on a connection, all of whose statements see the same facts. When aborted, stops it there and rejects
   * with the signal's reason.
   */
  async use<Result>(
    signal: AbortSignal | undefined,
    work: (connection: Reading) => Promise<Result>,
  ): Promise<Result> {
    if (this.#closing) throw new Error("the store is closed");
    const connection = await this.#borrow();
    try {
      signal?.throwIfAborted();
      return await interruptible(connection, signal, () => work(inOneTransaction(connection)));
    } finally {
      // Who asked need not wait for the end of it.
      void this.#endReading(connection);
    }
  }

  /** Lets what is running be stopped, then closes every connection. A connection closed at work takes the process down. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    const interrupts = setInterval(() => {
      for (const connection of this.#all) connection.interrupt();
    }, INTERRUPT_EVERY_MS);
    const connections = await Promise.all(this.#all.map(() => this.#borrow()));
    clearInterval(interrupts);
    for (const connection of connections) connection.closeSync();
  }

  async #endReading(connection: DuckDBConnection): Promise<void> {
    try {
      await connection.run("ROLLBACK");
    } catch {
      // Where nothing was begun there is nothing to end.
    } finally {
      this.#return(connection);
    }
  }

  #borrow(): Promise<DuckDBConnection> {
    const connection = this.#idle.pop();
    return connection
      ? Promise.resolve(connection)
      : new Promise((resolve) => this.#waiting.push(resolve));
  }

  #return(connection: DuckDBConnection): void {
    const next = this.#waiting.shift();
    if (next) next(connection);
    else this.#idle.push(connection);
  }
}

/** Begins a transaction with the first statement, in one go: a statement of its own would cost as much as many a question. */
function inOneTransaction(connection: DuckDBConnection): Reading {
  let isBegun = false;
  return {
    run(sql) {
      const begin = isBegun ? "" : "BEGIN TRANSACTION READ ONLY; ";
      isBegun = true;
      return connection.run(begin + sql);
    },
  };
}

async function interruptible<Result>(
  connection: DuckDBConnection,
  signal: AbortSignal | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  let interrupts: NodeJS.Timeout | undefined;
  const interrupt = () => {
    connection.interrupt();
    interrupts = setInterval(() => connection.interrupt(), INTERRUPT_EVERY_MS);
  };
  signal?.addEventListener("abort", interrupt, { once: true });
  try {
    const result = await work();
    signal?.throwIfAborted();
    return result;
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener("abort", interrupt);
    clearInterval(interrupts);
  }
}
