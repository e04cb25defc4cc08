import { describe, expect, test } from "vitest";
import { fromBase64Url, toBase64Url } from "./base64url.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("base64url", () => {
  // RFC 4648, section 10; without the padding that section 5 lets one leave out.
  test.each([
    ["", ""],
    ["f", "Zg"],
    ["fo", "Zm8"],
    ["foo", "Zm9v"],
    ["foob", "Zm9vYg"],
    ["fooba", "Zm9vYmE"],
    ["foobar", "Zm9vYmFy"],
  ])("of “%s” is “%s”, and back", (text, written) => {
    expect(toBase64Url(bytesOf(text))).toBe(written);
    expect(fromBase64Url(written)).toEqual(bytesOf(text));
  });

  test("writes the two letters of its own where base64 has + and /", () => {
    // 0xfb 0xff 0xbf is 111110 111111 111110 111111: 62, 63, 62 and 63 in table 2.
    const bytes = Uint8Array.of(0xfb, 0xff, 0xbf);
    expect(toBase64Url(bytes)).toBe("-_-_");
    expect(fromBase64Url("-_-_")).toEqual(bytes);
  });

  test("holds every byte, and what Node makes of them", () => {
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const written = Buffer.from(all).toString("base64url");
    expect(toBase64Url(all)).toBe(written);
    expect(fromBase64Url(written)).toEqual(all);
  });

  test.each(["Zg==", "Zm+v", "Zm/v", "Zm 9v", "Zm9v\n", "Z", "Zm9vY", "Zé"])(
    "is not “%s”",
    (text) => expect(fromBase64Url(text)).toBeNull(),
  );

  test("of a megabyte is read in a fraction of the time that letter by letter takes", () => {
    const letters = "QUJD".repeat(250_000);
    const binary = atob(letters);
    const read = fromBase64Url(letters);
    expect(read).toHaveLength(750_000);
    expect(read?.subarray(-3)).toEqual(bytesOf("ABC"));
    const whole = fastest(() => fromBase64Url(letters));
    const byLetter = fastest(() => Uint8Array.from(binary, (letter) => letter.charCodeAt(0)));
    // Of four megabytes 10 ms and 230 when it was measured.
    expect(whole).toBeLessThan(byLetter / 2);
  });
});

/** Milliseconds of the processor that work takes, the least of three times. */
function fastest(work: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
