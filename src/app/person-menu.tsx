import { useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { ChevronDown, CircleUser } from "lucide-react";
import { putOn } from "#src/api/persona.ts";
import { useSession } from "#src/api/session.ts";
import type { PersonaOption } from "#src/contract/session.ts";
import { addToast } from "#src/state/toasts.ts";
import { Menu } from "#src/ui/menu.tsx";
import { personaName, ROLE_WORDS } from "#src/ui/words/role-words.ts";
import styles from "./person-menu.module.css";

const keyOf = ({ role, id }: Pick<PersonaOption, "role" | "id">) => `${role}:${id ?? ""}`;

/** Who is looking. In demo mode it opens the other personas that can be put on. */
export function PersonMenu() {
  const { t, i18n } = useLingui();
  const { person, role, demo, personas } = useSession();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const roleName = i18n._(ROLE_WORDS[role]);
  // Who has no name of their own goes by their role.
  const name = person.id === role ? roleName : person.name;
  const words = (
    <>
      <CircleUser size={18} aria-hidden="true" />
      <span className={styles.who}>
        <span className={styles.name}>{name}</span>
        {name !== roleName && <span className={styles.role}>{roleName}</span>}
      </span>
    </>
  );
  if (!demo) return <p className={styles.person}>{words}</p>;

  const wear = async (key: string) => {
    const persona = personas.find((one) => keyOf(one) === key);
    if (!persona) return;
    try {
      await putOn(queryClient, {
        role: persona.role,
        ...(persona.id !== undefined && { id: persona.id }),
      });
      await navigate({ to: "/" });
    } catch {
      addToast(t`This persona could not be put on. Try again.`, { tone: "fault" });
    }
  };
  const chosen = personas.find((one) => one.role === role && (one.id ?? person.id) === person.id);
  return (
    <Menu
      label={t`Personas`}
      className={styles.person}
      button={
        <>
          {words}
          <ChevronDown size={14} aria-hidden="true" />
        </>
      }
      sections={[
        {
          name: t`Look as`,
          items: personas.map((persona) => ({
            id: keyOf(persona),
            name: personaName(i18n, persona),
            note: persona.id === undefined ? undefined : i18n._(ROLE_WORDS[persona.role]),
          })),
          chosen: chosen ? keyOf(chosen) : null,
          onAction: (key) => void wear(key),
        },
      ]}
    />
  );
}
