/**
 * Whether a number keeps every digit of the text it is written as. A whole number of more than some sixteen digits, as ids are,
 * does not: two of them would become one. Texts that are no whole number are kept as they can be.
 */
export function holdsDigits(text: string): boolean {
  return !/^-?\d+$/.test(text) || Number.isSafeInteger(Number(text));
}
