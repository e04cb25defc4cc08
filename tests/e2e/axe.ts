import axeCore, { type AxeResults, type RunOptions } from "axe-core";
import type { Page } from "playwright-core";

declare global {
  /** In the page, once its source has been evaluated there. */
  var axe: typeof axeCore;
}

/** What is wrong is told, and where; to list what is right takes as long again. The app has no frames to look into. */
const options = { resultTypes: ["violations"], iframes: false } as const satisfies RunOptions;

const ALL = {
  ...options,
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  // Of a target under the bar that stays in view axe sees but a part; sizes are measured on the phone's pages.
  rules: { "target-size": { enabled: false } },
} as const satisfies RunOptions;

const BY_COLOUR = {
  ...options,
  runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
} as const satisfies RunOptions;

/** Where a page breaks the WCAG 2.2 AA or axe's best practices, one line per place; empty when it does not. */
export function axeFaults(page: Page): Promise<string[]> {
  return faultsOf(page, ALL);
}

/** The same for colours alone: all that another theme can break. */
export function axeColourFaults(page: Page): Promise<string[]> {
  return faultsOf(page, BY_COLOUR);
}

async function faultsOf(page: Page, wanted: RunOptions): Promise<string[]> {
  // A page that leads to another within the app keeps what it was given.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axeCore.source);
  const { violations } = await page.evaluate(look, wanted);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html}\n${failureSummary ?? ""}`),
  );
}

/** Runs in the page, where axe stands among the globals. */
async function look(wanted: RunOptions): Promise<Pick<AxeResults, "violations">> {
  const { violations } = await globalThis.axe.run(document, wanted);
  return { violations };
}
