import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { useKpi } from "#src/api/catalogue.ts";
import { mutationFor } from "#src/api/mutation.ts";
import { LONGEST_REASON, type Dispute } from "#src/contract/dispute.ts";
import { addToast } from "#src/state/toasts.ts";
import { Button } from "#src/ui/button.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import { FaultMessage } from "#src/ui/fault-message.tsx";
import { useKpiName } from "#src/ui/words/kpi-name.ts";
import { useDisputedDays } from "./disputed-days.ts";
import styles from "./dispute-form.module.css";

/** A figure of the reader's own, or one row behind it. */
export interface DisputedFigure {
  readonly kpi: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly row: Dispute["row"];
}

interface DisputeFormProps {
  readonly figure: DisputedFigure;
  readonly onClose: () => void;
}

/** Asks what is wrong with a figure, in the person's own words, and says who will read it. */
export function DisputeForm({ figure, onClose }: DisputeFormProps) {
  const { t } = useLingui();
  const writeDays = useDisputedDays();
  const nameOf = useKpiName();
  const client = useQueryClient();
  const kpi = useKpi(figure.kpi);
  const { period, row } = figure;
  const send = useMutation({
    ...mutationFor("openDispute"),
    onSuccess: async () => {
      onClose();
      addToast(t`Sent. Your supervisor sees it, and you see here what becomes of it.`);
      await client.invalidateQueries({ queryKey: ["disputes"] });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = new FormData(event.currentTarget).get("reason");
    const body = {
      kpi: figure.kpi,
      period: `${period.from}..${period.to}`,
      row,
      reason: typeof reason === "string" ? reason : "",
    };
    send.mutate({ input: {}, body });
  };
  return (
    <Dialog title={t`This looks wrong to me`} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <p className={styles.what}>
          {kpi ? nameOf(kpi.name) : figure.kpi}
          <span>{writeDays(figure)}</span>
        </p>
        <label className={styles.field}>
          <span>
            <Trans>What is wrong with it?</Trans>
          </span>
          <textarea name="reason" rows={5} required maxLength={LONGEST_REASON} />
        </label>
        <p className={styles.note}>
          <Trans>
            Your supervisor and the administrators read this. The figure stays as it is until
            somebody has looked at it, and it says that it is disputed.
          </Trans>
        </p>
        {send.error && <FaultMessage error={send.error} />}
        <p className={styles.deeds}>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button kind="primary" type="submit" disabled={send.isPending}>
            <Trans>Send</Trans>
          </Button>
        </p>
      </form>
    </Dialog>
  );
}
