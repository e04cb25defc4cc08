import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { sampleCredential } from "#tests/credentials/sample-credential.ts";
import { signAsJwt } from "#tests/credentials/sign-as-jwt.ts";
import { renderApp } from "#tests/render-app.tsx";

test("pasted text is checked, and every broken rule is told with its place", async () => {
  await renderApp("/recognition/verify", { persona: "administrator" });
  const field = await screen.findByRole("textbox", { name: "Or paste its text" });
  expect(screen.getByRole("button", { name: "Check it" })).toBeDisabled();
  const broken = JSON.stringify(sampleCredential({ name: 7 }));
  fireEvent.change(field, { target: { value: broken } });
  await userEvent.click(screen.getByRole("button", { name: "Check it" }));
  expect(await screen.findByText("Not valid")).toBeVisible();
  expect(screen.getByText("It breaks 2 rules.")).toBeVisible();
  const [first, second] = screen.getAllByRole("listitem").slice(-2);
  expect(first).toHaveTextContent(
    "The credential is not written as the specification asks.nameThis must be text, not “7”. wrong-value",
  );
  expect(second).toHaveTextContent("It is not signed");
});

test("a file is checked, and what was not looked at is told", async () => {
  await renderApp("/recognition/verify", { persona: "administrator" });
  const jwt = await signAsJwt(sampleCredential(), { algorithm: "EdDSA" });
  const file = new File([jwt], "listening.jwt");
  const field = await screen.findByLabelText(/Drop a file here, or choose one/);
  await userEvent.upload(field, file);
  expect(await screen.findByRole("heading", { name: "listening.jwt" })).toBeVisible();
  const report = await screen.findByText("Valid");
  expect(report).toBeVisible();
  const region = within(
    screen.getByRole("heading", { name: "What could not be checked" }).parentElement ??
      document.body,
  );
  expect(region.getByText(/that the issuer itself signed it is only said/)).toBeVisible();
});

test("a signature whose key is elsewhere is called neither good nor bad", async () => {
  await renderApp("/recognition/verify", { persona: "administrator" });
  const header = { jwk: undefined, kid: "https://school.example/keys/1" };
  const jwt = await signAsJwt(sampleCredential(), { algorithm: "EdDSA", header });
  const field = await screen.findByRole("textbox", { name: "Or paste its text" });
  fireEvent.change(field, { target: { value: jwt } });
  await userEvent.click(screen.getByRole("button", { name: "Check it" }));
  expect(await screen.findByText("Signature not checked")).toBeVisible();
  expect(screen.queryByText("Not valid")).toBeNull();
  expect(screen.getByText(/The key to check it with is elsewhere/)).toBeVisible();
});

test("a link that nobody shares shows nothing", async () => {
  await renderApp("/shared/nobodys");
  expect(await screen.findByRole("alert")).toBeVisible();
});
