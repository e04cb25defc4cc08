import "#src/ui/words/recognition-sentences.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { mutationFor } from "#src/api/mutation.ts";
import { queryFor } from "#src/api/query.ts";
import type { SharedCredential } from "#src/contract/recognition/credential.ts";
import { BadgeArt } from "#src/ui/badge-art/badge-art.tsx";
import { FaultMessage } from "#src/ui/fault-message.tsx";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import { Downloads } from "./downloads.tsx";
import styles from "./shared-badge.module.css";
import { VerdictReport } from "./verdict-report.tsx";

/** A badge that somebody shows to whoever has the link: what it is for, who gave it, and that it holds. */
export function SharedBadge({ link }: { readonly link: string }) {
  const query = useQuery(queryFor("sharedCredential", { link }));
  return (
    <QueryPanel query={query} skeleton={<Skeleton height={420} />}>
      {(shared) => <Shown shared={shared} />}
    </QueryPanel>
  );
}

function Shown({ shared }: { readonly shared: SharedCredential }) {
  const { i18n } = useLingui();
  const { badge, name, criterion, issuer, issuedAt, revoked, jwt } = shared;
  const { data, error, mutate } = useMutation(mutationFor("verifyCredential"));
  useEffect(() => {
    mutate({ input: {}, body: new Blob([jwt.RS256], { type: "text/plain" }) });
  }, [mutate, jwt.RS256]);
  const day = i18n.date(new Date(issuedAt), { dateStyle: "long" });
  return (
    <article className={styles.badge}>
      <BadgeArt badge={badge} state={revoked ? "withdrawn" : "earned"} size={200} title={null} />
      <h2 className={styles.name} lang="en">
        {name}
      </h2>
      <p className={styles.criterion} lang="en">
        {criterion}
      </p>
      <p className={styles.issuer}>
        <Trans>
          Issued by {issuer} on {day}
        </Trans>
      </p>
      <Downloads forms={shared} name={name} />
      <section className={styles.verdict}>
        {data && <VerdictReport verdict={data} />}
        {error && <FaultMessage error={error} />}
      </section>
    </article>
  );
}
