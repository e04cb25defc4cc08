import axe from "axe-core";

/**
 * What axe finds wrong with a part of the page, one line each. Colour contrast needs a real browser: tokens.test.ts and
 * the end-to-end tests look after it.
 */
export async function findViolations(part: Element = document.body): Promise<string[]> {
  const { violations } = await axe.run(part, { rules: { "color-contrast": { enabled: false } } });
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html).join(" ")})`,
  );
}
