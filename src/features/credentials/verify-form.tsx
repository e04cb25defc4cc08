import "#src/ui/words/recognition-sentences.ts";
import { Trans } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { Upload } from "lucide-react";
import { useState, type FormEvent } from "react";
import { mutationFor } from "#src/api/mutation.ts";
import { Button } from "#src/ui/button.tsx";
import { Card } from "#src/ui/card.tsx";
import { PageGrid } from "#src/ui/page-grid.tsx";
import { FaultMessage } from "#src/ui/fault-message.tsx";
import { VerdictReport } from "./verdict-report.tsx";
import styles from "./verify-form.module.css";

/** Takes a credential as a file, dropped or chosen, or as pasted text, and says whether it is valid and why not. */
export function VerifyForm() {
  const [text, setText] = useState("");
  const [fileName, setFileName] = useState<string | null>(null);
  const verify = useMutation(mutationFor("verifyCredential"));
  const check = (body: Blob, name: string | null) => {
    setFileName(name);
    verify.mutate({ input: {}, body });
  };
  const checkFile = (file: File | null | undefined) => {
    if (!file) return;
    setText("");
    check(file, file.name);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    check(new Blob([text], { type: "text/plain" }), null);
  };
  return (
    <PageGrid>
      <Card title={<Trans>A credential</Trans>}>
        <form className={styles.form} onSubmit={submit}>
          {/* The control itself lies over the whole field: browsers let files be dropped on it. */}
          <label className={styles.drop}>
            <Upload size={24} aria-hidden="true" />
            <span className={styles.invitation}>
              <Trans>Drop a file here, or choose one</Trans>
            </span>
            <span className={styles.hint}>
              <Trans>A badge as PNG or SVG, a JWT, or JSON. It is checked and not kept.</Trans>
            </span>
            <input
              type="file"
              accept=".json,.jsonld,.jwt,.jws,.png,.svg,.txt"
              onChange={(event) => checkFile(event.currentTarget.files?.item(0))}
            />
          </label>
          <label className={styles.field}>
            <span className={styles.label}>
              <Trans>Or paste its text</Trans>
            </span>
            <textarea
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              rows={6}
              spellCheck={false}
              className={styles.text}
              placeholder="eyJhbGciOi…"
            />
          </label>
          <div>
            <Button type="submit" kind="primary" disabled={text.trim() === "" || verify.isPending}>
              {verify.isPending ? <Trans>Checking…</Trans> : <Trans>Check it</Trans>}
            </Button>
          </div>
        </form>
      </Card>
      {verify.error && <FaultMessage error={verify.error} />}
      {verify.data && (
        <Card title={fileName ?? <Trans>What was found</Trans>}>
          <VerdictReport verdict={verify.data} />
        </Card>
      )}
    </PageGrid>
  );
}
