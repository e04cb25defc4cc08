import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";
import { useLingui } from "@lingui/react";
import type { BadgeFamily } from "#src/domain/recognition/badges/badge.ts";

const NAMES: Readonly<Record<BadgeFamily, MessageDescriptor>> = {
  reaching: msg`Reaching a goal`,
  sustaining: msg`Keeping it up`,
  improving: msg`Getting better`,
  best: msg`Better than ever before`,
  balance: msg`Good at all of it`,
  guardrails: msg`Without cutting corners`,
  team: msg`Together`,
  helping: msg`Helping others`,
  learning: msg`Learning`,
};

/** What a family of badges honours, in the reader's language. */
export function useFamilyName(): (family: BadgeFamily) => string {
  const { _ } = useLingui();
  return (family) => _(NAMES[family]);
}
