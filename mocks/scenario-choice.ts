import { scenarioNamed, SCENARIOS, type Scenario, type ScenarioId } from "./scenarios.ts";

const KEY = "candor-scenario";

/**
 * The scenario chosen in this tab: the one in the address (`?scenario=slow`), which is kept, or the one chosen before.
 * A name that no scenario has counts as none.
 */
export function activeScenario(): Scenario {
  const inAddress = scenarioNamed(scenarioInAddress());
  if (inAddress) sessionStorage.setItem(KEY, inAddress.id);
  return inAddress ?? scenarioNamed(sessionStorage.getItem(KEY)) ?? SCENARIOS[0];
}

/** Chooses a scenario for this tab and starts the page again with it. */
export function chooseScenario(id: ScenarioId): void {
  sessionStorage.setItem(KEY, id);
  const address = new URL(location.href);
  address.searchParams.delete("scenario");
  history.replaceState(history.state, "", address);
  location.reload();
}

/** The static demo keeps its pages behind a `#`, and with them their search. */
function scenarioInAddress(): string | null {
  const { searchParams, hash } = new URL(location.href);
  const inHash = new URLSearchParams(hash.split("?")[1] ?? "");
  return searchParams.get("scenario") ?? inHash.get("scenario");
}
