import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { CatalogueKpi } from "#src/contract/catalogue.ts";
import { Formula } from "./formula.tsx";

const contactsPerHour: CatalogueKpi = {
  id: "contacts_per_hour",
  name: "Contacts per hour",
  shortName: "CPH",
  description: "Contacts handled per hour on queue.",
  unit: "per_hour",
  direction: "higher",
  kind: "rate",
  numerator: [{ measure: "contacts_handled", times: 1 }],
  denominator: [{ measure: "on_queue_seconds", times: 1 }],
  scale: 3_600,
  minimumSample: 14_400,
  sampleUnit: "seconds",
  decimals: 1,
  lowestLevel: "agent",
  guardrails: [],
  coachability: 0.4,
  source: "",
  owner: null,
};
const sums = { contacts_handled: 40, on_queue_seconds: 10_800 };

test.each([
  ["says so where its figures come from several feeds", 5, 1],
  ["says nothing of feeds where they come from one", 0, 0],
])("a formula %s", (_, joined, sentences) => {
  render(
    <I18nProvider i18n={i18n}>
      <Formula kpi={contactsPerHour} evidence={{ sums, value: 40 / 3, joined }} />
    </I18nProvider>,
  );
  expect(screen.getByText("13.3/h")).toBeVisible();
  expect(screen.queryAllByText(/several feeds, put together by person and day/)).toHaveLength(
    sentences,
  );
});
