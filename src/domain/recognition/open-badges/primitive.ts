import { isDay } from "../../calendar.ts";
import type { Primitive } from "./shape.ts";

/** RFC 3986: a scheme, then no blank and none of the characters that a URI may not have. */
const URI = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/;
const CONTROL = /\p{Cc}/u;
/** A well-formed language tag as RFC 5646 has them, without the registry. */
const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;
const COMPACT_JWS = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;
const TIME =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

const isUri = (text: string) => URI.test(text) && !CONTROL.test(text);
const isTime = (text: string) => TIME.test(text) && isDay(text.slice(0, 10));
const text = (isFit: (text: string) => boolean) => (value: unknown) =>
  typeof value === "string" && isFit(value);

const IS: Readonly<Record<Primitive, (value: unknown) => boolean>> = {
  anything: () => true,
  boolean: (value) => typeof value === "boolean",
  number: (value) => typeof value === "number" && Number.isFinite(value),
  context: (value) => isObject(value) || text(isUri)(value),
  text: text(() => true),
  uri: text(isUri),
  url: text((one) => isUri(one) && /^(https?|ftp):\/\/[^/]/i.test(one)),
  time: text(isTime),
  date: text(isDay),
  language: text((one) => LANGUAGE.test(one)),
  country: text((one) => /^[A-Z]{2}$/.test(one)),
  email: text((one) => /^[^\s@]+@[^\s@]+$/.test(one)),
  jws: text((one) => COMPACT_JWS.test(one)),
};

/** Whether a value is what a primitive of the data model says. */
export function isPrimitive(value: unknown, primitive: Primitive): boolean {
  return IS[primitive](value);
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The instant of a time in milliseconds since 1970; null for what is no time with a zone. */
export function instantOf(value: unknown): number | null {
  if (typeof value !== "string" || !isTime(value)) return null;
  // A leap second is the last of its minute for whoever counts none.
  const instant = Date.parse(value.replace(/:60/, ":59"));
  return Number.isNaN(instant) ? null : instant;
}
