import { notFound } from "../problem.ts";
import type { OpenHandler } from "../route.ts";
import type { Issuer } from "../recognition/credentials/issuer.ts";
import type { IssuerKeys } from "../recognition/credentials/issuer-keys.ts";

/** Throws a not-found problem for what is not there. */
function found<T>(value: T | null): T {
  if (value === null) throw notFound();
  return value;
}

function published(issuer: Issuer, { all }: IssuerKeys) {
  return all.map(({ id, algorithm, publicJwk }) => ({
    ...publicJwk,
    kid: issuer.addresses.key(id),
    alg: algorithm,
    use: "sig",
  }));
}

/** `GET /.well-known/jwks.json` */
export const issuerKeysRoute: OpenHandler<"issuerKeys"> = async ({ issuer }) => ({
  keys: published(issuer, await issuer.keys()),
});

/** `GET /api/recognition/keys/:id` */
export const issuerKeyRoute: OpenHandler<"issuerKey"> = async ({ issuer }, _body, { id }) => {
  const keys = published(issuer, await issuer.keys());
  return found(keys.find(({ kid }) => kid === issuer.addresses.key(id)) ?? null);
};

/** `GET /api/recognition/issuer` */
export const issuerProfileRoute: OpenHandler<"issuerProfile"> = async ({ issuer }) =>
  issuer.profile();

/** `GET /api/recognition/achievements/:badge/:version` */
export const achievementRoute: OpenHandler<"achievement"> = async (context, _body, input) =>
  found(await context.published.achievement(input.badge, input.version));

/** `GET /api/recognition/achievements/:badge/:version/image` */
export const achievementImageRoute: OpenHandler<"achievementImage"> = async (
  context,
  _body,
  input,
) => found(await context.published.image(input.badge, input.version));

/** `GET /api/recognition/status-lists/:list` */
export const statusListRoute: OpenHandler<"statusList"> = async ({ issuer }, _body, { list }) =>
  found(await issuer.statusList(list));

/** `GET /api/recognition/shared/:link` */
export const sharedCredentialRoute: OpenHandler<"sharedCredential"> = async (
  { published },
  _body,
  { link },
) => found(await published.shared(link));
