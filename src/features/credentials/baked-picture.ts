import { bakePng } from "#src/domain/recognition/open-badges/baked-png.ts";

/** Large enough for a profile or a slide. */
const PIXELS = 512;

/** The picture of a badge as a PNG with the credential baked in. The browser draws it; nothing leaves the page. */
export async function bakedPicture(svg: string, jwt: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image(PIXELS, PIXELS);
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(PIXELS, PIXELS);
    canvas.getContext("2d")?.drawImage(image, 0, 0, PIXELS, PIXELS);
    const drawn = await canvas.convertToBlob({ type: "image/png" });
    const baked = bakePng(new Uint8Array(await drawn.arrayBuffer()), jwt);
    return new Blob([baked], { type: "image/png" });
  } finally {
    URL.revokeObjectURL(address);
  }
}
