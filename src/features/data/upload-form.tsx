import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { mutationFor } from "#src/api/mutation.ts";
import { queryFor } from "#src/api/query.ts";
import { Button } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";
import { Checkbox } from "#src/ui/checkbox.tsx";
import { FaultMessage } from "#src/ui/fault-message.tsx";
import { BatchReport } from "./batch-report.tsx";
import styles from "./upload-form.module.css";

/** The form's fields as the API takes them: the mapping travels as text, and only what was given is sent. */
async function bodyOf(form: FormData): Promise<FormData> {
  const body = new FormData();
  const [file, mapping, source] = [form.get("file"), form.get("mapping"), form.get("source")];
  if (file instanceof File) body.set("file", file, file.name);
  if (mapping instanceof File && mapping.size > 0) {
    body.set("mapping", await mapping.text());
    body.set("mappingName", mapping.name);
  }
  if (typeof source === "string" && source.trim() !== "") body.set("source", source.trim());
  if (form.get("dryRun") !== null) body.set("dryRun", "true");
  return body;
}

/** Sends a file with its mapping, and shows what becomes of it. */
export function UploadForm() {
  const { t } = useLingui();
  const client = useQueryClient();
  const [received, setReceived] = useState<string | null>(null);
  const send = useMutation({
    ...mutationFor("receiveBatch"),
    onSuccess: async (batch) => {
      client.setQueryData(queryFor("batch", { id: batch.id }).queryKey, batch);
      setReceived(batch.id);
      await client.invalidateQueries({ queryKey: queryFor("batches", {}).queryKey });
    },
  });
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setReceived(null);
    send.mutate({ input: {}, body: await bodyOf(new FormData(event.currentTarget)) });
  };
  return (
    <Card title={<Trans>Import a file</Trans>}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <label className={styles.field}>
          <span className={styles.label}>
            <Trans>File</Trans>
          </span>
          <input type="file" name="file" required accept=".csv,.xlsx,.json,.yaml,.yml" />
          <span className={styles.hint}>
            <Trans>CSV or XLSX with facts or a roster; YAML with definitions.</Trans>
          </span>
        </label>
        <label className={styles.field}>
          <span className={styles.label}>
            <Trans>Mapping</Trans>
          </span>
          <input type="file" name="mapping" accept=".yaml,.yml,.json" />
          <span className={styles.hint}>
            <Trans>
              Says what a row is and which column means what. Not needed for definitions.
            </Trans>
          </span>
        </label>
        <label className={styles.field}>
          <span className={styles.label}>
            <Trans>Source</Trans>
          </span>
          <input
            type="text"
            name="source"
            autoComplete="off"
            className={styles.text}
            placeholder={t`as the mapping says`}
          />
          <span className={styles.hint}>
            <Trans>A file replaces earlier facts of the same source, day, person and queue.</Trans>
          </span>
        </label>
        <div className={styles.end}>
          <Checkbox name="dryRun">
            <Trans>Check only, keep nothing</Trans>
          </Checkbox>
          <Button type="submit" kind="primary" disabled={send.isPending}>
            {send.isPending ? <Trans>Sending…</Trans> : <Trans>Send the file</Trans>}
          </Button>
        </div>
      </form>
      {send.error && <FaultMessage error={send.error} />}
      {received !== null && <BatchReport id={received} />}
    </Card>
  );
}
