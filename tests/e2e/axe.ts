import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** Of a target under the bar that stays in view axe sees but a part; sizes are measured on the phone's pages. */
const MEASURED_ELSEWHERE = ["target-size"];
const BY_COLOUR = ["color-contrast", "link-in-text-block"];

/**
 * Only what is wrong is told; to list what is right takes as long again. The app has no frames, so that axe need not gather
 * their results in a page of its own, which takes longer than to look.
 */
const builder = (page: Page) =>
  new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode(true);

/** Where a page breaks the WCAG 2.2 AA or axe's best practices, one line per place; empty when it does not. */
export async function axeFaults(page: Page): Promise<string[]> {
  return faultsOf(await builder(page).withTags(RULES).disableRules(MEASURED_ELSEWHERE).analyze());
}

/** The same for colours alone: all that another theme can break. */
export async function axeColourFaults(page: Page): Promise<string[]> {
  return faultsOf(await builder(page).withRules(BY_COLOUR).analyze());
}

type Results = Awaited<ReturnType<AxeBuilder["analyze"]>>;

function faultsOf({ violations }: Results): string[] {
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html}\n${failureSummary ?? ""}`),
  );
}
