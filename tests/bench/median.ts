/** Middle of the counted runs of a measurement, in milliseconds, after some that are not counted. */
export async function medianMilliseconds(
  run: () => Promise<unknown>,
  { warmUp = 3, runs = 15 }: { readonly warmUp?: number; readonly runs?: number } = {},
): Promise<number> {
  for (let at = 0; at < warmUp; at += 1) await run();
  const times: number[] = [];
  for (let at = 0; at < runs; at += 1) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  return times[Math.floor(times.length / 2)] ?? Number.NaN;
}
