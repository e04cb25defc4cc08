import "@fontsource-variable/inter/index.css";
import "#src/ui/base.css";
import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { HeatMap } from "#src/charts/heat-map/heat-map.tsx";
import type { Paint } from "./paint.ts";

i18n.loadAndActivate({ locale: "en", messages: {} });

const noText = () => "";

// A page that is already running has its font and has rendered before; this one catches up before it is measured.
await document.fonts.load("12px 'Inter Variable'");
const root = createRoot(document.querySelector("#stage") ?? document.body);
flushSync(() => root.render(<p>Ready</p>));

/** The heat map of the product, as a page renders it. */
export const paintOurs: Paint = (_, grid) => {
  const { rowNames, columnNames, cells } = grid;
  const named = (label: string) => ({ id: label, label });
  const [rows, columns] = [rowNames.map(named), columnNames.map(named)];
  flushSync(() => {
    root.render(
      <I18nProvider i18n={i18n}>
        <HeatMap
          label="Bench"
          rowHeading="Person"
          rows={rows}
          columns={columns}
          cells={cells}
          columnLabels="thinned"
          cellText={noText}
          describeCell={noText}
        />
      </I18nProvider>,
    );
  });
};
