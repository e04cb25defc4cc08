import type { Calling, Start } from "#mocks/worker.ts";
import { answerCall } from "#mocks/relay.ts";
import { ANSWERED, organisationPath } from "./organisation-path.ts";

/*
 * Stands in for the thread that makes an organisation and answers the demo's page from it: has this page's own organisation
 * answer beside the tests. To make one takes seconds, and hundreds of pages are opened.
 */

const id = crypto.randomUUID();
const { promise: started, resolve: start } = Promise.withResolvers<string>();

async function answering(request: Request): Promise<Response> {
  const path = organisationPath({ id, scenario: await started, url: request.url });
  const { method, headers: asked, signal } = request;
  const sent = method === "GET" ? null : await request.arrayBuffer();
  const init = { method, headers: asked, body: sent, signal, cache: "no-store" } as const;
  const relayed = await fetch(new URL(path, location.origin), init);
  const status = Number(relayed.headers.get(ANSWERED));
  if (status === 0) return Response.error();
  const { body, headers } = relayed;
  return new Response([204, 304].includes(status) ? null : body, { status, headers });
}

addEventListener("message", ({ data }: MessageEvent<Start | Calling>) => {
  if ("scenario" in data) start(data.scenario);
  else void answerCall(data.call, data.port, answering);
});
