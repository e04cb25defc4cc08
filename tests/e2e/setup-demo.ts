import { builtDemo } from "./built-demo.ts";

/** Builds the static demo once, before several workers open it. */
export async function setup(): Promise<void> {
  await builtDemo();
}
