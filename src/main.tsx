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
await followLanguage();

const queryClient = createQueryClient();
const router = createAppRouter({ queryClient });
followEvents(queryClient);
createRoot(container).render(<App queryClient={queryClient} router={router} />);
