import type { I18n, MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { PersonaOption, Role } from "#src/contract/session.ts";

/** The name of each role. */
export const ROLE_WORDS: Readonly<Record<Role, MessageDescriptor>> = {
  agent: msg`Agent`,
  supervisor: msg`Supervisor`,
  executive: msg`Executive`,
  administrator: msg`Administrator`,
};

/** What a persona is called: by name, or by the role of one that is nobody in particular. */
export function personaName(i18n: I18n, { role, id, name }: Omit<PersonaOption, "home">): string {
  return id === undefined ? i18n._(ROLE_WORDS[role]) : name;
}

/** The question each role comes with. */
export const ROLE_QUESTIONS: Readonly<Record<Role, MessageDescriptor>> = {
  agent: msg`How am I doing, why this score, what should I work on next?`,
  supervisor: msg`Who needs my help today, on what, and did my last coaching work?`,
  executive: msg`What really changed, where, and is it worth acting on?`,
  administrator: msg`Which data came in, and what was wrong with them?`,
};
