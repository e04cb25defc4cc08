import type { Axis, Plot, Series } from "./plot.ts";

const [WIDTH, HEIGHT] = [640, 336];
const FRAME = { left: 56, right: 16, top: 60, bottom: 64 } as const;
const AREA = {
  width: WIDTH - FRAME.left - FRAME.right,
  height: HEIGHT - FRAME.top - FRAME.bottom,
} as const;

/** Colours follow the reader's theme; line styles tell series apart without them. */
const STYLE = `
  svg { color-scheme: light dark; --card: #ffffff; --ink: #1c2530; --quiet: #5b6876; --grid: #dfe4ea; --ours: #0b62c4; --naive: #b3470c; --band: #0b62c41f; }
  @media (prefers-color-scheme: dark) { svg { --card: #12181f; --ink: #e6ebf0; --quiet: #9aa7b4; --grid: #2a333d; --ours: #6db3ff; --naive: #ff9d66; --band: #6db3ff29; } }
  .card { fill: var(--card); } .band { fill: var(--band); }
  text { font: 12px system-ui, sans-serif; fill: var(--quiet); } .title { font-size: 14px; font-weight: 600; fill: var(--ink); }
  .grid { stroke: var(--grid); } path { fill: none; stroke-width: 2; } .dashes { stroke-dasharray: 6 4; }
  path.ours { stroke: var(--ours); } path.naive { stroke: var(--naive); } path.plain { stroke: var(--quiet); stroke-width: 1; }
  circle.ours { fill: var(--ours); } circle.naive { fill: var(--naive); } circle.plain { fill: var(--quiet); }
`;

/** The plot as a file of its own: no script, no font, no size but its own, readable on light and dark pages. */
export function svgOf(plot: Plot): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(plot.title)}">`,
    `<style>${STYLE}</style>`,
    `<rect class="card" width="${WIDTH}" height="${HEIGHT}" rx="8"/>`,
    `<text class="title" x="16" y="26">${escaped(plot.title)}</text>`,
    ...bandOf(plot),
    ...xTicks(plot.x),
    ...yTicks(plot.y),
    ...plot.series.map((series) => drawn(plot, series)),
    ...legendOf(plot.series),
    "</svg>",
    "",
  ].join("\n");
}

function bandOf({ band, y }: Plot): string[] {
  if (band === null) return [];
  const [bottom, top] = band.map((value) => down(y, value)) as [number, number];
  return [
    `<rect class="band" x="${FRAME.left}" y="${at(top)}" width="${AREA.width}" height="${at(bottom - top)}"/>`,
  ];
}

function xTicks(axis: Axis): string[] {
  const foot = HEIGHT - FRAME.bottom + 18;
  return [
    ...axis.ticks.map(
      (tick) =>
        `<text x="${at(across(axis, tick))}" y="${foot}" text-anchor="middle">${tick}</text>`,
    ),
    `<text x="${WIDTH - FRAME.right}" y="${foot + 18}" text-anchor="end">${escaped(axis.label)}</text>`,
  ];
}

function yTicks(axis: Axis): string[] {
  return [
    `<text x="${FRAME.left}" y="${FRAME.top - 6}" text-anchor="start">${escaped(axis.label)}</text>`,
    ...axis.ticks.flatMap((tick) => {
      const y = at(down(axis, tick));
      return [
        `<path class="grid" d="M${FRAME.left} ${y}h${AREA.width}"/>`,
        `<text x="${FRAME.left - 8}" y="${y}" dy="4" text-anchor="end">${tick}</text>`,
      ];
    }),
  ];
}

function drawn({ x, y }: Plot, { draw, ink, points }: Series): string {
  const places = points.map(([px, py]) => [at(across(x, px)), at(down(y, py))] as const);
  if (draw === "dots") {
    return places
      .map(([cx, cy]) => `<circle class="${ink}" cx="${cx}" cy="${cy}" r="3"/>`)
      .join("");
  }
  return `<path class="${ink} ${draw}" d="M${places.map((place) => place.join(" ")).join("L")}"/>`;
}

/** Names side by side at the foot; a series without a name belongs to the one before it. */
function legendOf(series: readonly Series[]): string[] {
  const y = HEIGHT - 12;
  let x = FRAME.left;
  return series
    .filter(({ name }) => name !== "")
    .map(({ name, draw, ink }) => {
      const sample =
        draw === "dots"
          ? `<circle class="${ink}" cx="${x + 12}" cy="${y - 4}" r="3"/>`
          : `<path class="${ink} ${draw}" d="M${x} ${y - 4}h24"/>`;
      const entry = `${sample}<text x="${x + 32}" y="${y}">${escaped(name)}</text>`;
      x += 56 + 7 * name.length;
      return entry;
    });
}

function across(axis: Axis, value: number): number {
  return FRAME.left + AREA.width * share(axis, value);
}

function down(axis: Axis, value: number): number {
  return FRAME.top + AREA.height * (1 - share(axis, value));
}

/** Where on the axis a value lies, 0–1; values beyond its ends are drawn at the end. */
function share({ from, to, log = false }: Axis, value: number): number {
  const scale = log ? Math.log : (plain: number) => plain;
  const place = (scale(value) - scale(from)) / (scale(to) - scale(from));
  return Math.min(Math.max(place, 0), 1);
}

function at(coordinate: number): string {
  return String(Number(coordinate.toFixed(1)));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
