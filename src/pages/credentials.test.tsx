import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { agentId } from "#server/demo/seat.ts";
import { GAMER_SEAT } from "#server/demo/stories.ts";
import { renderApp } from "#tests/render-app.tsx";

const administrator = { persona: "administrator" } as const;
const PATH = "/recognition/credentials";

async function confirm(user: Awaited<ReturnType<typeof renderApp>>["user"], title: string) {
  const dialog = await screen.findByRole("dialog", { name: title });
  const button = within(dialog).getByRole("button", { name: title });
  expect(button).toBeDisabled();
  await user.type(within(dialog).getByRole("textbox"), "A backup was left open");
  await user.click(button);
  await waitFor(() => expect(dialog).not.toBeInTheDocument());
}

test("keys are renewed and revoked with a reason, and it is said what follows", async () => {
  const { user } = await renderApp(PATH, administrator);
  expect(await screen.findByText("No credential was issued yet")).toBeVisible();
  const table = await screen.findByRole("region", { name: /^Keys that sign credentials/ });
  await waitFor(() => expect(within(table).getAllByText("signs")).toHaveLength(2));
  await user.click(screen.getByRole("button", { name: "Make new keys …" }));
  expect(await screen.findByText(/nobody has to do anything/)).toBeVisible();
  await confirm(user, "Make new keys");
  await waitFor(() =>
    expect(within(table).getAllByText(/what it signed stays good/)).toHaveLength(2),
  );
  const [first] = within(table).getAllByRole("button", { name: "Revoke …" });
  if (!first) throw new Error("there is a key");
  await user.click(first);
  expect(await screen.findByText("It has signed no credential.")).toBeVisible();
  await confirm(user, "Revoke the key");
  expect(await within(table).findByText("revoked: A backup was left open")).toBeVisible();
  await waitFor(() => expect(within(table).getAllByText("signs")).toHaveLength(2));
}, 60_000);

test("an agent is not led there", async () => {
  await renderApp("/recognition", { persona: `agent:${agentId(GAMER_SEAT)}` });
  await screen.findByRole("link", { name: "Check a credential" });
  expect(screen.queryByRole("link", { name: "Credentials" })).not.toBeInTheDocument();
});
