/**
 * Breaks a text between words into at most `most` lines, each of which fits unless a single word does not. What is left
 * over is marked by an ellipsis at the end of the last line.
 */
export function wrapText(text: string, most: number, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1);
    if (line !== undefined && fits(`${line} ${word}`)) lines[lines.length - 1] = `${line} ${word}`;
    else if (lines.length < most) lines.push(word);
    else {
      lines[most - 1] = `${line}…`;
      break;
    }
  }
  return lines;
}
