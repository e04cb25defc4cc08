import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "candor-command-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `npm run import -- …` without npm, over a data folder of its own. */
function run(...given: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["server/import.ts", ...given], {
    cwd: root,
    env: { ...process.env, CANDOR_DATA: folder },
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

const weekly = [
  "tests/fixtures/import/weekly-totals.csv",
  "--mapping",
  "examples/mappings/weekly-totals.yaml",
];

describe("npm run import", { timeout: 120_000 }, () => {
  test("imports into a folder in which no server works, and changes nothing the second time", () => {
    const first = run(...weekly);
    expect(first).toMatchObject({ status: 0, stderr: "" });
    expect(first.stdout).toContain("weekly-totals.csv: Accepted.\n  batch   1\n");
    const second = run(...weekly);
    expect(second.status).toBe(0);
    expect(second.stdout).toContain("nothing changed.\n  batch   1\n");
  });

  test("answers 1 for a file that is refused, with the reason", () => {
    const refused = run(weekly[0] ?? "", "--mapping", "examples/mappings/monthly-totals.yaml");
    expect(refused.status).toBe(1);
    expect(refused.stdout).toContain(
      "None of the columns that the mapping names is in the header, which has “Week”, “Advisor”",
    );
  });

  test("answers 2 when it is used wrongly, and 1 when a file is not there", () => {
    expect(run("calls.csv")).toMatchObject({ status: 2, stdout: "" });
    const missing = run("calls.csv", "--mapping", "nowhere.yaml");
    expect(missing).toMatchObject({ status: 1, stderr: "There is no file nowhere.yaml.\n" });
  });

  test("drafts a mapping and tells how it is used", () => {
    expect(run("--suggest", weekly[0] ?? "").stdout).toContain('agent: "Advisor"');
    expect(run("--help").stdout).toContain(
      "npm run import -- FILE [FILE …] --mapping MAPPING.yaml",
    );
  });
});
