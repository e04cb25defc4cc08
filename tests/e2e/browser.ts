import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import packageJson from "../../package.json" with { type: "json" };

const args = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];

/** The packed browser is reused by its path alone, so the path names its version. */
const home = join(
  tmpdir(),
  `candor-chromium-${packageJson.devDependencies["@sparticuz/chromium"]}`,
);

/** The package's own font configuration names folders that only its usual host has. */
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, "fonts", "fonts")}</dir>
  <cachedir>${join(home, "fonts-cache")}</cachedir>
</fontconfig>
`;

function setOrDelete(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

/** Runs `step` as if the process had been started with these variables. */
async function withEnvironment(
  variables: Readonly<Record<string, string>>,
  step: () => Promise<void>,
): Promise<void> {
  const names = [...Object.keys(variables), "LD_LIBRARY_PATH", "FONTCONFIG_PATH"];
  const before = names.map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, variables);
  try {
    await step();
  } finally {
    for (const [name, value] of before) setOrDelete(name, value);
  }
}

/**
 * Unpacks the browser, its fonts and its shared libraries once per version. It is unpacked beside
 * its place and then moved there, so that an interrupted run or two runs at once leave no half of a
 * browser behind.
 */
async function unpack(): Promise<void> {
  if (existsSync(home)) return;
  const staging = `${home}-${process.pid}`;
  await mkdir(staging, { recursive: true });
  // The package reads these when it is imported: where to unpack, and that it shall bring libraries.
  const variables = { TMPDIR: staging, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" };
  await withEnvironment(variables, async () => {
    const { default: packed } = await import("@sparticuz/chromium");
    await packed.executablePath();
  });
  await writeFile(join(staging, "fonts", "fonts.conf"), fontConfiguration);
  await rename(staging, home).catch(async (fault: unknown) => {
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(home)) throw fault;
  });
}

/**
 * Starts a real Chromium: the one from npm on 64-bit Linux, which needs nothing from the system,
 * and the installed Chrome elsewhere. The caller closes it.
 */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    return chromium.launch({ channel: "chrome", args });
  }
  await unpack();
  return chromium.launch({
    executablePath: join(home, "chromium"),
    args,
    env: {
      ...process.env,
      FONTCONFIG_PATH: join(home, "fonts"),
      LD_LIBRARY_PATH: join(home, "al2023", "lib"),
    },
  });
}
