import { createClerk } from "#server/recognition/clerk/clerk.ts";
import { answer } from "./answer.ts";
import { mockApp, mockServices } from "./app.ts";
import { answerCall, type Call } from "./relay.ts";
import { SCENARIOS, scenarioNamed } from "./scenarios.ts";
import { forgetfulCarrier, relayedCarrier } from "./tab-session.ts";

const RECOGNITION = "/api/recognition/";

/** What the page sends once, before its first call. */
export interface Start {
  readonly scenario: string;
  /** The page's clock, in milliseconds: it may have been set, and a worker's own has not. */
  readonly now: number;
}

/** A call, with the port on which it is answered. */
export interface Calling {
  readonly call: Call;
  readonly port: MessagePort;
}

const { promise: answering, resolve } =
  Promise.withResolvers<(request: Request) => Promise<Response>>();

/** Makes the organisation of a scenario and the app over it. */
async function start({ scenario: name, now }: Start): Promise<void> {
  const scenario = scenarioNamed(name) ?? SCENARIOS[0];
  const ahead = now - performance.now();
  const services = await mockServices(scenario, () => new Date(ahead + performance.now()));
  const carrier = scenario.forgetsSessions ? forgetfulCarrier : relayedCarrier;
  const app = mockApp(services, scenario, carrier);
  const clerk = createClerk(services);
  let isAsked = false;
  resolve((request) => {
    // Most pages ask for nothing that the clerk decides, and each opens an organisation of its own.
    if (!isAsked && new URL(request.url).pathname.startsWith(RECOGNITION)) {
      isAsked = true;
      clerk.start(0);
    }
    return answer(app, scenario, request);
  });
}

addEventListener("message", ({ data }: MessageEvent<Start | Calling>) => {
  if ("scenario" in data) void start(data);
  else void answerCall(data.call, data.port, async (request) => (await answering)(request));
});
