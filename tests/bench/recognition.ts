import type { MetricsStore } from "#server/metrics-store.ts";
import { createClerk } from "#server/recognition/clerk/clerk.ts";
import { openSqliteRecords } from "#server/stores/sqlite-records.ts";
import { addDays } from "#src/domain/calendar.ts";
import type { Day } from "#src/domain/ids.ts";
import { DEFAULT_ORGANISATION } from "#src/domain/organisation.ts";
import { DEFAULT_POLICY } from "#src/domain/policy.ts";
import { finding, type Finding } from "./finding.ts";
import { largeGoals, largeServices } from "./large-app.ts";
import { processorMilliseconds } from "./median.ts";

/** The clerk first looks at the large world as of two weeks before its last day, and then a week later. */
const [DAYS_BACK, WEEK] = [11, 7];

/**
 * What the clerk of recognition takes for one person, in time of its thread: the first half year, a week later, and when a setting has changed that makes
 * no difference, so that everything is read and nothing decided. Whoever asks is served in between.
 */
export async function benchRecognition(
  metrics: MetricsStore,
  agents: number,
): Promise<readonly Finding[]> {
  const { lastDay } = await metrics.watermark();
  if (lastDay === null) throw new Error("The large world is empty");
  let today: Day = addDays(lastDay, -DAYS_BACK);
  const clock = () => new Date(`${today}T12:00:00Z`);
  const records = openSqliteRecords({ path: ":memory:", clock });
  await records.put(largeGoals(lastDay), { actor: "bench", action: "goals set" });
  const policy = {
    ...DEFAULT_POLICY,
    recognition: { ...DEFAULT_POLICY.recognition, on: true },
  };
  const clerk = createClerk({ ...largeServices({ metrics, records, clock }), policy });
  const pass = async (name: string, most: number): Promise<Finding> => {
    const start = processorMilliseconds();
    await clerk.run();
    const measured = (processorMilliseconds() - start) / agents;
    return finding({ name: `${name}, per person`, measured, unit: "ms" }, { most });
  };
  const first = await pass("points and badges of half a year", 20);
  today = addDays(today, WEEK);
  const week = await pass("a week later", 10);
  const body = { ...DEFAULT_ORGANISATION, name: "Another name" };
  const renamed = { kind: "settings", id: "organisation", body, ifVersion: "any" as const };
  await records.put([renamed], { actor: "bench", action: "settings changed" });
  const unmoved = await pass("a change that moves nobody", 10);
  await records.close();
  return [first, week, unmoved];
}
