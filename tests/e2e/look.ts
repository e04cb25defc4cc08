import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Browser } from "playwright-core";

/** The pictures are those of the browser that comes from npm; another one smooths letters in another way. */
export const isPictured = process.platform === "linux" && process.arch === "x64";

const KEPT = join(import.meta.dirname, "looks");
const SEEN = join(import.meta.dirname, "../../shots/looks");

/** Letters are smoothed a little differently by another processor; a colour that anybody sees differs by more. */
const SAME_COLOUR = 40;
/** As many pixels may differ by more than that: a glyph of the smallest size has more. */
const MOST_PIXELS = 24;

/** How two pictures differ: how many pixels do, and a picture in which they are marked; null where their sizes do. */
type Difference = { readonly pixels: number; readonly picture: string } | null;

/** Runs in a page. */
async function differ([one, other, same]: readonly [string, string, number]): Promise<Difference> {
  const pixelsOf = async (base64: string) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const pen = canvas.getContext("2d");
    if (!pen) throw new Error("this browser gives no canvas");
    pen.drawImage(image, 0, 0);
    return pen.getImageData(0, 0, image.width, image.height);
  };
  const [a, b] = [await pixelsOf(one), await pixelsOf(other)];
  if (a.width !== b.width || a.height !== b.height) return null;
  let pixels = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    const distance = Math.max(
      ...[0, 1, 2].map((channel) =>
        Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0)),
      ),
    );
    const isSame = distance <= same;
    if (!isSame) pixels += 1;
    b.data.set(isSame ? [235, 235, 235, 255] : [220, 0, 80, 255], at);
  }
  if (pixels === 0) return { pixels, picture: "" };
  const marked = document.createElement("canvas");
  marked.width = b.width;
  marked.height = b.height;
  marked.getContext("2d")?.putImageData(b, 0, 0);
  const [, picture = ""] = marked.toDataURL("image/png").split(",");
  return { pixels, picture };
}

async function write(folder: string, name: string, bytes: Buffer): Promise<string> {
  const file = join(folder, `${name}.png`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
  return file;
}

/**
 * What is wrong with how something looks, against the picture that is kept of it; null when nothing is. A picture that is
 * missing is taken now, to be looked at and kept: delete one to have it taken anew. What differs is left in shots/looks.
 */
export async function lookFault(
  browser: Browser,
  name: string,
  seen: Buffer,
): Promise<string | null> {
  const file = join(KEPT, `${name}.png`);
  if (!existsSync(file)) {
    return `${await write(KEPT, name, seen)} was missing and has been taken: look at it and run again.`;
  }
  const kept = await readFile(file);
  const page = await browser.newPage();
  const pictures = [kept.toString("base64"), seen.toString("base64"), SAME_COLOUR] as const;
  const difference = await page.evaluate(differ, pictures);
  await page.close();
  if (difference !== null && difference.pixels <= MOST_PIXELS) return null;
  const now = await write(SEEN, name, seen);
  if (difference === null)
    return `${name} has another size than the picture kept of it: see ${now}`;
  const marked = await write(SEEN, `${name}-difference`, Buffer.from(difference.picture, "base64"));
  return `${name} differs by ${difference.pixels} pixels from the picture kept of it: see ${now} and ${marked}`;
}
