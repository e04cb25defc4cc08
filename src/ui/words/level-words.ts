import type { I18n, MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

interface LevelWords {
  readonly one: MessageDescriptor;
  readonly many: MessageDescriptor;
}

const LEVELS: Readonly<Record<string, LevelWords>> = {
  organisation: { one: msg`Organisation`, many: msg`Organisation` },
  agent: { one: msg`Person`, many: msg`People` },
  team: { one: msg`Team`, many: msg`Teams` },
  supervisor: { one: msg`Supervisor`, many: msg`Supervisors` },
  site: { one: msg`Site`, many: msg`Sites` },
  line_of_business: { one: msg`Line of business`, many: msg`Lines of business` },
  queue: { one: msg`Queue`, many: msg`Queues` },
  channel: { one: msg`Channel`, many: msg`Channels` },
  role: { one: msg`Role`, many: msg`Roles` },
  tenure_band: { one: msg`Tenure`, many: msg`Tenure bands` },
};

/** A dimension of the organisation's own is named by its id, readably: `cost_centre` is “Cost centre”. */
function readable(id: string): string {
  const words = id.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The name of a level or dimension, of one member or of many. */
export function levelName(i18n: I18n, level: string, number: "one" | "many"): string {
  const words = LEVELS[level];
  return words ? i18n._(words[number]) : readable(level);
}
