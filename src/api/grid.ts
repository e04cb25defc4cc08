import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { BANDS } from "#src/domain/band.ts";
import { GRID_MEDIA_TYPE, heatmapSchema } from "#src/contract/heatmap.ts";
import type { InputOf } from "./address.ts";
import { send } from "./client.ts";
import { sameSubject } from "./query.ts";

const headSchema = z.omit(heatmapSchema, {
  value: true,
  sample: true,
  score: true,
  adjusted: true,
  distance: true,
  band: true,
});

type Head = z.output<typeof headSchema>;

/** A heat map as typed arrays, row-major: cell (r, c) is at r × columns.length + c. NaN means unknown. */
export interface Grid extends Head {
  readonly value: Float64Array;
  readonly sample: Float64Array;
  readonly score: Float64Array;
  readonly adjusted: Float64Array;
  readonly distance: Float64Array;
  /** Index into BANDS. */
  readonly band: Uint8Array;
}

/** Reads the binary form that the contract documents. Throws a RangeError when the bytes end early. */
export function decodeGrid(bytes: ArrayBuffer): Grid {
  const length = new DataView(bytes).getUint32(0, true);
  const text = new TextDecoder().decode(new Uint8Array(bytes, 4, length));
  const head = z.parse(headSchema, JSON.parse(text));
  const cells = head.rows.length * head.columns.length;
  const start = Math.ceil((4 + length) / 8) * 8;
  const floats = (at: number) => new Float64Array(bytes, start + at * cells * 8, cells);
  return {
    ...head,
    value: floats(0),
    sample: floats(1),
    score: floats(2),
    adjusted: floats(3),
    distance: floats(4),
    band: new Uint8Array(bytes, start + cells * 40, cells),
  };
}

const numbers = (values: readonly (number | null)[]) =>
  Float64Array.from(values, (value) => value ?? Number.NaN);

/** The same from the JSON form, which a server or a mock may answer instead. */
export function gridFromJson(body: unknown): Grid {
  const { value, sample, score, adjusted, distance, band, ...head } = z.parse(heatmapSchema, body);
  return {
    ...head,
    value: numbers(value),
    sample: numbers(sample),
    score: numbers(score),
    adjusted: numbers(adjusted),
    distance: numbers(distance),
    band: Uint8Array.from(band, (name) => BANDS.indexOf(name)),
  };
}

/** The heat map as query options: asks for the binary form, reads either. */
export function gridFor(input: InputOf<"heatmap">) {
  return queryOptions({
    queryKey: ["heatmap", input, "grid"] as const,
    queryFn: async ({ signal }) => {
      const accept = `${GRID_MEDIA_TYPE}, application/json;q=0.5`;
      const response = await send("heatmap", input, { signal, accept });
      return response.headers.get("content-type")?.startsWith(GRID_MEDIA_TYPE)
        ? decodeGrid(await response.arrayBuffer())
        : gridFromJson(await response.json());
    },
    structuralSharing: false,
    placeholderData: (previous, query) =>
      sameSubject(query?.queryKey[1], input) ? previous : undefined,
  });
}
