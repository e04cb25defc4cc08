import { createReception } from "../../reception.ts";
import type { Services } from "../../services.ts";
import { summaryChange } from "../summary-records.ts";
import { carryOut } from "./carry-out.ts";
import { catchUp } from "./catch-up.ts";
import { NOTHING_DONE, type ClerkReport } from "./clerk-report.ts";
import { readClerkState, stateChange } from "./clerk-state.ts";
import { oneAfterTheOther } from "./one-after-the-other.ts";
import { peopleOfPass } from "./people-of-pass.ts";
import { planPass } from "./plan-pass.ts";
import { CLERKS_CAUSE } from "./write-together.ts";

/** Decides points and badges from the facts, and keeps what is decided. */
export interface Clerk {
  /** Does what there is to do; resolves when it is done. Two at once, here or in another process, end in the same records. */
  readonly run: () => Promise<ClerkReport>;
  /** Does it after so many milliseconds, whenever data come in, and when a day ends; for whoever takes part again, at once. */
  readonly start: (afterMilliseconds: number) => void;
  /** Resolves when nothing is under way any more. */
  readonly stop: () => Promise<void>;
}

/** How often the clerk looks whether a day has ended. */
const LOOK_MILLISECONDS = 10 * 60_000;

/** The clerk of an app's services. It does nothing while the policy has recognition switched off. */
export function createClerk(services: Services): Clerk {
  const { records, ingest, policy, changes, log } = services;
  const reception = createReception(services);
  const stopping = new AbortController();
  const { signal } = stopping;
  let unsubscribe = () => {};
  let [first, timer]: ReturnType<typeof setTimeout>[] = [];

  /** What the clerk works with; null while it does nothing. */
  async function ground() {
    if (!policy.recognition.on || signal.aborted) return null;
    const moment = await reception.moment();
    const request = { file: null, signal };
    const context = await reception.context({ role: "administrator" }, moment, request);
    const batches = await ingest.list(Number.MAX_SAFE_INTEGER);
    const applied = batches.filter(({ status }) => status.startsWith("accepted"));
    return { context, applied, choicesAt: moment.choicesAt, records };
  }

  async function pass(): Promise<ClerkReport> {
    const found = await ground();
    if (!found) return NOTHING_DONE;
    const { context, applied } = found;
    const planned = await planPass(context, await readClerkState(records), applied);
    if (!planned) return NOTHING_DONE;
    const people = await peopleOfPass(planned.pass, records);
    const report = await carryOut(planned.pass, people, records, signal);
    if (signal.aborted) return report;
    const summary = await summaryChange(context);
    await records.put([summary, stateChange(planned.after)], CLERKS_CAUSE);
    changes.publish({ type: "record", kind: "recognition" });
    return report;
  }

  async function attendToReturned(): Promise<ClerkReport> {
    const found = await ground();
    const report = found ? await catchUp(found) : NOTHING_DONE;
    if (report.people > 0) changes.publish({ type: "record", kind: "recognition" });
    return report;
  }

  const passes = oneAfterTheOther(pass);
  // They do not wait for a pass: that may take minutes.
  const catchingUp = oneAfterTheOther(attendToReturned);
  const aside = (work: () => Promise<ClerkReport>) => {
    work().catch((error: unknown) => {
      if (!signal.aborted) log({ incident: crypto.randomUUID(), error, path: "clerk" });
    });
  };

  return {
    async run() {
      const [all, returned] = [await passes.run(), await catchingUp.run()];
      return { people: all.people + returned.people, changes: all.changes + returned.changes };
    },
    start(afterMilliseconds) {
      const look = () => aside(passes.run);
      unsubscribe = changes.subscribe((event) => {
        if (event.type === "data") look();
        else if (event.kind === "recognition") aside(catchingUp.run);
      });
      timer = setInterval(look, LOOK_MILLISECONDS);
      first = setTimeout(look, afterMilliseconds);
    },
    async stop() {
      unsubscribe();
      clearTimeout(first);
      clearInterval(timer);
      stopping.abort();
      await Promise.all([passes.idle(), catchingUp.idle()]);
    },
  };
}
