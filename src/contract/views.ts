import * as z from "zod/mini";

/** As many as a person can keep apart, and few enough to be one small record. */
const MOST_VIEWS = 50;

/** A place of the app as its address says it: a path with its question, never another site. */
const addressSchema = z.string().check(z.maxLength(2000), z.regex(/^\/(?![/\\])[^\s\\]*$/));

/** A view that somebody keeps: a name for an address. Whoever gets the address sees the same, within their rights. */
const viewSchema = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  address: addressSchema,
  /** Whether it stands in the rail beside the pages. */
  favourite: z.boolean(),
});

/** All views that somebody keeps, in their order; each address once. */
export const keptViewsSchema = z.object({
  views: z.array(viewSchema).check(z.maxLength(MOST_VIEWS)),
});

/** The same with what the next change must say that it saw, as If-Match: `"3"`; 0 before there are any. */
export const viewsSchema = z.extend(keptViewsSchema, { version: z.number() });

export type View = z.infer<typeof viewSchema>;
