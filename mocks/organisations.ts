import { createClerk } from "#server/recognition/clerk/clerk.ts";
import { mockServices, type MockServices } from "./app.ts";
import type { Scenario } from "./scenarios.ts";

/** How far an organisation has come. */
interface Progress {
  /** Whether the clerk has decided points and badges. */
  readonly decided: boolean;
}

/** Gives an organisation of one's own, as a scenario has it. */
export type Organisations = (scenario: Scenario, progress: Progress) => Promise<MockServices>;

/**
 * Organisations for many who each want one: to fill the stores takes half a second and the clerk some seconds more, so
 * each is made once, at the first call for it, and handed out as copies.
 */
export function createOrganisations(now: () => Date): Organisations {
  const made = new Map<string, Promise<MockServices>>();

  async function make(scenario: Scenario, decided: boolean): Promise<MockServices> {
    if (!decided) return mockServices(scenario, now);
    const services = await ours(scenario, { decided: false });
    await createClerk(services).run();
    return services;
  }

  async function ours(scenario: Scenario, { decided }: Progress): Promise<MockServices> {
    const hasFactsOfItsOwn = scenario.hour !== undefined || scenario.keeps !== undefined;
    const key = `${hasFactsOfItsOwn ? scenario.id : "normal"} ${decided}`;
    const found = made.get(key) ?? make(scenario, decided);
    made.set(key, found);
    return (await found).copy();
  }

  return ours;
}
