import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Where tests wait for engines: some of the shortest files there take longest. */
const SLOW = /[\\/]tests[\\/]contract[\\/]/;

/** The order of test files: the usual one, by what is known of them, but slow ones first, so that no worker is left alone with one. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isSlow = ({ moduleId }: TestSpecification) => SLOW.test(moduleId);
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))];
  }
}
