/** Labels of sums, before a name or after it: `Total`, `Sub-total`, `Ana Total` as Excel writes it, `Summe KW 9`. */
const SUM =
  /^(grand|sub)?[ -]?totals?\b|\b(sub)?totals?$|^(zwischen|gesamt)?summe\b|^gesamt\b|\b(gesamt)?ergebnis$/i;

/** Labels of what else is nobody's. */
const NOBODY =
  /^(durchschnitt|ø|average|mean|total general|promedio|team|branch|filiale|target|ziel|soll)$/i;

/** Whether a text reads like the label of a sum. */
export function namesSum(text: string): boolean {
  return SUM.test(text);
}

/** Whether a text that stands where a person should reads like the label of totals, averages or goals. */
export function namesNobody(text: string): boolean {
  return namesSum(text) || NOBODY.test(text);
}
