import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react";
import type { KUDOS_VALUES, Reaction } from "#src/domain/recognition/kudos/kudos-words.ts";

const VALUES: Readonly<Record<(typeof KUDOS_VALUES)[number], MessageDescriptor>> = {
  "helped-me": msg`Helped me`,
  "customer-first": msg`Put the customer first`,
  "shared-knowledge": msg`Shared knowledge`,
  "kept-calm": msg`Kept calm`,
  "good-craft": msg`Good craft`,
};

const REACTION_WORDS: Readonly<Record<Reaction, MessageDescriptor>> = {
  "seen-it-too": msg`I saw it too`,
  "well-done": msg`Well done`,
  "learned-from-it": msg`I learned from it`,
};

function isShipped(value: string): value is keyof typeof VALUES {
  return Object.hasOwn(VALUES, value);
}

/** Names a value of kudos; one of the organisation's own is its own name. */
export function useValueName(): (value: string) => string {
  const { i18n } = useLingui();
  return (value) => (isShipped(value) ? i18n._(VALUES[value]) : value);
}

/** Says a reaction in a few words. */
export function useReactionName(): (reaction: Reaction) => string {
  const { i18n } = useLingui();
  return (reaction) => i18n._(REACTION_WORDS[reaction]);
}
