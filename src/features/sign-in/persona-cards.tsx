import { useLingui } from "@lingui/react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ArrowRight } from "lucide-react";
import { putOn } from "#src/api/persona.ts";
import type { Persona, PersonaOption } from "#src/contract/session.ts";
import { FaultMessage } from "#src/ui/fault-message.tsx";
import { personaName, ROLE_QUESTIONS, ROLE_WORDS } from "#src/ui/words/role-words.ts";
import styles from "./persona-cards.module.css";

interface PersonaCardsProps {
  readonly personas: readonly PersonaOption[];
  /** Called when the persona is on. */
  readonly onDone: () => void;
}

/** The people whom a visitor of the demo can be, each with the question they come with. */
export function PersonaCards({ personas, onDone }: PersonaCardsProps) {
  const { _, i18n } = useLingui();
  const client = useQueryClient();
  const wear = useMutation({
    mutationFn: (persona: Persona) => putOn(client, persona),
    onSuccess: onDone,
  });
  return (
    <>
      <ul className={styles.cards}>
        {personas.map(({ role, id, name }) => (
          <li key={`${role}:${id ?? ""}`}>
            <button
              type="button"
              className={styles.card}
              disabled={wear.isPending}
              onClick={() => wear.mutate({ role, ...(id !== undefined && { id }) })}
            >
              <span className={styles.role}>{_(ROLE_WORDS[role])}</span>
              <span className={styles.name}>{personaName(i18n, { role, id, name })}</span>
              <span className={styles.question}>{_(ROLE_QUESTIONS[role])}</span>
              <ArrowRight className={styles.arrow} size={18} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      {wear.error && <FaultMessage error={wear.error} />}
    </>
  );
}
