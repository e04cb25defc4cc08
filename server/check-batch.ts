import { day as checkDay, firstDayOfGrain } from "#src/domain/calendar.ts";
import { InvalidBatch, type FactBatch } from "./metrics-store.ts";

/**
 * Throws InvalidBatch unless every list has the batch's length, every day is the first of its week or month, every text
 * can be written as UTF-8, and every measure is a whole number that a double holds exactly, or NaN for unknown.
 */
export function checkBatch(batch: FactBatch): void {
  if (!Number.isSafeInteger(batch.sequence) || batch.sequence < 1) {
    throw new InvalidBatch(`sequence ${batch.sequence} is not 1, 2, 3 …`);
  }
  if (batch.source === "")
    throw new InvalidBatch(`batch ${batch.sequence}: its source has no name`);
  checkText(batch, "source", [batch.source]);
  checkDays(batch);
  checkLength(batch, "sourceRows", batch.sourceRows);
  checkText(batch, "agent", checkLength(batch, "agent", batch.agent));
  checkText(batch, "queue", checkLength(batch, "queue", batch.queue));
  for (const [dimension, values] of batch.dimensions) {
    if (dimension === "agent" || dimension === "queue") {
      throw new InvalidBatch(`batch ${batch.sequence}: ${dimension} has a list of its own`);
    }
    checkText(batch, dimension, checkLength(batch, dimension, values));
  }
  for (const [measure, values] of batch.measures) {
    checkWhole(batch, measure, checkLength(batch, measure, values));
  }
}

function fault(batch: FactBatch, row: number, column: string, rule: string): InvalidBatch {
  return new InvalidBatch(`batch ${batch.sequence}, row ${row}, ${column}: ${rule}`);
}

function checkLength<List extends ArrayLike<unknown>>(
  batch: FactBatch,
  column: string,
  list: List,
): List {
  if (list.length !== batch.length) {
    throw new InvalidBatch(
      `batch ${batch.sequence}, ${column}: ${list.length} values for ${batch.length} rows`,
    );
  }
  return list;
}

function checkDays(batch: FactBatch): void {
  const checked = new Set<string>();
  for (const [row, day] of checkLength(batch, "day", batch.day).entries()) {
    if (checked.has(day)) continue;
    checked.add(day);
    if (!isFirstDay(day, batch)) {
      const rule = `${day} is not a date, or not the first day of its ${batch.grain}`;
      throw fault(batch, row, "day", rule);
    }
  }
}

function isFirstDay(text: string, { grain, weekStart }: FactBatch): boolean {
  try {
    return firstDayOfGrain(checkDay(text), grain, weekStart) === text;
  } catch {
    return false;
  }
}

function checkText(batch: FactBatch, column: string, values: readonly (string | null)[]): void {
  for (const value of new Set(values)) {
    if (value !== null && !value.isWellFormed()) {
      const row = values.indexOf(value);
      throw fault(batch, row, column, `${JSON.stringify(value)} holds half a character`);
    }
  }
}

function checkWhole(batch: FactBatch, column: string, values: Float64Array): void {
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row];
    if (!Number.isSafeInteger(value) && !Number.isNaN(value)) {
      throw fault(batch, row, column, `${value} is not a whole number below 2^53`);
    }
  }
}
