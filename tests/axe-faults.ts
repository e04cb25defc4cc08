import axe from "axe-core";

/**
 * What axe finds wrong with a part of the page, one line per fault; empty when nothing is. Colours are not judged here:
 * jsdom has no layout, so contrast is measured where tokens are tested and in a real browser.
 */
export async function axeFaults(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.html}`),
  );
}
