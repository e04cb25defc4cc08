/** What one value of a credential must be, in the words of the Open Badges 3.0 data model. */
export type Shape =
  | { readonly is: "value"; readonly of: Primitive }
  /** One of these terms; an open list may be extended by terms that begin with `ext:`. */
  | { readonly is: "term"; readonly terms: readonly string[]; readonly open: boolean }
  /** A class's own `type`: the name of the class, alone or in a list. */
  | { readonly is: "types"; readonly includes: readonly string[] }
  /** An object of a class; where a URI may stand for it, either. */
  | { readonly is: "object"; readonly of: string; readonly orUri: boolean };

/** Values that are no objects. `time` is a date with time and zone, `jws` a compact JSON Web Signature. */
export type Primitive =
  | "text"
  | "number"
  | "boolean"
  | "uri"
  | "url"
  | "time"
  | "date"
  | "language"
  | "country"
  | "email"
  | "jws"
  | "context"
  | "anything";

/**
 * One property of a class. `many`: `one` value; a `list`; or `compact`, a list of which a single value may stand alone, as
 * JSON-LD writes it.
 */
export interface Property {
  readonly shape: Shape;
  readonly required: boolean;
  readonly many: "one" | "list" | "compact";
}

/** A class of the data model. A closed one has no properties but these; the others may be extended. */
export interface Model {
  readonly closed: boolean;
  readonly properties: Readonly<Record<string, Property>>;
}

const plain = (of: Primitive): Property => ({
  shape: { is: "value", of },
  required: false,
  many: "one",
});

export const text = plain("text");
export const number = plain("number");
export const truth = plain("boolean");
export const uri = plain("uri");
export const url = plain("url");
export const time = plain("time");
export const date = plain("date");
export const language = plain("language");
export const country = plain("country");
export const email = plain("email");
export const jws = plain("jws");
export const context = plain("context");
export const anything = plain("anything");

/** The property must be there. */
export function required(property: Property): Property {
  return { ...property, required: true };
}

/** A list of such values; a required one has at least one. */
export function list(property: Property): Property {
  return { ...property, many: "list" };
}

/** A list of which a single value may stand alone. */
export function compact(property: Property): Property {
  return { ...property, many: "compact" };
}

/** One term of a closed vocabulary. */
export function oneOf(...terms: readonly string[]): Property {
  return { shape: { is: "term", terms, open: false }, required: false, many: "one" };
}

/** One term of a vocabulary that others may extend by `ext:` terms. */
export function extensible(...terms: readonly string[]): Property {
  return { shape: { is: "term", terms, open: true }, required: false, many: "one" };
}

/** The `type` of a class: one of these names, alone or among others. */
export function types(...includes: readonly string[]): Property {
  return { shape: { is: "types", includes }, required: true, many: "one" };
}

/** An object of a class of the model. */
export function object(of: string): Property {
  return { shape: { is: "object", of, orUri: false }, required: false, many: "one" };
}

/** An object of a class, or the URI at which it stands. */
export function reference(of: string): Property {
  return { shape: { is: "object", of, orUri: true }, required: false, many: "one" };
}
