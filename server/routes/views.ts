import * as z from "zod/mini";
import { keptViewsSchema } from "#src/contract/views.ts";
import { badRequest, ProblemError } from "../problem.ts";
import { VersionConflict } from "../records-store.ts";
import type { Handler } from "../route.ts";
import type { Identity } from "../scope.ts";
import { versionSeen } from "../version-seen.ts";

/** The kind of records that hold views: one for each person in each role. */
const KIND = "views";

function ownerOf({ role, personId }: Identity): string {
  return `${role}:${personId}`;
}

/** The views that the session's person keeps. */
export const viewsRoute: Handler<"views"> = async ({ identity, services }) => {
  const found = await services.records.get(KIND, ownerOf(identity));
  if (!found) return { version: 0, views: [] };
  return { version: found.version, ...z.parse(keptViewsSchema, found.body) };
};

/** Keeps these views in place of those that the caller saw. */
export const keepViewsRoute: Handler<"keepViews"> = async (context, _input, { views }) => {
  const { headers, identity, services } = context;
  const ifVersion = versionSeen(headers);
  if (new Set(views.map(({ address }) => address)).size < views.length) {
    throw badRequest("body.views", "distinct", "Keep each address once.");
  }
  const change = { kind: KIND, id: ownerOf(identity), body: { views }, ifVersion };
  const cause = { actor: identity.personId, action: "views kept" };
  try {
    const [kept] = await services.records.put([change], cause);
    return { version: kept?.version ?? ifVersion + 1, views };
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
    const detail = "Your views were changed elsewhere after you opened them: look at them again.";
    throw new ProblemError("version-conflict", detail);
  }
};
