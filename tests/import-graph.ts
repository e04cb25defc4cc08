import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { parseSync } from "vite";
import packageJson from "../package.json" with { type: "json" };

const root = join(import.meta.dirname, "..");

/** Everything that a file imports, by paths from the root. */
export interface ImportsOfFile {
  /** Files of this repository, by path. */
  readonly files: readonly string[];
  /** Specifiers of everything else: packages, Node's own modules, virtual modules. */
  readonly packages: readonly string[];
  /** Local specifiers that lead to no file. */
  readonly broken: readonly string[];
}

/** Every source file of the four trees, with forward slashes; declarations only for tools are left out. */
function sourceFiles(): string[] {
  return globSync("{src,server,mocks,tests}/**/*", { cwd: root })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.(tsx?|css)$/.test(path) && !path.endsWith(".d.ts"))
    .sort();
}

/** The text of a file, by its path from the root. */
export function readSource(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

function specifiersOf(path: string): string[] {
  const text = readSource(path);
  const { module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0]?.message}`);
  const exported = module.staticExports.flatMap((one) => one.entries);
  const requests = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...exported.flatMap((one) => one.moduleRequest?.value ?? []),
    ...module.dynamicImports.map((one) => {
      const literal = text.slice(one.moduleRequest.start, one.moduleRequest.end);
      return /^["'`]([^$]*)["'`]$/.exec(literal)?.[1] ?? "";
    }),
  ];
  return [...new Set(requests)].filter((specifier) => specifier !== "");
}

function aliasOf(specifier: string): string {
  for (const [pattern, target] of Object.entries(packageJson.imports)) {
    const prefix = pattern.slice(0, -1);
    if (specifier.startsWith(prefix)) {
      return target.replace("./", "").replace("*", specifier.slice(prefix.length));
    }
  }
  return specifier;
}

/** Reads what one file imports; a CSS file imports nothing here. */
function importsOf(path: string): ImportsOfFile {
  const files: string[] = [];
  const packages: string[] = [];
  const broken: string[] = [];
  if (path.endsWith(".css")) return { files, packages, broken };
  for (const specifier of specifiersOf(path)) {
    if (!/^[.#]/.test(specifier)) {
      packages.push(specifier);
      continue;
    }
    const bare = specifier.replace(/\?.*$/, "");
    const target = bare.startsWith("#") ? aliasOf(bare) : posix.join(dirname(path), bare);
    (existsSync(join(root, target)) ? files : broken).push(target);
  }
  return { files, packages, broken };
}

/** The imports of every source file, by path. */
export function importGraph(): ReadonlyMap<string, ImportsOfFile> {
  return new Map(sourceFiles().map((path) => [path, importsOf(path)]));
}

/** The shortest way by imports from a file to the first file that satisfies `found`; null when none. */
export function pathTo(
  graph: ReadonlyMap<string, ImportsOfFile>,
  start: string,
  found: (path: string) => boolean,
): string[] | null {
  const queue: string[][] = [[start]];
  const seen = new Set([start]);
  for (const way of queue) {
    for (const next of graph.get(way.at(-1) ?? start)?.files ?? []) {
      if (found(next)) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push([...way, next]);
    }
  }
  return null;
}
