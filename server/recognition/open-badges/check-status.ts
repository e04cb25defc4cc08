import { finding, shown, type Finding } from "#src/domain/recognition/open-badges/finding.ts";
import { isObject, isPrimitive } from "#src/domain/recognition/open-badges/primitive.ts";
import type { IssuerTrust } from "./issuer-trust.ts";
import { broken, NOTHING_FOUND, remark, together, type Outcome } from "./outcome.ts";

type Json = Readonly<Record<string, unknown>>;

/** Whether a credential was revoked, as far as this server's own lists can tell; no other list is fetched. */
export async function checkStatus(credential: Json, trust: IssuerTrust): Promise<Outcome> {
  const { credentialStatus } = credential;
  const entries: readonly unknown[] = Array.isArray(credentialStatus)
    ? credentialStatus
    : [credentialStatus];
  const checked = entries.filter(isObject).map((entry) => checkEntry(entry, trust));
  return together(...(await Promise.all(checked)));
}

async function checkEntry(entry: Json, trust: IssuerTrust): Promise<Outcome> {
  const { id, statusListCredential: list, statusListIndex: index, statusPurpose } = entry;
  if (entry["type"] !== "BitstringStatusListEntry") {
    return id === undefined ? broken(malformed("id")) : elsewhere(id);
  }
  const faults = [
    ...(isPrimitive(list, "uri") ? [] : ["statusListCredential"]),
    ...(typeof index === "string" && /^\d{1,9}$/.test(index) ? [] : ["statusListIndex"]),
    ...(typeof statusPurpose === "string" ? [] : ["statusPurpose"]),
  ];
  if (faults.length > 0 || typeof list !== "string") return broken(malformed(faults.join(", ")));
  const state = await trust.status(list, Number(index));
  if (state === null) return elsewhere(list);
  if (state === "valid") return NOTHING_FOUND;
  if (state === "unknown") {
    const reason = "the list has no such entry";
    return broken(finding("wrong-status", "credentialStatus", { reason }));
  }
  return broken(finding(statusPurpose === "suspension" ? "suspended" : "revoked", ""));
}

function malformed(names: string): Finding {
  const reason = `${names} is missing or malformed`;
  return finding("wrong-status", "credentialStatus", { reason });
}

function elsewhere(where: unknown): Outcome {
  return remark(finding("status-not-fetched", "credentialStatus", { where: shown(where ?? "") }));
}
