/** Where everything of an issuer stands, under its public address. */
export interface IssuerAddresses {
  readonly home: string;
  /** The issuer's profile: its id in every credential. */
  readonly issuer: string;
  readonly key: (id: string) => string;
  readonly achievement: (badge: string, version: number) => string;
  readonly image: (badge: string, version: number) => string;
  readonly statusList: (list: string) => string;
}

/** Addresses under a public address, with or without a slash at its end. */
export function issuerAddresses(publicUrl: string): IssuerAddresses {
  const home = publicUrl.replace(/\/+$/, "");
  const recognition = `${home}/api/recognition`;
  const achievement = (badge: string, version: number) =>
    `${recognition}/achievements/${encodeURIComponent(badge)}/${version}`;
  return {
    home,
    issuer: `${recognition}/issuer`,
    key: (id) => `${recognition}/keys/${id}`,
    achievement,
    image: (badge, version) => `${achievement(badge, version)}/image`,
    statusList: (list) => `${recognition}/status-lists/${list}`,
  };
}
