import { describe, expect, test } from "vitest";
import { agentsOf, appOver, smallWorld } from "#tests/small-world.ts";
import { factBatch } from "#tests/contract/fact-batch.ts";
import { inOneMoment } from "./one-moment.ts";
import { createReception } from "./reception.ts";
import type { Services } from "./services.ts";

const [ANN = ""] = agentsOf("team-red");

/** Ten times the calls of one person's last day. */
const correction = factBatch({ sequence: 2 }, [
  {
    day: "2026-03-01",
    agent: ANN,
    queue: "Billing",
    dimensions: { team: "team-red", supervisor: "sup-red", site: "site-north" },
    measures: {
      contacts_handled: 100,
      talk_seconds: 90_000,
      hold_seconds: 1000,
      acw_seconds: 4000,
    },
  },
]);

/** The small world, where facts are corrected as soon as so many questions have been answered. */
async function worldThatChangesAfter(questions: number): Promise<Services> {
  const services = await smallWorld();
  const { metrics } = services;
  let left = questions;
  const sums: typeof metrics.sums = async (...asked) => {
    const table = await metrics.sums(...asked);
    left -= 1;
    if (left === 0) await metrics.apply(correction);
    return table;
  };
  return { ...services, metrics: { ...metrics, sums } };
}

describe("an answer for which several questions are asked", () => {
  const path = `/api/scorecards/agent/${ANN}?period=last-28-days&compare=previous`;

  test.each([1, 2, 3])(
    "is of one moment when the facts change after question %i",
    async (questions) => {
      const { signIn } = appOver(await worldThatChangesAfter(questions));
      const ask = await signIn({ role: "administrator" });
      const [during, after] = [await ask(path), await ask(path)];
      expect(during.status).toBe(200);
      expect(during.headers.get("ETag")).toBe(after.headers.get("ETag"));
      expect(await during.json()).toEqual(await after.json());
    },
  );
});

describe("work of one moment", () => {
  const { signal } = new AbortController();
  /** A reception whose facts change while it is looked at for the first so many times. */
  async function receptionThatMoves(times: number) {
    const reception = createReception(await smallWorld());
    let looks = 0;
    return {
      moment: () => reception.moment(),
      undisturbed: reception.undisturbed,
      stands: async () => {
        looks += 1;
        return looks > times;
      },
    };
  }

  test("is done once where nothing changes", async () => {
    let done = 0;
    const work = async () => (done += 1);
    expect(await inOneMoment(await receptionThatMoves(0), signal, work)).toBe(1);
  });

  test("is done again for as long as something does, whether it failed or not", async () => {
    let done = 0;
    const work = async () => {
      done += 1;
      if (done < 3) throw new Error("two answers did not fit together");
      return done;
    };
    expect(await inOneMoment(await receptionThatMoves(2), signal, work)).toBe(3);
  });

  test("fails with what it failed with when nothing had changed", async () => {
    const work = () => Promise.reject(new Error("no such person"));
    const failed = inOneMoment(await receptionThatMoves(1), signal, work);
    await expect(failed).rejects.toThrow("no such person");
  });

  test("goes before changes that would never let it end", async () => {
    const services = await smallWorld();
    const reception = createReception(services);
    let sequence = 2;
    let begun = 0;
    const version = await inOneMoment(reception, signal, async (moment) => {
      begun += 1;
      sequence += 1;
      // Somebody imports while the work is done, whoever has to wait for whom.
      const change = services.metrics.apply({ ...correction, sequence });
      await Promise.race([change, new Promise((later) => setTimeout(later, 5))]);
      return moment.watermark.version;
    });
    expect(begun).toBe(4);
    // The last import waited for the end of the work, and then came in.
    expect((await services.metrics.watermark()).version).toBeGreaterThan(version);
  });

  test("ends when it is stopped", async () => {
    const stopping = new AbortController();
    const work = async () => stopping.abort(new Error("the caller has gone"));
    const stopped = inOneMoment(await receptionThatMoves(Infinity), stopping.signal, work);
    await expect(stopped).rejects.toThrow("the caller has gone");
  });
});
