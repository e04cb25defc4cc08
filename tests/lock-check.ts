/**
 * Refuses a lock that installs here and nowhere else: every optional package of every locked one
 * (the binaries of the other platforms) must be locked too, at the version asked for.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

const versions = z.record(z.string(), z.string()).default({});

const manifestSchema = z.object({ dependencies: versions, devDependencies: versions });

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      optionalDependencies: versions,
    }),
  ),
});

type Packages = z.infer<typeof lockSchema>["packages"];

const exact = /^\d+\.\d+\.\d+(-[\w.-]+)?$/;

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, "..", name), "utf8"));
}

/** Node's own way to a package: beside the one that asks, then outwards. */
function findLocked(packages: Packages, asker: string, name: string) {
  for (let place = asker; ; place = place.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, "")) {
    const found = packages[`${place}${place === "" ? "" : "/"}node_modules/${name}`];
    if (found || place === "") return found;
  }
}

function optionalFaults(packages: Packages): string[] {
  return Object.entries(packages).flatMap(([asker, { optionalDependencies }]) =>
    Object.entries(optionalDependencies).flatMap(([name, asked]) => {
      const wanted = asked.replace(/^npm:.+@/, "");
      const version = findLocked(packages, asker, name)?.version;
      if (version === undefined) return [`${asker} wants ${name} ${asked}: not in the lock`];
      const differs = exact.test(wanted) && version !== wanted;
      return differs ? [`${asker} wants ${name} ${asked}: the lock has ${version}`] : [];
    }),
  );
}

const manifest = manifestSchema.parse(readJson("package.json"));
const { packages } = lockSchema.parse(readJson("package-lock.json"));
const direct = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

const faults = [
  ...direct
    .filter(([, version]) => !exact.test(version))
    .map(([name, version]) => `package.json asks for ${name} ${version}: name an exact version`),
  ...direct
    .filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)
    .map(([name, version]) => `package.json asks for ${name} ${version}: the lock differs`),
  ...optionalFaults(packages),
  ...Object.entries(packages)
    .filter(([, { resolved }]) => resolved !== undefined)
    .map(([name]) => `${name} is locked to one registry's address: see .npmrc`),
];

for (const fault of faults) console.error(fault);
console.log(`${Object.keys(packages).length} locked packages, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
