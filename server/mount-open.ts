import * as z from "zod/mini";
import { ENDPOINTS } from "#src/contract/endpoints.ts";
import { receiveBody } from "./body.ts";
import type { Desk } from "./desk.ts";
import { etagOf } from "./etag.ts";
import { readInput } from "./input.ts";
import { notModified, plainAnswer, taggedAnswer } from "./json-answer.ts";
import type { Asked } from "./mount-session.ts";
import { notFound, notReady } from "./problem.ts";
import type { OpenContext, OpenHandler, OpenName } from "./route.ts";
import { createPublished } from "./recognition/credentials/published.ts";
import { withinTime } from "./time-limit.ts";

/** What the meter tells of the facts. */
async function gauges({ services }: Desk): Promise<Record<string, number>> {
  const ready = services.ready();
  const watermark = ready ? await services.metrics.watermark() : null;
  return {
    candor_ready: Number(ready),
    candor_facts_version: watermark?.version ?? 0,
    candor_sources: watermark?.sources.length ?? 0,
    candor_last_batch: Math.max(0, ...(watermark?.sources ?? []).map((one) => one.lastBatch)),
  };
}

const MEDIA_TYPES = {
  json: "application/json",
  text: "text/plain; version=0.0.4; charset=utf-8",
  svg: "image/svg+xml",
} as const;

/** Answers one request that needs no session. Signing in adds the session to the answer. */
export async function answerOpenly<Name extends OpenName>(
  desk: Desk,
  name: Name,
  handler: OpenHandler<Name>,
  { request, params }: Asked,
): Promise<Response> {
  const { services, options, reception, meter, signer } = desk;
  const endpoint = ENDPOINTS[name];
  const input = readInput(endpoint, params, new URL(request.url).searchParams);
  const isRationed =
    endpoint.rationed === true && (await desk.whoAsks(request, services.clock())) === null;
  // Before anything is taken in that would then be refused.
  if (isRationed) desk.ration.require();
  const { body } = await receiveBody(endpoint, request, options.bodyLimits);
  let session: string | null = null;

  return withinTime(options.answerMilliseconds, request.signal, async (signal) => {
    const whenReady = () => {
      if (!services.ready()) throw notReady();
    };
    const context: OpenContext = {
      ready: services.ready,
      now: services.clock,
      issuer: reception.issuer,
      published: createPublished(services.records, reception.issuer),
      meter,
      gauges: () => gauges(desk),
      personas: async () => {
        whenReady();
        return reception.personas(await reception.moment());
      },
      signIn: async (persona) => {
        if (services.auth.mode !== "demo") throw notFound();
        whenReady();
        const moment = await reception.moment();
        if (!(await reception.knows(persona, moment))) throw notFound();
        session = await signer.issue(persona, services.clock());
        return reception.context(persona, moment, { file: null, signal });
      },
    };
    const work = () => handler(context, body, input);
    const answer = await (isRationed ? desk.ration.spend(signal, work) : work());
    if (options.checkAnswers) z.parse(endpoint.answer, answer);
    const isText = typeof answer === "string";
    const text = isText ? answer : JSON.stringify(answer);
    const type = MEDIA_TYPES[endpoint.form];
    if (endpoint.method !== "GET") {
      const response = plainAnswer(text, type);
      if (session !== null) options.carrier.write(request, response.headers, session);
      return response;
    }
    const etag = await etagOf(text);
    return notModified(request, etag) ?? taggedAnswer(text, type, etag);
  });
}
