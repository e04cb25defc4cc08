import { createAccessJournal, type AccessJournal } from "./access-journal.ts";
import type { AppOptions } from "./app-options.ts";
import { createWhoAsks, type WhoAsks } from "./credentials.ts";
import { createMeter, type Meter } from "./meter.ts";
import { createRation, type Ration } from "./ration.ts";
import { createReception, type Reception } from "./reception.ts";
import type { Services } from "./services.ts";
import { createTokenSigner, type TokenSigner } from "./session-token.ts";

/** What all endpoints of one app share. */
export interface Desk {
  readonly services: Services;
  readonly options: AppOptions;
  readonly signer: TokenSigner;
  readonly whoAsks: WhoAsks;
  readonly reception: Reception;
  readonly journal: AccessJournal;
  readonly meter: Meter;
  /** What is done for whoever has no session, of what is work. */
  readonly ration: Ration;
}

export function createDesk(services: Services, options: AppOptions): Desk {
  const signer = createTokenSigner(services.auth.key);
  return {
    services,
    options,
    signer,
    whoAsks: createWhoAsks(services.auth, signer, options.carrier),
    reception: createReception(services, options.publicUrl),
    journal: createAccessJournal(services.records),
    meter: createMeter(() => performance.now()),
    ration: createRation(options.rationLimits, () => performance.now()),
  };
}
