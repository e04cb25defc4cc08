import type { DimensionId, MeasureId } from "#src/domain/ids.ts";
import type { Grain } from "#src/domain/period.ts";
import type { Sum } from "./metrics-store.ts";

const GRAINS: ReadonlySet<string> = new Set<Grain>(["day", "week", "month"]);

/** Whether a group key is a time bucket; any other is a dimension. */
export function isGrain(key: string): key is Grain {
  return GRAINS.has(key);
}

/** The measures that must be known for a row to count towards a sum: those of `over` and the sum's own. */
export function measuresOf({ of, over }: Sum): ReadonlySet<MeasureId> {
  const own = (() => {
    switch (of.kind) {
      case "linear":
        return of.linear;
      case "product":
        return [...of.a, ...of.b];
      case "days":
        return [];
    }
  })();
  return new Set([...over, ...own.map(({ measure }) => measure)]);
}

/** Throws a RangeError for a dimension that could not be told from a time bucket in a question. */
export function checkDimensions(dimensions: readonly DimensionId[]): void {
  const taken = dimensions.find((dimension) => GRAINS.has(dimension));
  if (taken !== undefined) {
    throw new RangeError(`“${taken}” is a grain: give the dimension another name`);
  }
}
