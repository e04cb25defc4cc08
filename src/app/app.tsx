import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { ScenariosContext, type ScenarioOption } from "#src/features/filters/scenario-menu.tsx";
import type { AppRouter } from "./router.tsx";

interface AppProps {
  readonly queryClient: QueryClient;
  readonly router: AppRouter;
  /** What a build with mocks can play; none otherwise. */
  readonly scenarios?: readonly ScenarioOption[];
}

/** The whole app: language, cache and router around whatever page the address names. */
export function App({ queryClient, router, scenarios = [] }: AppProps) {
  return (
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <QueryClientProvider client={queryClient}>
          <ScenariosContext value={scenarios}>
            <RouterProvider router={router} />
          </ScenariosContext>
        </QueryClientProvider>
      </I18nProvider>
    </StrictMode>
  );
}
