import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { queryFor } from "#src/api/query.ts";
import { useSession } from "#src/api/session.ts";
import { LONGEST_KEY_REASON, type KeyRingAnswer } from "#src/contract/recognition/issuer.ts";
import { formatInstant } from "#src/domain/format-day.ts";
import { formatNumber } from "#src/domain/format.ts";
import { Button } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { ReasonDialog } from "#src/ui/reason-dialog.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { Table, type Column } from "#src/ui/table.tsx";
import { VisuallyHidden } from "#src/ui/visually-hidden.tsx";
import { useIssuerDeeds } from "./use-issuer-deeds.ts";

type Key = KeyRingAnswer["keys"][number];

/** What a key is good for, with the reason where it is good for nothing any more. */
function State({ state, revokedBecause }: Pick<Key, "state" | "revokedBecause">) {
  switch (state) {
    case "signs":
      return <Trans>signs</Trans>;
    case "verifies":
      return <Trans>signs no more; what it signed stays good</Trans>;
    case "revoked":
      return <Trans>revoked: {revokedBecause}</Trans>;
  }
}

/** What follows from revoking a key. */
function Consequences({ id, credentials }: Pick<Key, "id" | "credentials">) {
  return (
    <>
      <p>
        <Trans>
          Its thumbprint: <code>{id}</code>
        </Trans>
      </p>
      <p>
        <Trans>For a key that others may have got hold of. It cannot be undone.</Trans>
      </p>
      <p>
        <Plural
          value={credentials}
          _0="It has signed no credential."
          one="The credential that it signed does not hold from this moment on, and whoever checks it is told why. Its person can have it signed anew with one press: a link stays the same, files have to be downloaded again."
          other="The # credentials that it signed do not hold from this moment on, and whoever checks one is told why. Their people can have them signed anew with one press: links stay the same, files have to be downloaded again."
        />
      </p>
      <p>
        <Trans>Where it is the key that signs now, a new one takes its place at once.</Trans>
      </p>
    </>
  );
}

/** The keys that sign credentials here, or did; new ones are made and lost ones revoked, each with its reason. */
export function SigningKeys() {
  const { t } = useLingui();
  const { locale } = useNumberStyle();
  const { zone } = useSession().organisation;
  /** A key that is to be revoked, or new ones that are to be made. */
  const [asking, setAsking] = useState<Key | "renew" | null>(null);
  const { renewKeys, revokeKey } = useIssuerDeeds(() => setAsking(null));
  const query = useQuery(queryFor("keyRing", {}));
  const columns: readonly Column<Key>[] = [
    {
      id: "key",
      name: <Trans>Key</Trans>,
      cell: ({ id, algorithm }) => (
        <span lang="zxx" title={id}>
          {algorithm}
        </span>
      ),
    },
    { id: "state", name: <Trans>State</Trans>, cell: (key) => <State {...key} /> },
    {
      id: "made",
      name: <Trans>Made</Trans>,
      cell: ({ madeAt }) => formatInstant(madeAt, zone, locale),
    },
    {
      id: "credentials",
      name: <Trans>Credentials</Trans>,
      numeric: true,
      cell: ({ credentials }) => formatNumber(credentials, 0, locale),
    },
    {
      id: "deeds",
      name: <VisuallyHidden>{t`Deeds`}</VisuallyHidden>,
      cell: (key) =>
        key.state === "revoked" ? null : (
          <Button kind="quiet" onClick={() => setAsking(key)}>
            <Trans>Revoke …</Trans>
          </Button>
        ),
    },
  ];
  const asks = { longest: LONGEST_KEY_REASON, onClose: () => setAsking(null) };
  return (
    <Card
      title={<Trans>Keys that sign</Trans>}
      aside={
        <Button onClick={() => setAsking("renew")}>
          <Trans>Make new keys …</Trans>
        </Button>
      }
    >
      <QueryPanel query={query} skeleton={<Skeleton height={160} />}>
        {({ keys }) => (
          <Table
            caption={t`Keys that sign credentials here, or did, the newest first`}
            columns={columns}
            rows={keys}
            keyOf={({ id }) => id}
          />
        )}
      </QueryPanel>
      {asking === "renew" && (
        <ReasonDialog
          {...asks}
          title={t`Make new keys`}
          note={
            <p>
              <Trans>
                A new key of each kind signs from now on. Credentials that are out stay good: the
                older public keys stay published, and nobody has to do anything.
              </Trans>
            </p>
          }
          label={t`Why? It stands in the journal.`}
          error={renewKeys.error}
          isPending={renewKeys.isPending}
          onSend={(reason) => renewKeys.mutate({ input: {}, body: { reason } })}
        />
      )}
      {asking !== null && asking !== "renew" && (
        <ReasonDialog
          {...asks}
          title={t`Revoke the key`}
          note={<Consequences {...asking} />}
          label={t`Why? It stands in the journal.`}
          error={revokeKey.error}
          isPending={revokeKey.isPending}
          onSend={(reason) => revokeKey.mutate({ input: { id: asking.id }, body: { reason } })}
        />
      )}
    </Card>
  );
}
