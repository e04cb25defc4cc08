import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react";
import type { Contest } from "#src/contract/recognition/contests.ts";

type Words<Key extends string> = Readonly<Record<Key, MessageDescriptor>>;

const STATES: Words<Contest["state"]> = {
  draft: msg`Draft`,
  upcoming: msg`Upcoming`,
  running: msg`Running`,
  pending: msg`Waiting for late data`,
  closed: msg`Closed`,
  announced: msg`Announced`,
  cancelled: msg`Cancelled`,
};

const SCORINGS: Words<Contest["scoring"]> = {
  goals: msg`Points towards each one’s own goals`,
  progress: msg`Progress beyond what was to be expected of each`,
};

const ANONYMITIES: Words<Contest["anonymity"]> = {
  none: msg`Named are those who agreed`,
  all: msg`Nobody is named`,
  "all-but-top": msg`Only the first place is named, if they agreed`,
};

/** Says how far a contest has come, what counts in it, and whom it names. */
export function useContestWords() {
  const { i18n } = useLingui();
  return {
    state: (state: Contest["state"]) => i18n._(STATES[state]),
    scoring: (scoring: Contest["scoring"]) => i18n._(SCORINGS[scoring]),
    anonymity: (anonymity: Contest["anonymity"]) => i18n._(ANONYMITIES[anonymity]),
  };
}
