import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { CircleCheck, CircleQuestionMark, CircleX } from "lucide-react";
import type { Verdict, VerdictFinding } from "#src/contract/recognition/credential.ts";
import { NOT_CHECKED } from "#src/domain/recognition/open-badges/credential-rules.ts";
import { FactList } from "#src/ui/fact-list.tsx";
import { FINDING_WORDS } from "./finding-words.ts";
import styles from "./verdict-report.module.css";

/** Whether a credential is valid, what it says of itself, and every rule that it breaks. */
export function VerdictReport({ verdict }: { readonly verdict: Verdict }) {
  const { t, i18n } = useLingui();
  const { valid, problems, remarks, credential } = verdict;
  const instant = (text: string) => {
    const at = Date.parse(text);
    return Number.isNaN(at) ? text : i18n.date(new Date(at), { dateStyle: "medium" });
  };
  const facts = credential
    ? [
        { term: t`Badge`, text: credential.name },
        { term: t`Issuer`, text: credential.issuer },
        { term: t`Valid from`, text: credential.from && instant(credential.from) },
        { term: t`Valid until`, text: credential.until && instant(credential.until) },
      ].filter(({ text }) => text !== null)
    : [];
  return (
    <div className={styles.report} role="status">
      <Headline valid={valid} problems={problems} />
      {facts.length > 0 && <FactList facts={facts} />}
      {problems.length > 0 && <Findings title={t`Why not`} findings={problems} />}
      {remarks.length > 0 && <Findings title={t`What could not be checked`} findings={remarks} />}
    </div>
  );
}

/** Of a signature whose key is elsewhere nothing is known: that is neither a good credential nor a bad one. */
function Headline({ valid, problems }: Pick<Verdict, "valid" | "problems">) {
  if (valid) {
    return (
      <>
        <p className={styles.verdict} data-verdict="valid">
          <CircleCheck size={28} aria-hidden="true" />
          <Trans>Valid</Trans>
        </p>
        <p>
          <Trans>It keeps every rule, and its signature fits.</Trans>
        </p>
      </>
    );
  }
  if (problems.every(({ rule }) => NOT_CHECKED.has(rule))) {
    return (
      <>
        <p className={styles.verdict} data-verdict="unchecked">
          <CircleQuestionMark size={28} aria-hidden="true" />
          <Trans>Signature not checked</Trans>
        </p>
        <p>
          <Trans>It breaks no other rule, but whether anybody signed it is not known.</Trans>
        </p>
      </>
    );
  }
  return (
    <>
      <p className={styles.verdict} data-verdict="invalid">
        <CircleX size={28} aria-hidden="true" />
        <Trans>Not valid</Trans>
      </p>
      <p>
        <Plural value={problems.length} one="It breaks one rule." other="It breaks # rules." />
      </p>
    </>
  );
}

interface FindingsProps {
  readonly title: string;
  readonly findings: readonly VerdictFinding[];
}

function Findings({ title, findings }: FindingsProps) {
  const { i18n } = useLingui();
  const meaningOf = (rule: string) => {
    const words = FINDING_WORDS.get(rule);
    return words && i18n._(words);
  };
  return (
    <section>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.findings}>
        {findings.map(({ rule, place, message }) => (
          <li key={`${rule} ${place} ${message}`}>
            <p className={styles.meaning}>{meaningOf(rule)}</p>
            <p className={styles.exactly}>
              {place !== "" && <code className={styles.place}>{place}</code>}
              <span lang="en">{message}</span> <code>{rule}</code>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
