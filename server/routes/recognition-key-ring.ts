import type { KeyRingAnswer } from "#src/contract/recognition/issuer.ts";
import { notFound } from "../problem.ts";
import type { Issuer } from "../recognition/credentials/issuer.ts";
import { SIGNING } from "../recognition/credentials/issuer-keys.ts";
import { allCredentials } from "../recognition/credentials/kept-credentials.ts";
import { requireRecognition } from "../recognition/recognition-on.ts";
import type { Handler, RouteContext } from "../route.ts";

/** `GET /api/recognition/issuer/keys` */
export const keyRingRoute: Handler<"keyRing"> = async (context) => {
  requireRecognition(context);
  return told(context);
};

/** `POST /api/recognition/issuer/keys` */
export const renewIssuerKeysRoute: Handler<"renewIssuerKeys"> = async (
  context,
  _input,
  { reason },
) => {
  requireRecognition(context);
  await ringOf(context).renew({ actor: context.identity.personId, reason });
  return told(context);
};

/** `PUT /api/recognition/issuer/keys/:id/revocation` */
export const revokeIssuerKeyRoute: Handler<"revokeIssuerKey"> = async (
  context,
  { id },
  { reason },
) => {
  requireRecognition(context);
  const keys = await ringOf(context).revoke(id, { actor: context.identity.personId, reason });
  if (keys === null) throw notFound();
  return told(context);
};

function ringOf({ issuer }: { readonly issuer: Issuer }) {
  return issuer.ring;
}

async function told(context: RouteContext): Promise<KeyRingAnswer> {
  const ring = ringOf(context);
  const [keys, revoked] = [await ring.keys(), await ring.revoked()];
  const signers = (await allCredentials(context.services.records)).flatMap((one) => one.keys);
  const signed = Map.groupBy(signers, (id) => id);
  const signing = new Set(SIGNING.map((algorithm) => keys.newest(algorithm).id));
  return {
    keys: keys.ever.map(({ id, algorithm, at }) => {
      const revokedBecause = revoked.get(id) ?? null;
      const trusted = signing.has(id) ? "signs" : "verifies";
      return {
        id,
        algorithm,
        madeAt: at,
        state: revokedBecause === null ? trusted : "revoked",
        revokedBecause,
        credentials: signed.get(id)?.length ?? 0,
      };
    }),
  };
}
