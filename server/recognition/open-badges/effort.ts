import { isObject } from "#src/domain/recognition/open-badges/primitive.ts";

/** A context of the specification's size takes about as long as this many objects. */
const CONTEXT = 7;

/** To read so many takes some tenths of a second; a badge that uses every property, with five endorsements, has 370. */
const MOST_OBJECTS = 500;

/** Says of each value in turn whether it may be read as JSON-LD, too. */
export type Effort = (value: unknown) => boolean;

/**
 * Limits what one credential may cost together with its endorsements, each of which is read for itself: while one is read,
 * nobody else is answered.
 */
export function createEffort(): Effort {
  let spent = 0;
  return (value) => {
    spent += objectsIn(value);
    return spent <= MOST_OBJECTS;
  };
}

function objectsIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + objectsIn(one), 0);
  if (!isObject(value)) return 0;
  let objects = 1;
  for (const [name, inner] of Object.entries(value)) {
    objects += objectsIn(inner);
    if (name === "@context") objects += CONTEXT * (Array.isArray(inner) ? inner.length : 1);
  }
  return objects;
}
