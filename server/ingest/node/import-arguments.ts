import { parseArgs } from "node:util";

/** What the import command was asked to do. */
export type ImportCommand =
  | { readonly kind: "help" }
  | { readonly kind: "misused"; readonly message: string }
  | { readonly kind: "suggest"; readonly file: string }
  | {
      readonly kind: "import";
      readonly files: readonly string[];
      /** The mapping's path; null for definition files. */
      readonly mapping: string | null;
      readonly source: string | null;
      readonly dryRun: boolean;
      /** The file's SHA-256 as its sender gave it; null when it is not held against one. */
      readonly sha256: string | null;
    };

export const HELP = `Import spreadsheets, rosters and definitions into Candor.

  npm run import -- FILE [FILE …] --mapping MAPPING.yaml [--source NAME] [--sha256 HEX] [--dry-run]
  npm run import -- DEFINITIONS.yaml [--dry-run]
  npm run import -- --suggest FILE

  --mapping FILE   what a row is and what the columns mean (docs/import.md)
  --source NAME    replaces the name of the feed that the mapping gives
  --sha256 HEX     refuse the file unless its SHA-256 is this
  --dry-run        check and report, keep nothing
  --suggest FILE   print a first draft of a mapping for a file
  --help           this text

CANDOR_DATA names the data folder (./data). While a server works in it the import goes through that server.
Exit codes: 0 imported (or nothing to do), 1 refused, 2 used wrongly.
`;

const DEFINITIONS = /\.(ya?ml)$/i;

function misused(message: string): ImportCommand {
  return { kind: "misused", message };
}

/** Understands the command line. */
export function importCommand(given: readonly string[]): ImportCommand {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        mapping: { type: "string" },
        source: { type: "string" },
        sha256: { type: "string" },
        "dry-run": { type: "boolean", default: false },
        suggest: { type: "string" },
        help: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    return misused(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals: files } = parsed;
  if (values.help) return { kind: "help" };
  if (values.suggest !== undefined) return { kind: "suggest", file: values.suggest };
  if (files.length === 0) return misused("Name a file to import.");
  const table = files.find((file) => !DEFINITIONS.test(file));
  const document = files.find((file) => DEFINITIONS.test(file));
  if (values.mapping === undefined && table !== undefined) {
    return misused(
      `${table} needs a mapping: add --mapping MAPPING.yaml (or draft one with --suggest ${table}).`,
    );
  }
  if (values.mapping !== undefined && document !== undefined) {
    return misused(
      `${document} is imported by itself: leave --mapping out, and import tables with another command.`,
    );
  }
  if (values.sha256 !== undefined && files.length > 1) {
    return misused("--sha256 is that of one file: import the others with another command.");
  }
  return {
    kind: "import",
    files,
    mapping: values.mapping ?? null,
    source: values.source ?? null,
    dryRun: values["dry-run"],
    sha256: values.sha256 ?? null,
  };
}
