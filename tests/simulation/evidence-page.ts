import { isBroken, type Claim, type Evidence, type Figure } from "./claim.ts";
import { written, writtenEstimate, writtenLimit } from "./report.ts";

/** A claim with what its simulation found. */
export interface Proof {
  readonly claim: Claim;
  readonly evidence: Evidence;
  readonly runs: number;
}

const INTRODUCTION = `# Evidence

Candor claims not to mistake noise for performance. Each claim is tried in made-up worlds in which the truth is known. This page is
written by \`npm run simulate\`; \`npm run simulate -- --seed N\` tries another draw of every world, and ends with exit status 1 when
a limit is broken. A quick version of every simulation is part of \`npm test\`.

Figures stand with their Monte-Carlo standard error. A limit counts as broken when a figure lies more than three of those errors
beyond it. The last column is what the usual rule gives in the same world, on the same draws. A limit in brackets is one that
Candor does not promise: see [known limits](#known-limits).`;

/** The evidence page as Markdown. */
export function evidencePage(proofs: readonly Proof[], seed: number): string {
  return `${[
    INTRODUCTION,
    `Seed ${seed}. ${verdictOf(proofs)}`,
    ...proofs.map(sectionOf),
    knownLimits(proofs),
  ].join("\n\n")}\n`;
}

function verdictOf(proofs: readonly Proof[]): string {
  const figures = proofs.flatMap(({ evidence }) => evidence.figures);
  const judged = figures.filter((figure) => figure.limit && figure.knownLimit === undefined);
  const broken = judged.filter(isBroken);
  return `${judged.length - broken.length} of ${judged.length} limits hold.`;
}

function sectionOf({ claim, evidence, runs }: Proof): string {
  return [
    `## ${claim.title}`,
    `**World.** ${claim.world} ${runs.toLocaleString("en")} runs.`,
    `**Naive rule.** ${sentence(claim.naiveRule)}`,
    table(
      ["Figure", "Candor", "Limit", "Naive rule"],
      evidence.figures.map((figure) => [
        figure.name,
        `${isBroken(figure) ? "**broken** " : ""}${writtenEstimate(figure)}`,
        writtenLimit(figure),
        figure.naive === null ? "–" : `${written(figure.naive)} ${figure.unit}`.trim(),
      ]),
    ),
    ...evidence.plots.map(({ id, title }) => `![${title}](images/evidence/${id}.svg)`),
  ].join("\n\n");
}

/** Where a claim does not hold, with the number and the reason. */
function knownLimits(proofs: readonly Proof[]): string {
  const rows = proofs.flatMap(({ claim, evidence }) =>
    evidence.figures
      .filter((figure) => figure.knownLimit !== undefined)
      .map((figure) => [claim.title, limitCell(figure), figure.knownLimit ?? ""]),
  );
  return `## Known limits\n\n${table(["Claim", "Where it fails", "Why"], rows)}`;
}

function limitCell(figure: Figure): string {
  return `${figure.name}: ${writtenEstimate(figure)}, limit ${writtenLimit(figure)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
