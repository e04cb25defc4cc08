import { Trans, useLingui } from "@lingui/react/macro";
import { Ellipsis } from "lucide-react";
import { useState } from "react";
import type { Kudos } from "#src/contract/recognition/kudos.ts";
import { LONGEST_KUDOS } from "#src/domain/recognition/kudos/kudos-text.ts";
import { addToast } from "#src/state/toasts.ts";
import { Menu } from "#src/ui/menu.tsx";
import { ReasonDialog } from "#src/ui/reason-dialog.tsx";
import { useKudosDeeds } from "./use-kudos-deeds.ts";

type Asking = "report" | "hidden" | "shown";

/** What the reader may do to kudos besides joining in: take back, report, hide or show. Nothing where there is nothing to do. */
export function KudosActions({ kudos }: { readonly kudos: Kudos }) {
  const { t } = useLingui();
  const [asking, setAsking] = useState<Asking | null>(null);
  const { change, report } = useKudosDeeds();
  const { id, version, may, state } = kudos;
  const input = { id };
  const items = [
    may.withdraw && { id: "withdraw", name: t`Take back` },
    may.report && { id: "report", name: t`Report` },
    may.moderate && state === "shown" && { id: "hidden", name: t`Hide` },
    may.moderate && state === "hidden" && { id: "shown", name: t`Show again` },
  ].filter((item) => item !== false);
  if (items.length === 0) return null;
  const act = (deed: string) => {
    if (deed === "report" || deed === "hidden" || deed === "shown") setAsking(deed);
    else
      change.mutate(
        { input, body: { state: "withdrawn" }, ifVersion: version },
        { onError: () => addToast(t`This could not be taken back any more.`, { tone: "fault" }) },
      );
  };
  const send = (reason: string) => {
    const onSuccess = () => {
      setAsking(null);
      addToast(asking === "report" ? t`Sent. Whoever leads the team looks at it.` : t`Done.`);
    };
    if (asking === "report") report.mutate({ input, body: { reason } }, { onSuccess });
    else if (asking !== null)
      change.mutate({ input, body: { state: asking, reason }, ifVersion: version }, { onSuccess });
  };
  const titles = { report: t`Report`, hidden: t`Hide`, shown: t`Show again` };
  return (
    <>
      <Menu
        label={t`What to do with these kudos`}
        buttonLabel={t`What to do with these kudos`}
        button={<Ellipsis size={16} aria-hidden="true" />}
        sections={[{ name: t`What to do with these kudos`, items, onAction: act }]}
      />
      {asking !== null && (
        <ReasonDialog
          title={titles[asking]}
          note={
            asking === "report" ? (
              <Trans>Whoever leads the receiver’s team reads this, without your name.</Trans>
            ) : (
              <Trans>The author reads this, and it stands in the journal with your name.</Trans>
            )
          }
          longest={LONGEST_KUDOS}
          error={change.error ?? report.error}
          isPending={change.isPending || report.isPending}
          onSend={send}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}
