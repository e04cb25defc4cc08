/** The header with the status that the page is to see: the browser would complain of a failure by itself. */
export const ANSWERED = "X-Answered";

const PREFIX = "/organisations";

interface Asked {
  /** The organisation of one page. */
  readonly id: string;
  readonly scenario: string;
  /** What the page has asked. */
  readonly url: string;
}

/** Where an organisation's API stands: `/organisations/<id>/<scenario>/api/…`. */
export function organisationPath({ id, scenario, url }: Asked): string {
  const { pathname, search } = new URL(url);
  return `${PREFIX}/${id}/${scenario}${pathname}${search}`;
}

/** Reads such an address; null for any other. */
export function askedOrganisation(address: string): Asked | null {
  const { origin, pathname, search } = new URL(address);
  const [, prefix, id, scenario, ...rest] = pathname.split("/");
  if (`/${prefix}` !== PREFIX || id === undefined || scenario === undefined) return null;
  return { id, scenario, url: `${origin}/${rest.join("/")}${search}` };
}
