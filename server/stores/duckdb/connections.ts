import type { DuckDBConnection, DuckDBInstance, DuckDBMaterializedResult } from "@duckdb/node-api";

/** How often a running statement is told to stop: an interrupt can fall between two statements and be lost. */
const INTERRUPT_EVERY_MS = 20;

/** A connection lent for a question. */
export interface Reading {
  readonly run: (sql: string) => Promise<DuckDBMaterializedResult>;
  /**
   * Lets all statements from the next one on see the same facts. What takes only one goes without: to begin and to end costs
   * as much as many a question.
   */
  readonly holdMoment: () => void;
}

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

  /** Does some work on a connection. When aborted, stops it there and rejects with the signal's reason. */
  async use<Result>(
    signal: AbortSignal | undefined,
    work: (connection: Reading) => Promise<Result>,
  ): Promise<Result> {
    if (this.#closing) throw new Error("the store is closed");
    const connection = await this.#borrow();
    const reading = new Statements(connection);
    try {
      signal?.throwIfAborted();
      return await interruptible(connection, signal, () => work(reading));
    } finally {
      // Who asked need not wait for the end of it.
      void this.#end(connection, reading);
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

  async #end(connection: DuckDBConnection, reading: Statements): Promise<void> {
    await reading.end();
    this.#return(connection);
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

class Statements implements Reading {
  readonly #connection: DuckDBConnection;
  #isHeld = false;
  #before = "";

  constructor(connection: DuckDBConnection) {
    this.#connection = connection;
  }

  run(sql: string): Promise<DuckDBMaterializedResult> {
    const before = this.#before;
    this.#before = "";
    return this.#connection.run(before + sql);
  }

  holdMoment(): void {
    if (!this.#isHeld) this.#before = "BEGIN TRANSACTION READ ONLY; ";
    this.#isHeld = true;
  }

  async end(): Promise<void> {
    if (!this.#isHeld) return;
    try {
      await this.#connection.run("ROLLBACK");
    } catch {
      // Where nothing was begun there is nothing to end.
    }
  }
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
