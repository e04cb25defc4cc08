import type { Page } from "playwright-core";

/** A file of code as it comes over the wire. */
interface CodeFile {
  readonly address: string;
  readonly bytes: number;
}

/** The addresses of all JavaScript and CSS that a page fetches from now on. */
export function watchCode(page: Page): ReadonlySet<string> {
  const addresses = new Set<string>();
  page.on("response", (response) => {
    if (["script", "stylesheet"].includes(response.request().resourceType())) {
      addresses.add(response.url());
    }
  });
  return addresses;
}

/** What files weigh over the wire in one encoding, the heaviest first. Throws where the server does not have them in it. */
export async function weighCode(
  addresses: Iterable<string>,
  encoding: "gzip" | "br",
): Promise<readonly CodeFile[]> {
  const files = await Promise.all(
    Array.from(addresses, async (address) => {
      const { headers } = await fetch(address, { headers: { "Accept-Encoding": encoding } });
      if (headers.get("Content-Encoding") !== encoding) {
        throw new Error(`${address} does not come as ${encoding}`);
      }
      return { address, bytes: Number(headers.get("Content-Length")) };
    }),
  );
  return files.toSorted((one, other) => other.bytes - one.bytes);
}

/** What they weigh together, in kB. */
export function kilobytes(files: readonly CodeFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
}
