import { DEFAULT_CRITERIA } from "#src/domain/opportunities/criteria.ts";
import { checkedCriteria } from "../answers/opportunities/chosen-criteria.ts";
import {
  findCriteria,
  listCriteria,
  mayChange,
  saveCriteria,
  wireChoice,
} from "../criteria-records.ts";
import { ProblemError } from "../problem.ts";
import { VersionConflict } from "../records-store.ts";
import type { Handler } from "../route.ts";
import { versionSeen } from "../version-seen.ts";

/** The criteria that a session finds in its list. */
export const criteriaRoute: Handler<"criteria"> = async ({ identity, services, today }) => ({
  standard: wireChoice(DEFAULT_CRITERIA),
  sets: await listCriteria(services.records, { identity, today }),
});

/** Saves criteria in place of the version that the caller saw. */
export const saveCriteriaRoute: Handler<"saveCriteria"> = async (context, { id }, body) => {
  const { definitions, headers, identity, services, today } = context;
  const ifVersion = versionSeen(headers);
  checkedCriteria(body.choice, definitions);
  const reader = { identity, today };
  const before = await findCriteria(services.records, id);
  if (!mayChange(before, reader)) {
    const detail = "These criteria are somebody else's: save them under a name of your own.";
    throw new ProblemError("not-permitted", detail);
  }
  const { name, choice, retired = false } = body;
  const change = { id, name, choice, retired, ifVersion };
  try {
    const saved = await saveCriteria(services.records, reader, before, change);
    services.changes.publish({ type: "record", kind: "criteria" });
    return saved;
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
    const detail = "Somebody changed these criteria after you opened them: look at them again.";
    throw new ProblemError("version-conflict", detail);
  }
};
