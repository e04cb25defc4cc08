import { NOT_CHECKED, sayRule } from "#src/domain/recognition/open-badges/credential-rules.ts";
import {
  finding,
  shown,
  within,
  type Finding,
} from "#src/domain/recognition/open-badges/finding.ts";
import { isObject } from "#src/domain/recognition/open-badges/primitive.ts";
import { broken, remark, together, type Outcome } from "./outcome.ts";
import { issuerIdOf } from "./trust-in-key.ts";

type Json = Readonly<Record<string, unknown>>;

/** What was checked: a credential, once it could be read, and what was found. */
export interface Verified extends Outcome {
  readonly credential: Json | null;
}

/** An endorsement where it stands. */
interface Endorsement {
  readonly place: string;
  readonly value: unknown;
}

/** Each costs as much as a credential. */
const MOST_ENDORSEMENTS = 10;

/**
 * Checks every endorsement in a credential: of itself, of its achievement, of profiles. One that is broken makes the
 * credential invalid; of one whose key is elsewhere nothing is known, and that is said. `verify` is null for the endorsements
 * of an endorsement, which are not checked: a chain of them would be read anew for each of its links.
 */
export async function checkEndorsements(
  credential: Json,
  verify: ((endorsement: unknown) => Promise<Verified>) | null,
): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  for (const [at, { place, value }] of endorsementsIn(credential, "").entries()) {
    const isOneTooMany = verify === null || at >= MOST_ENDORSEMENTS;
    outcomes.push(isOneTooMany ? unchecked(place, "") : told(await verify(value), place));
  }
  return together(...outcomes);
}

/** Endorsements inside an endorsement are the endorsement's own affair. */
function endorsementsIn(value: unknown, place: string): Endorsement[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, at) => endorsementsIn(item, within(place, at)));
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const here = within(place, name);
    if (name !== "endorsement" && name !== "endorsementJwt") return endorsementsIn(inner, here);
    const list: readonly unknown[] = Array.isArray(inner) ? inner : [];
    return list.map((one, at) => ({ place: within(here, at), value: one }));
  });
}

/** What keeps an endorsement from being checked, and says nothing against it. */
const UNCHECKED = new Set<string>([...NOT_CHECKED, "too-much"]);

function told({ problems, credential }: Verified, place: string): Outcome {
  const faults = problems.filter(({ rule }) => !UNCHECKED.has(rule));
  const issuer = shown(credential === null ? "" : (issuerIdOf(credential) ?? ""));
  return together(
    broken(...faults.map((fault) => brokenEndorsement(fault, place))),
    faults.length < problems.length ? unchecked(place, issuer) : remark(),
  );
}

function brokenEndorsement({ rule, place: inner, values }: Finding, place: string): Finding {
  const reason = `${inner === "" ? "" : `${inner}: `}${sayRule(rule, values)}`;
  return finding("endorsement-broken", place, { reason });
}

function unchecked(place: string, issuer: string): Outcome {
  return remark(finding("endorsement-unchecked", place, { issuer }));
}
