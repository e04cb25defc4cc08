/** A text as it is searched: case and diacritics make no difference, so “Jose” finds “José”. */
export function fold(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
