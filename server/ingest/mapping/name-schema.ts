import * as z from "zod/mini";

/** How measures, KPIs and dimensions may be called. */
export const NAME_RULE = "Use small letters, digits and underscores, starting with a letter.";

/** The name of a measure, a KPI or a dimension. */
export const nameSchema = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,62}$/, NAME_RULE));
