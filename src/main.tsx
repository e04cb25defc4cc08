import { createHashHistory } from "@tanstack/react-router";
import { createRoot } from "react-dom/client";
import { createQueryClient } from "#src/api/query-client.ts";
import { App } from "#src/app/app.tsx";
import { followAppearance } from "#src/app/appearance.ts";
import { followLanguage } from "#src/app/language.ts";
import { createAppRouter } from "#src/app/router.tsx";
import type { ScenarioOption } from "#src/features/filters/scenario-menu.tsx";
import "@fontsource-variable/inter/index.css";
import "#src/ui/base.css";

/** Where the build says so, the browser answers its own requests; any other build carries none of the mocks. */
async function mockedScenarios(): Promise<readonly ScenarioOption[]> {
  if (!import.meta.env.VITE_MOCKS) return [];
  const [{ startMocks }, { SCENARIO_WORDS }] = await Promise.all([
    import("#mocks/browser.ts"),
    import("#src/ui/words/scenario-words.ts"),
  ]);
  const scenarios = await startMocks();
  return scenarios.map((scenario) => ({ ...scenario, ...SCENARIO_WORDS[scenario.id] }));
}

/**
 * Draws the app once its words, and the mocks where there are any, are here. The module itself waits for nothing: what it
 * fetches comes in chunks that share code with this one, and would wait for it in turn.
 */
async function start(container: Element): Promise<void> {
  followAppearance();
  const [scenarios] = await Promise.all([mockedScenarios(), followLanguage()]);
  const queryClient = createQueryClient();
  const router = createAppRouter({
    queryClient,
    openEvents: (path) => new EventSource(path),
    // A static host knows no addresses but the files it has, so the demo keeps its pages behind a `#`.
    ...(import.meta.env.MODE === "demo" && { history: createHashHistory() }),
  });
  createRoot(container).render(
    <App queryClient={queryClient} router={router} scenarios={scenarios} />,
  );
}

const root = document.querySelector("#root");
if (root === null) throw new Error("index.html has no element with the id “root”");
void start(root);
