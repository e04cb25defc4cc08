interface Measuring {
  readonly warmUp?: number;
  readonly runs?: number;
  /** Milliseconds gone by; the clock on the wall when left out. */
  readonly clock?: () => number;
}

/** Middle of the counted runs of a measurement, in milliseconds, after some that are not counted. */
export async function medianMilliseconds(
  run: () => Promise<unknown>,
  { warmUp = 3, runs = 15, clock = () => performance.now() }: Measuring = {},
): Promise<number> {
  for (let at = 0; at < warmUp; at += 1) await run();
  const times: number[] = [];
  for (let at = 0; at < runs; at += 1) {
    const start = clock();
    await run();
    times.push(clock() - start);
  }
  return middleOf(times);
}

/**
 * Middles of two measurements whose runs say themselves how long they took, in turns: what else the machine does meanwhile it
 * does to both. A server answers for weeks, so neither is counted before its code is compiled.
 */
export async function mediansInTurns(
  one: () => Promise<number>,
  other: () => Promise<number>,
  { warmUp = 20, runs = 30 }: Omit<Measuring, "clock"> = {},
): Promise<readonly [number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let at = -warmUp; at < runs; at += 1) {
    const told = [await one(), await other()] as const;
    if (at < 0) continue;
    times[0].push(told[0]);
    times[1].push(told[1]);
  }
  return [middleOf(times[0]), middleOf(times[1])];
}

/** The middle of one such measurement. */
export async function medianTold(
  run: () => Promise<number>,
  { warmUp = 3, runs = 15 }: Omit<Measuring, "clock"> = {},
): Promise<number> {
  for (let at = 0; at < warmUp; at += 1) await run();
  const times: number[] = [];
  for (let at = 0; at < runs; at += 1) times.push(await run());
  return middleOf(times);
}

function middleOf(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** Milliseconds that this thread has had a core to itself: what pure arithmetic costs, whatever else the machine does. */
export function processorMilliseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
