/** The most characters of a kudos: a few sentences, too few for a page. */
export const LONGEST_KUDOS = 500;

/** The fewest characters: enough to say what somebody did. */
export const SHORTEST_KUDOS = 10;

/**
 * A text as it is kept and shown: plain, composed (NFC), without blanks around it, with at most one empty line in a row, and
 * without characters that nobody sees or that turn what follows around. Joiners stay: scripts and pictures need them.
 */
export function plainText(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\P{C}\n\u200c\u200d]/gu, "")
    .replaceAll(/[^\S\n]+/g, " ")
    .replaceAll(/ ?\n ?/g, "\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}

/** What remains of a text when only its letters and digits count, in small letters: equal for texts that say the same. */
export function bareWords(text: string): string {
  return plainText(text)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
