import "#src/ui/words/badge-name-sentences.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { queryFor } from "#src/api/query.ts";
import { useSession } from "#src/api/session.ts";
import { LONGEST_KEY_REASON, type IssuedCredentials } from "#src/contract/recognition/issuer.ts";
import { formatInstant } from "#src/domain/format-day.ts";
import { BadgeArt } from "#src/ui/badge-art/badge-art.tsx";
import { Button } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";
import { Field } from "#src/ui/field.tsx";
import { useNumberStyle } from "#src/ui/number-style.ts";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { ReasonDialog } from "#src/ui/reason-dialog.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { Table, type Column } from "#src/ui/table.tsx";
import { VisuallyHidden } from "#src/ui/visually-hidden.tsx";
import { useSay } from "#src/ui/words/say.ts";
import styles from "./issued-credentials.module.css";
import { useIssuerDeeds } from "./use-issuer-deeds.ts";

type Issued = IssuedCredentials["credentials"][number];

const PAGE = 50;

/** What became of a credential, in a few words and with the reason where people gave one. */
function State({ state, revokedBecause }: Pick<Issued, "state" | "revokedBecause">) {
  switch (state) {
    case "valid":
      return <Trans>valid</Trans>;
    case "revoked":
      return <Trans>revoked: {revokedBecause}</Trans>;
    case "withdrawn":
      return <Trans>revoked with its award, which corrected data took back</Trans>;
    case "unsigned":
      return <Trans>does not hold until its person has it signed anew</Trans>;
  }
}

/** Every credential that was issued, found by person or by its own id, with the way to revoke one. */
export function IssuedCredentialsCard() {
  const { t } = useLingui();
  const { locale } = useNumberStyle();
  const say = useSay();
  const { zone } = useSession().organisation;
  const [search, setSearch] = useState("");
  const [limit, setLimit] = useState(PAGE);
  const [asking, setAsking] = useState<Issued | null>(null);
  const { revokeCredential: revoke } = useIssuerDeeds(() => setAsking(null));
  const wanted = useDeferredValue(search.trim());
  const query = useQuery({
    ...queryFor("issuedCredentials", { limit, ...(wanted !== "" && { search: wanted }) }),
    placeholderData: keepPreviousData,
  });
  const nameOf = ({ subject }: Issued) => subject?.name ?? t`Somebody who keeps it to themselves`;
  const columns: readonly Column<Issued>[] = [
    { id: "person", name: <Trans>Person</Trans>, cell: nameOf },
    {
      id: "badge",
      name: <Trans>Badge</Trans>,
      cell: ({ badge }) =>
        badge && (
          <span className={styles.badge}>
            <BadgeArt badge={badge} state="earned" size={28} title={null} />
            {say(badge.name)}
          </span>
        ),
    },
    {
      id: "issued",
      name: <Trans>Issued</Trans>,
      cell: ({ issuedAt }) => formatInstant(issuedAt, zone, locale),
    },
    {
      id: "state",
      name: <Trans>State</Trans>,
      cell: (one) => (
        <>
          <State {...one} />
          {one.isShared && (
            <>
              {" · "}
              <Trans>shown by a link</Trans>
            </>
          )}
        </>
      ),
    },
    {
      id: "deeds",
      name: <VisuallyHidden>{t`Deeds`}</VisuallyHidden>,
      cell: (one) =>
        one.state === "revoked" ? null : (
          <Button kind="quiet" onClick={() => setAsking(one)}>
            <Trans>Revoke …</Trans>
          </Button>
        ),
    },
  ];
  return (
    <Card title={<Trans>Issued credentials</Trans>}>
      <div className={styles.search}>
        <Field label={t`Find by person, or by the id that stands in a credential`}>
          {(control) => (
            <input
              {...control}
              type="search"
              value={search}
              onChange={({ currentTarget }) => setSearch(currentTarget.value)}
            />
          )}
        </Field>
      </div>
      <QueryPanel
        query={query}
        skeleton={<Skeleton height={240} />}
        empty={({ total }) =>
          total === 0
            ? wanted === ""
              ? {
                  title: t`No credential was issued yet`,
                  next: t`People ask for one themselves, on the page of a badge that they have earned.`,
                }
              : { title: t`None fits`, next: t`Try a part of the name, or the whole id.` }
            : null
        }
      >
        {({ credentials, total }) => (
          <>
            <Table
              caption={t`Credentials that were issued, the latest first`}
              columns={columns}
              rows={credentials}
              keyOf={({ award }) => award}
            />
            {credentials.length < total && (
              <Button className={styles.more} onClick={() => setLimit(limit + PAGE)}>
                <Trans>Show more</Trans>
              </Button>
            )}
          </>
        )}
      </QueryPanel>
      {asking !== null && (
        <ReasonDialog
          title={t`Revoke the credential`}
          note={
            <>
              <p>
                <Trans>
                  Whoever checks it from now on is told that it was revoked, wherever a copy of it
                  went. The award itself stays with {nameOf(asking)}.
                </Trans>
              </p>
              <p>
                <Trans>This cannot be undone, and no second one is issued for the award.</Trans>
              </p>
            </>
          }
          label={t`Why? The person reads this, and it stands in the journal.`}
          longest={LONGEST_KEY_REASON}
          error={revoke.error}
          isPending={revoke.isPending}
          onSend={(reason) => revoke.mutate({ input: { award: asking.award }, body: { reason } })}
          onClose={() => setAsking(null)}
        />
      )}
    </Card>
  );
}
