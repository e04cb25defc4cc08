import { MOST_COMPARED } from "#src/contract/side-by-side.ts";
import { BANDS, type Band } from "#src/domain/band.ts";
import { day } from "#src/domain/calendar.ts";
import { COMPARISONS, type Calendar, type Comparison, type Grain } from "#src/domain/period.ts";
import { resolvePeriod } from "#src/domain/resolve-period.ts";

/** What the cells of the heat map run over: the KPIs, or time for one KPI. */
export type HeatmapColumns = "kpis" | Grain;

/** Which way a change went. */
export type Direction = "better" | "worse";

/**
 * The question a page's address states: every filter, so that a link shows a colleague the same thing. A field that has
 * a default is always there; the others are absent when not asked for.
 */
export interface Search {
  /** A period's name, or two days: `2026-01-01..2026-01-31`. */
  readonly period: string;
  readonly compare: Comparison;
  /** Conditions on dimensions: `queue:Billing`. */
  readonly where: readonly string[];
  /** The unit looked at, `level:id`; everything the session may see when absent. */
  readonly within?: string;
  /** The subject marked “you” on a page that shows many, `level:id`. */
  readonly subject?: string;
  /** Those who stand side by side, `level:id` each, in their order; at most five, each once. */
  readonly subjects: readonly string[];
  /** Who is open in short beside a list, `level:id`. */
  readonly person?: string;
  readonly kpi?: string;
  /** The level of a grid's rows. */
  readonly rows?: string;
  readonly columns?: HeatmapColumns;
  readonly grain?: Grain;
  /** Which changes to show: all of them when absent. */
  readonly direction?: Direction;
  /** What a KPI is broken down by: `weekday`, or a dimension. */
  readonly by?: string;
  /** The rule a list is sorted by, `-` before it for the other way round. */
  readonly sort?: string;
  /** The level of the units that a grid's rows are put together by. */
  readonly group?: string;
  /** How much peers must have in common: the group to be compared with. */
  readonly alike?: string;
  /** What a grid's colours tell; the bands when absent. */
  readonly colour?: (typeof COLOURS)[number];
  /** Rows of a grid that stay in sight, and groups of which only the own row shows; each `level:id`. */
  readonly pinned: readonly string[];
  readonly folded: readonly string[];
  /** The period that this one was narrowed from, to go back to. */
  readonly outer?: string;
  /** Bands to show; all of them when empty. */
  readonly bands: readonly Band[];
  /** `table` instead of the chart; `timeline` instead of a scorecard as it stands. */
  readonly view?: "table" | "timeline";
  /** Which kudos: one's own, or those to be looked at; the teams' when absent. */
  readonly about?: (typeof ABOUT)[number];
  /** Saved criteria by which opportunities are found; the standard ones when absent. */
  readonly criteria?: string;
  /** The drawer that is open beside the page. */
  readonly open?: "arithmetic" | "criteria";
  /** Across a room: larger, without the frame. */
  readonly tv: boolean;
  /** `role:id` to put on; taken out of the address at once. */
  readonly persona?: string;
}

/** What a field is when the address does not say. They never stand in an address. */
export const SEARCH_DEFAULTS = {
  period: "last-28-days",
  compare: "previous",
  where: [],
  subjects: [],
  bands: [],
  pinned: [],
  folded: [],
  tv: false,
} satisfies Partial<Search>;

/** An address's query as it arrives: texts, repeated ones as lists. */
export type RawSearch = Readonly<Record<string, unknown>>;

const GRAINS = ["day", "week", "month"] as const satisfies readonly Grain[];
const COLUMNS = ["kpis", ...GRAINS] as const satisfies readonly HeatmapColumns[];
const DIRECTIONS = ["better", "worse"] as const satisfies readonly Direction[];
const COLOURS = ["score", "adjusted", "distance"] as const;
const VIEWS = ["table", "timeline"] as const;
const ABOUT = ["me", "review"] as const;
const DRAWERS = ["arithmetic", "criteria"] as const;
const NAME = /^[a-z][a-z0-9_]{0,62}$/;
const SUBJECT = /^[a-z][a-z0-9_]{0,62}:.+$/;

function list(value: unknown): string[] {
  return [value].flat().filter((item) => typeof item === "string");
}

function oneOf<Choice extends string>(
  choices: readonly Choice[],
  value: unknown,
): Choice | undefined {
  return choices.find((choice) => choice === value);
}

function matching(pattern: RegExp, value: unknown): string | undefined {
  return typeof value === "string" && pattern.test(value) ? value : undefined;
}

/** Whether a text stands for days is the same on every day and for every start of the week. */
const ANY_DAY: Calendar = { today: day("2000-01-01"), weekStart: 1 };

function periodIn(value: unknown): string | undefined {
  try {
    if (typeof value !== "string") return undefined;
    resolvePeriod(value, ANY_DAY);
    return value;
  } catch {
    return undefined;
  }
}

/** A field, or nothing at all when it is undefined, so that an absent field is absent. */
function field<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [K in Key]?: Value };
function field(key: string, value: unknown): Readonly<Record<string, unknown>> {
  return value === undefined ? {} : { [key]: value };
}

/** Reads a page's question from any query whatever. It never throws: what cannot be understood is left out. */
export function parseSearch(raw: RawSearch): Search {
  return {
    period: periodIn(raw["period"]) ?? SEARCH_DEFAULTS.period,
    compare: oneOf(COMPARISONS, raw["compare"]) ?? SEARCH_DEFAULTS.compare,
    where: list(raw["where"]).filter((condition) => SUBJECT.test(condition)),
    subjects: [...new Set(list(raw["subjects"]))]
      .filter((subject) => SUBJECT.test(subject))
      .slice(0, MOST_COMPARED),
    bands: BANDS.filter((band) => list(raw["bands"]).includes(band)),
    pinned: list(raw["pinned"]).filter((row) => SUBJECT.test(row)),
    folded: list(raw["folded"]).filter((group) => SUBJECT.test(group)),
    tv: raw["tv"] === true || raw["tv"] === "" || raw["tv"] === "true",
    ...field("within", matching(SUBJECT, raw["within"])),
    ...field("subject", matching(SUBJECT, raw["subject"])),
    ...field("person", matching(SUBJECT, raw["person"])),
    ...field("kpi", matching(NAME, raw["kpi"])),
    ...field("rows", matching(NAME, raw["rows"])),
    ...field("columns", oneOf(COLUMNS, raw["columns"])),
    ...field("grain", oneOf(GRAINS, raw["grain"])),
    ...field("direction", oneOf(DIRECTIONS, raw["direction"])),
    ...field("by", matching(NAME, raw["by"])),
    ...field("group", matching(NAME, raw["group"])),
    ...field("alike", matching(NAME, raw["alike"])),
    ...field("colour", oneOf(COLOURS, raw["colour"])),
    ...field("outer", periodIn(raw["outer"])),
    ...field("sort", matching(/^-?[a-z][a-z0-9_:-]*$/, raw["sort"])),
    ...field("view", oneOf(VIEWS, raw["view"])),
    ...field("about", oneOf(ABOUT, raw["about"])),
    ...field("criteria", matching(/^[a-z0-9][a-z0-9-]{7,63}$/, raw["criteria"])),
    ...field("open", oneOf(DRAWERS, raw["open"])),
    ...field("persona", matching(/^[a-z]+(:.+)?$/, raw["persona"])),
  };
}
