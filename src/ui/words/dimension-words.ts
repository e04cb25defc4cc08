import type { I18n, MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

const SHARED: Readonly<Record<string, MessageDescriptor>> = {
  team: msg({ context: "people with the same", message: "team" }),
  supervisor: msg({ context: "people with the same", message: "supervisor" }),
  site: msg({ context: "people with the same", message: "site" }),
  line_of_business: msg({ context: "people with the same", message: "line of business" }),
  queue: msg({ context: "people with the same", message: "queue" }),
  channel: msg({ context: "people with the same", message: "channel" }),
  role: msg({ context: "people with the same", message: "role" }),
  tenure_band: msg({ context: "people with the same", message: "tenure" }),
};

/** A dimension of the organisation's own is named by its id, readably: `cost_centre` is “cost centre”. */
const OWN = msg({ context: "people with the same", message: "{dimension}" });

/**
 * A dimension as it stands after “People with the same”. It is no name with a small letter: languages bend it and may put
 * “the same” before every one (“mit gleicher Rolle und gleichem Standort”).
 */
export function sharedDimension(i18n: I18n, id: string): string {
  const words = SHARED[id];
  return words ? i18n._(words) : i18n._({ ...OWN, values: { dimension: id.replaceAll("_", " ") } });
}
