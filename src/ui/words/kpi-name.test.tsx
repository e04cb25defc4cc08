import { setupI18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { messages } from "#src/app/locales/de.po";
import { useBreakableKpiName, useKpiName } from "./kpi-name.ts";

const german = setupI18n({ locale: "de", messages: { de: messages } });

function Names({ name }: { readonly name: string }) {
  return (
    <>
      <p>{useKpiName()(name)}</p>
      <p>{useBreakableKpiName()(name)}</p>
    </>
  );
}

test.each([
  ["Schedule adherence", "Dienstplaneinhaltung", "Dienst\u00ADplan\u00ADeinhaltung"],
  ["A name of our own", "A name of our own", "A name of our own"],
])("“%s” is whole in sentences and breakable in narrow places", (name, whole, breakable) => {
  render(
    <I18nProvider i18n={german}>
      <Names name={name} />
    </I18nProvider>,
  );
  const texts = screen.getAllByRole("paragraph").map(({ textContent }) => textContent);
  expect(texts).toEqual([whole, breakable]);
});
