import { isBroken, type Claim, type Figure, type Limit } from "./claim.ts";

/** A claim's figures as lines of a terminal: value ± Monte-Carlo error, limit, naive rule. */
export function reportLines(claim: Claim, figures: readonly Figure[]): string {
  const rows = figures.map((figure) =>
    [
      isBroken(figure) ? "  BROKEN" : "  ",
      figure.name.padEnd(58),
      writtenEstimate(figure).padStart(18),
      `limit ${writtenLimit(figure)}`.padEnd(20),
      figure.naive === null ? "" : `naive ${written(figure.naive)} ${figure.unit}`,
    ].join(" "),
  );
  return [claim.title, ...rows].join("\n");
}

/** “0.21 ± 0.03 %”. */
export function writtenEstimate({ value, error, unit }: Figure): string {
  return `${written(value)} ± ${written(error)} ${unit}`.trim();
}

/** “≤ 0.3”, “88 to 92”; a dash where there is none. */
export function writtenLimit({ limit, knownLimit }: Figure): string {
  if (limit === null) return "–";
  const words = limitWords(limit);
  return knownLimit === undefined ? words : `(${words})`;
}

function limitWords({ least, most }: Limit): string {
  if (least !== undefined && most !== undefined) return `${least} to ${most}`;
  return least === undefined ? `≤ ${most}` : `≥ ${least}`;
}

/** With as many decimals as its size deserves. */
export function written(value: number): string {
  const size = Math.abs(value);
  const decimals = [100, 1, 0.1].findIndex((step) => size >= step);
  return value.toFixed(decimals < 0 ? 3 : decimals);
}
