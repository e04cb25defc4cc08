import { ACHIEVEMENT_MODEL } from "./achievement-model.ts";
import { CREDENTIAL_MODEL } from "./credential-model.ts";
import { finding, shown, within, type Finding } from "./finding.ts";
import { isObject, isPrimitive } from "./primitive.ts";
import type { Primitive, Property, Shape } from "./shape.ts";

const MODELS = { ...CREDENTIAL_MODEL, ...ACHIEVEMENT_MODEL };

/** What is expected, in words; the sentences of screens translate them by the primitive's name. */
const EXPECTED: Readonly<Record<Primitive, string>> = {
  text: "text",
  number: "a number",
  boolean: "true or false",
  uri: "an absolute URI",
  url: "a web address",
  time: "a date and time with a zone",
  date: "a date",
  language: "a language tag",
  country: "a country code of two letters",
  email: "an e-mail address",
  jws: "a compact JWS",
  context: "the address of a context, or a context",
  anything: "any value",
};

/** How others extend a vocabulary that is open. */
const OWN_TERM = /^ext:[\w.-]+$/;

/**
 * Holds an object against a class of the data model: required properties, the kind and number of values, types, terms and,
 * where a class is closed, other properties. What stands inside is checked alike. The caller has limited the depth.
 */
export function checkStructure(value: unknown, className: string, place: string): Finding[] {
  const model = MODELS[className];
  if (model === undefined) throw new Error(`The data model has no class ${className}`);
  if (!isObject(value)) return [wrong(value, `an object (${className})`, place)];
  const faults: Finding[] = [];
  for (const [name, property] of Object.entries(model.properties)) {
    if (Object.hasOwn(value, name)) {
      faults.push(...checkProperty(value[name], property, within(place, name)));
    } else if (property.required) {
      faults.push(finding("missing-property", place, { property: name }));
    }
  }
  if (!model.closed) return faults;
  const others = Object.keys(value).filter((name) => !Object.hasOwn(model.properties, name));
  return [
    ...faults,
    ...others.map((name) => finding("unknown-property", place, { property: shown(name) })),
  ];
}

function checkProperty(value: unknown, { shape, many, required }: Property, place: string) {
  if (many === "one") return checkShape(value, shape, place);
  if (!Array.isArray(value)) {
    return many === "compact" ? checkShape(value, shape, place) : [wrong(value, "a list", place)];
  }
  if (value.length === 0 && required) return [finding("empty-list", place)];
  return value.flatMap((item: unknown, at) => checkShape(item, shape, within(place, at)));
}

function checkShape(value: unknown, shape: Shape, place: string): Finding[] {
  switch (shape.is) {
    case "term": {
      if (typeof value !== "string") return [wrong(value, "text", place)];
      const isKnown = shape.terms.includes(value) || (shape.open && OWN_TERM.test(value));
      if (isKnown) return [];
      if (shape.open) return [finding("unknown-term", place, { found: shown(value) })];
      return [wrong(value, `one of ${shape.terms.join(", ")}`, place)];
    }
    case "types": {
      const names: readonly unknown[] = Array.isArray(value) ? value : [value];
      const isFit =
        names.every((name) => typeof name === "string" && name !== "") &&
        shape.includes.some((name) => names.includes(name));
      return isFit ? [] : [finding("wrong-type", place, { expected: shape.includes.join(" or ") })];
    }
    case "object":
      if (shape.orUri && typeof value === "string") {
        return isPrimitive(value, "uri") ? [] : [wrong(value, EXPECTED.uri, place)];
      }
      return checkStructure(value, shape.of, place);
    case "value":
      return isPrimitive(value, shape.of) ? [] : [wrong(value, EXPECTED[shape.of], place)];
  }
}

function wrong(value: unknown, expected: string, place: string): Finding {
  return finding("wrong-value", place, { expected, found: shown(value) });
}
