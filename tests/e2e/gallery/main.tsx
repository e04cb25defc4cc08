import "@fontsource-variable/inter/index.css";
import "#src/ui/base.css";
import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { createRoot } from "react-dom/client";
import { followAppearance } from "#src/app/appearance.ts";
import { speak } from "#src/app/language.ts";
import { Bands } from "./bands.tsx";
import { Bars } from "./bars.tsx";
import { Plots } from "./plots.tsx";

// What Candor is known by, in every state, with figures that never change: to be looked at, and to be compared.
await speak("en");
followAppearance();
createRoot(document.querySelector("#gallery") ?? document.body).render(
  <I18nProvider i18n={i18n}>
    <h1>Gallery</h1>
    <Bands />
    <Bars />
    <Plots />
  </I18nProvider>,
);
