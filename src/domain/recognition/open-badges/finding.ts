import type { CredentialRule } from "./credential-rules.ts";

/** A rule that a credential breaks, or a limit of what was checked: where, and with which values the rule's words are filled. */
export interface Finding {
  readonly rule: CredentialRule;
  /** The way to the value, as in `credentialSubject.achievement.name`; empty for the whole. */
  readonly place: string;
  readonly values: Readonly<Record<string, string>>;
}

/** The place of a property, or of an item of a list, within another place. */
export function within(place: string, step: string | number): string {
  if (typeof step === "number") return `${place}[${step}]`;
  return place === "" ? step : `${place}.${step}`;
}

/** A broken rule at a place. */
export function finding(
  rule: CredentialRule,
  place: string,
  values: Readonly<Record<string, string>> = {},
): Finding {
  return { rule, place, values };
}

/** What was found, short enough to be told. */
export function shown(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? typeof value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
