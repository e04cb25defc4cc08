/** A request as it travels to another thread, which gets no Request object. */
export interface Call {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: ArrayBuffer | null;
}

/** What comes back over the call's port: the head, then the body piece by piece, then its end. */
type Reply =
  | {
      readonly kind: "head";
      readonly status: number;
      readonly headers: readonly (readonly [name: string, value: string])[];
      readonly hasBody: boolean;
    }
  | { readonly kind: "chunk"; readonly bytes: Uint8Array }
  | { readonly kind: "end" }
  | { readonly kind: "failed"; readonly reason: string };

/** Hands a call to the other thread, with the port over which it is answered. */
export type Hand = (call: Call, port: MessagePort, transfer: Transferable[]) => void;

const BODILESS: readonly string[] = ["GET", "HEAD"];
/** No answer came: what a Response says of itself then, and what none can be constructed with. */
const NO_ANSWER = 0;

/** Has a request answered by another thread. The body of the answer streams; who stops reading it stops the other side. */
export async function relay(request: Request, hand: Hand): Promise<Response> {
  const { method, url } = request;
  const body = BODILESS.includes(method) ? null : await request.arrayBuffer();
  const { port1: port, port2: theirs } = new MessageChannel();
  const { promise, resolve, reject } = Promise.withResolvers<Response>();
  let feed: ReadableStreamDefaultController<Uint8Array> | null = null;
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      feed = controller;
    },
    cancel() {
      feed = null;
      port.postMessage("stop");
    },
  });
  port.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
    switch (data.kind) {
      case "head":
        resolve(headOf(data, stream));
        return;
      case "chunk":
        feed?.enqueue(data.bytes);
        return;
      case "end":
        feed?.close();
        port.close();
        return;
      case "failed":
        reject(new Error(data.reason));
        feed?.error(new Error(data.reason));
        port.close();
    }
  });
  port.start();
  const call = { method, url, headers: [...request.headers], body };
  hand(call, theirs, body === null ? [theirs] : [theirs, body]);
  return promise;
}

function headOf(
  { status, headers, hasBody }: Extract<Reply, { kind: "head" }>,
  stream: ReadableStream<Uint8Array>,
): Response {
  if (status === NO_ANSWER) return Response.error();
  return new Response(hasBody ? stream : null, {
    status,
    headers: headers.map(([name, value]) => [name, value]),
  });
}

/** The other thread's part: answers a call over its port. */
export async function answerCall(
  { method, url, headers, body }: Call,
  port: MessagePort,
  answering: (request: Request) => Promise<Response>,
): Promise<void> {
  const stop = new AbortController();
  const say = (reply: Reply) => port.postMessage(reply);
  port.addEventListener("message", () => stop.abort());
  port.start();
  try {
    const request = new Request(url, {
      method,
      headers: headers.map(([name, value]) => [name, value]),
      body,
      signal: stop.signal,
    });
    const answer = await answering(request);
    const { status } = answer;
    say({ kind: "head", status, headers: [...answer.headers], hasBody: answer.body !== null });
    const reader = answer.body?.getReader();
    stop.signal.addEventListener("abort", () => void reader?.cancel());
    for (let read = await reader?.read(); read?.done === false; read = await reader?.read()) {
      say({ kind: "chunk", bytes: read.value });
    }
    say({ kind: "end" });
  } catch (error) {
    say({ kind: "failed", reason: String(error) });
  }
}
