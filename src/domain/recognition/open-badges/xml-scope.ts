/** Which namespace each prefix stands for, as the tags of an XML text are entered and left. */
export class XmlScope {
  private readonly namespaces = new Map<string, string[]>();
  private readonly declared: { readonly depth: number; readonly prefix: string }[] = [];
  private depth = 0;

  /** A start tag: its `xmlns` attributes hold until it is left. */
  enter(attributes: ReadonlyMap<string, string>): void {
    this.depth += 1;
    for (const [name, namespace] of attributes) {
      const declaration = /^xmlns(?::(.+))?$/.exec(name);
      if (declaration === null) continue;
      const prefix = declaration[1] ?? "";
      const known = this.namespaces.get(prefix);
      if (known === undefined) this.namespaces.set(prefix, [namespace]);
      else known.push(namespace);
      this.declared.push({ depth: this.depth, prefix });
    }
  }

  /** An end tag. */
  leave(): void {
    for (let last = this.declared.at(-1); last?.depth === this.depth; last = this.declared.at(-1)) {
      this.namespaces.get(last.prefix)?.pop();
      this.declared.pop();
    }
    this.depth -= 1;
  }

  /** The namespace of a prefix, or of no prefix (""); null when none is declared. */
  namespaceOf(prefix: string): string | null {
    return this.namespaces.get(prefix)?.at(-1) ?? null;
  }
}
