import { ENDPOINTS } from "#src/contract/endpoints.ts";
import type { Desk } from "./desk.ts";
import { readInput } from "./input.ts";
import { personaAsking, type Asked } from "./mount-session.ts";
import { ProblemError } from "./problem.ts";
import type { StreamHandler, StreamName } from "./route.ts";

/** Streams that one person may keep open: a few tabs. */
const STREAMS_PER_PERSON = 8;

type Bytes = Uint8Array<ArrayBuffer>;

/** Opens streams and knows how many each person has. */
export function createStreams(desk: Desk) {
  const open = new Map<string, number>();
  const enter = (person: string) => {
    const count = open.get(person) ?? 0;
    if (count >= STREAMS_PER_PERSON) {
      throw new ProblemError("too-many-requests", "Close some of Candor's pages first.");
    }
    open.set(person, count + 1);
  };
  const leave = (person: string) => {
    const count = open.get(person) ?? 0;
    if (count > 1) open.set(person, count - 1);
    else open.delete(person);
  };

  return async (name: StreamName, handler: StreamHandler, asked: Asked): Promise<Response> => {
    const { request, params } = asked;
    const { options, reception } = desk;
    const persona = await personaAsking(desk, name, request);
    readInput(ENDPOINTS[name], params, new URL(request.url).searchParams);
    const headers = { "Cache-Control": "no-store", "Content-Type": "text/event-stream" };
    if (request.method === "HEAD") return new Response(null, { headers });
    const signal = AbortSignal.any([request.signal, options.stopping]);
    const context = await reception.context(persona, await reception.moment(), {
      file: null,
      signal,
    });
    const person = JSON.stringify([context.identity.role, context.identity.personId]);
    enter(person);
    return new Response(
      whenEnded(handler(context), () => leave(person)),
      { headers },
    );
  };
}

/** The same stream, with a notice when it has ended or its reader has gone. */
function whenEnded(stream: ReadableStream<Bytes>, ended: () => void): ReadableStream<Bytes> {
  const reader = stream.getReader();
  return new ReadableStream<Bytes>({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (!done) {
        controller.enqueue(value);
        return;
      }
      ended();
      controller.close();
    },
    async cancel(reason) {
      ended();
      await reader.cancel(reason);
    },
  });
}
