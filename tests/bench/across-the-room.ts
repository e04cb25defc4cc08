import type { BrowserContext, CDPSession } from "playwright-core";
import * as z from "zod/mini";
import { finding, type Finding } from "./finding.ts";

/** In the first rounds code is fetched and caches fill. */
const ROUNDS_BEFORE = 2;
const ROUNDS = 8;
const MOMENT_MILLISECONDS = 600;

const snapshotSchema = z.object({
  snapshot: z.object({
    meta: z.object({
      node_fields: z.array(z.string()),
      // The first field has the names of its values.
      node_types: z.tuple([z.array(z.string())], z.unknown()),
    }),
  }),
  nodes: z.array(z.number()),
});

/**
 * What is still held after everything that can be let go was let go, in MB: without what the browser made of the app's code,
 * which grows for as long as it finds functions worth making faster, and without the browser's own.
 */
async function heapHeld(inspector: CDPSession): Promise<number> {
  let text = "";
  const add = ({ chunk }: { readonly chunk: string }) => (text += chunk);
  inspector.on("HeapProfiler.addHeapSnapshotChunk", add);
  await inspector.send("HeapProfiler.collectGarbage");
  await inspector.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  inspector.off("HeapProfiler.addHeapSnapshotChunk", add);
  const { snapshot, nodes } = snapshotSchema.parse(JSON.parse(text));
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf("type"), fields.indexOf("self_size")];
  let held = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    const kind = types[0][nodes[at + type] ?? 0];
    if (kind !== "code" && kind !== "native") held += nodes[at + size] ?? 0;
  }
  return held / 1_000_000;
}

/** What a screen on the wall (`?tv`) keeps in memory, and how much more after it has shown its pages some dozens of times. */
export async function benchAcrossTheRoom(
  context: BrowserContext,
  addresses: readonly string[],
): Promise<readonly Finding[]> {
  const page = await context.newPage();
  const inspector = await context.newCDPSession(page);
  await inspector.send("HeapProfiler.enable");
  const across = addresses.map((address) => {
    const url = new URL(address);
    url.searchParams.set("tv", "true");
    return url.href;
  });
  await page.goto(across[0] ?? "", { waitUntil: "networkidle" });
  const showAll = async (rounds: number) => {
    for (let shown = 0; shown < rounds * across.length; shown += 1) {
      await page.evaluate((url) => history.pushState({}, "", url), across[shown % across.length]);
      await page.waitForTimeout(MOMENT_MILLISECONDS);
    }
    return heapHeld(inspector);
  };
  const before = await showAll(ROUNDS_BEFORE);
  const after = await showAll(ROUNDS);
  await page.close();
  const changes = ROUNDS * across.length;
  return [
    finding(
      { name: "across the room: memory held, without code", measured: after, unit: "MB" },
      { most: 60 },
    ),
    finding(
      { name: `across the room: growth in ${changes} pages`, measured: after - before, unit: "MB" },
      { most: 1 },
    ),
  ];
}
