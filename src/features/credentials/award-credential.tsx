import "#src/ui/words/recognition-sentences.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { mutationFor } from "#src/api/mutation.ts";
import { queryFor } from "#src/api/query.ts";
import type { AwardCredential as Answer } from "#src/contract/recognition/credential.ts";
import { Button } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";
import { Checkbox } from "#src/ui/checkbox.tsx";
import { FaultMessage } from "#src/ui/fault-message.tsx";
import { Notice } from "#src/ui/notice.tsx";
import { QueryPanel } from "#src/ui/query-panel.tsx";
import { Skeleton } from "#src/ui/skeleton.tsx";
import styles from "./award-credential.module.css";
import { Downloads } from "./downloads.tsx";

interface Props {
  /** The award's id. */
  readonly award: string;
  /** What the badge is called, for the names of files. */
  readonly name: string;
}

/** A person's own badge as a credential: ask for it, take it along, share it or take the link back. */
export function AwardCredential({ award, name }: Props) {
  const { t } = useLingui();
  const client = useQueryClient();
  const question = queryFor("awardCredential", { award });
  const query = useQuery(question);
  const keep = { onSuccess: (answer: Answer) => client.setQueryData(question.queryKey, answer) };
  const issue = useMutation({ ...mutationFor("issueCredential"), ...keep });
  return (
    <Card title={<Trans>Take it along</Trans>}>
      <QueryPanel
        query={query}
        skeleton={<Skeleton height={120} />}
        empty={({ issuable, issued }) =>
          issued === null && !issuable
            ? {
                title: t`Not while it is held or withdrawn`,
                next: t`A credential is issued for badges that stand.`,
              }
            : null
        }
      >
        {({ issued }) =>
          issued === null ? (
            <div className={styles.part}>
              <p>
                <Trans>
                  A signed credential (Open Badges) that others can check by themselves. It says
                  which badge, by whom and when; none of your figures, and not your name: only a
                  hash of a code that you alone are told.
                </Trans>
              </p>
              <div>
                <Button
                  kind="primary"
                  disabled={issue.isPending}
                  onClick={() => issue.mutate({ input: {}, body: { award } })}
                >
                  <Trans>Issue my credential</Trans>
                </Button>
              </div>
              {issue.error && <FaultMessage error={issue.error} />}
            </div>
          ) : (
            <div className={styles.part}>
              {issued.revoked && (
                <Notice tone="note">
                  <Trans>This credential was revoked: whoever checks it is told so.</Trans>{" "}
                  {issued.revokedBecause}
                </Notice>
              )}
              {issued.isUnsigned && !issued.revoked && (
                <Notice
                  tone="note"
                  action={
                    <Button
                      disabled={issue.isPending}
                      onClick={() => issue.mutate({ input: {}, body: { award } })}
                    >
                      <Trans>Have it signed anew</Trans>
                    </Button>
                  }
                >
                  <Trans>
                    The key that signed it was revoked, so that it does not hold for now. Signed
                    anew it does, under the same link; download files again.
                  </Trans>
                </Notice>
              )}
              <Downloads forms={issued} name={name} />
              {issued.recipient !== null && (
                <p className={styles.hint}>
                  <Trans>
                    To prove that it is yours, tell this code, whose salted hash is inside:{" "}
                    <code>{issued.recipient}</code>
                  </Trans>
                </p>
              )}
              <Share award={award} issued={issued} onChange={keep.onSuccess} />
            </div>
          )
        }
      </QueryPanel>
    </Card>
  );
}

interface ShareProps {
  readonly award: string;
  readonly issued: NonNullable<Answer["issued"]>;
  readonly onChange: (answer: Answer) => void;
}

function Share({ award, issued, onChange }: ShareProps) {
  const [copied, setCopied] = useState(false);
  const share = useMutation({ ...mutationFor("shareCredential"), onSuccess: onChange });
  const isShared = issued.share !== null;
  const address = `${location.origin}/shared/${issued.share}`;
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    setCopied(true);
  };
  const change = () => {
    setCopied(false);
    const sending = { input: { award }, body: { shared: !isShared } };
    share.mutate({ ...sending, ifVersion: issued.version });
  };
  return (
    <div className={styles.part}>
      <Checkbox checked={isShared} disabled={share.isPending} onChange={change}>
        <Trans>Show it to whoever has the link</Trans>
      </Checkbox>
      {isShared ? (
        <div className={styles.link}>
          <code>{address}</code>
          <Button kind="quiet" onClick={() => void copy()}>
            {copied ? <Trans>Copied</Trans> : <Trans>Copy the link</Trans>}
          </Button>
        </div>
      ) : (
        <p className={styles.hint}>
          <Trans>
            The link shows the badge, not your name. Take it back whenever you like: it never works
            again then.
          </Trans>
        </p>
      )}
      {share.error && <FaultMessage error={share.error} />}
    </div>
  );
}
