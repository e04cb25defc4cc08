/**
 * A name that an object in well-formed JSON has more than once; null when there is none. Of two values some readers take the
 * first and some the last: what is shown need not be what was signed.
 */
export function repeatedName(json: string): string | null {
  const open: Set<string>[] = [];
  for (let at = 0; at < json.length; at += 1) {
    const letter = json[at];
    if (letter === "{" || letter === "[") open.push(new Set());
    else if (letter === "}" || letter === "]") open.pop();
    else if (letter === '"') {
      const end = stringEnd(json, at);
      const names = isName(json, end) ? open.at(-1) : undefined;
      if (names !== undefined) {
        const name = String(JSON.parse(json.slice(at, end)));
        if (names.has(name)) return name;
        names.add(name);
      }
      at = end - 1;
    }
  }
  return null;
}

function stringEnd(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === "\\" ? 2 : 1;
  return at + 1;
}

/** A string is a name when a colon follows. */
function isName(json: string, end: number): boolean {
  let at = end;
  while (at < json.length && /\s/.test(json[at] ?? "")) at += 1;
  return json[at] === ":";
}
