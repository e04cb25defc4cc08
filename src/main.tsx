import { createHashHistory } from "@tanstack/react-router";
import { createRoot } from "react-dom/client";
import { followEvents } from "#src/api/events.ts";
import { createQueryClient } from "#src/api/query-client.ts";
import { App } from "#src/app/app.tsx";
import { followAppearance } from "#src/app/appearance.ts";
import { followLanguage } from "#src/app/language.ts";
import { createAppRouter } from "#src/app/router.tsx";
import "#src/ui/base.css";

const container = document.querySelector("#root");
if (container === null) throw new Error("index.html has no element with the id “root”");

followAppearance();
const [scenarios] = await Promise.all([
  import.meta.env.VITE_MOCKS
    ? import("#mocks/browser.ts").then(({ startMocks }) => startMocks())
    : [],
  followLanguage(),
]);

const queryClient = createQueryClient();
const router = createAppRouter({
  queryClient,
  // A static host knows one page only, so the demo keeps its addresses behind the “#”.
  ...(import.meta.env.MODE === "demo" && { history: createHashHistory() }),
});
followEvents(queryClient);
createRoot(container).render(
  <App queryClient={queryClient} router={router} scenarios={scenarios} />,
);
