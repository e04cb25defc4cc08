import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isBroken } from "./claim.ts";
import { CLAIMS } from "./claims.ts";
import { evidencePage, type Proof } from "./evidence-page.ts";
import { reportLines } from "./report.ts";
import { svgOf } from "./svg.ts";

/**
 * Tries every claim at length: `npm run simulate`. Prints the figures and writes docs/evidence.md with its pictures.
 * `-- --seed N` draws other worlds, `-- --only ID` tries one claim and writes nothing. Exit status 1 when a limit is broken.
 */
const { values } = parseArgs({
  options: { seed: { type: "string", default: "1" }, only: { type: "string" } },
});
const seed = Number(values.seed);
if (!Number.isInteger(seed)) throw new Error(`--seed takes a whole number, not “${values.seed}”`);
const claims = CLAIMS.filter(({ id }) => values.only === undefined || id === values.only);
if (claims.length === 0) {
  throw new Error(`There is no claim “${values.only}”: ${CLAIMS.map(({ id }) => id).join(", ")}`);
}

const proofs: Proof[] = claims.map((claim) => {
  const start = performance.now();
  const evidence = claim.simulate(seed, claim.runs.long);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${reportLines(claim, evidence.figures)}\n   ${seconds} s\n`);
  return { claim, evidence, runs: claim.runs.long };
});

if (values.only === undefined) {
  const docs = join(import.meta.dirname, "../../docs");
  const images = join(docs, "images/evidence");
  await rm(images, { recursive: true, force: true });
  await mkdir(images, { recursive: true });
  for (const plot of proofs.flatMap(({ evidence }) => evidence.plots)) {
    await writeFile(join(images, `${plot.id}.svg`), svgOf(plot));
  }
  await writeFile(join(docs, "evidence.md"), evidencePage(proofs, seed));
}

const broken = proofs.flatMap(({ evidence }) => evidence.figures.filter(isBroken));
console.log(broken.length === 0 ? "Every limit holds." : `Limits broken: ${broken.length}`);
process.exitCode = broken.length === 0 ? 0 : 1;
