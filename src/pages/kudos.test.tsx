import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { renderApp } from "#tests/render-app.tsx";

vi.setConfig({ testTimeout: 30_000 });

const agent = { persona: "agent:a101041" };
const supervisor = { persona: "supervisor:s101" };
const TEXT = "You found the missing order while I was on the phone.";

async function compose() {
  const opened = await renderApp("/recognition/kudos", agent);
  const { user } = opened;
  await screen.findByRole("heading", { name: "Thank somebody" });
  await user.click(screen.getByRole("button", { name: "Choose somebody" }));
  const found = await screen.findByRole("group", { name: "Colleagues" });
  const [first] = within(found).getAllByRole("option");
  const name = first?.textContent ?? "";
  await user.click(first as HTMLElement);
  await user.click(screen.getByRole("radio", { name: "Helped me" }));
  await user.type(screen.getByRole("textbox", { name: /^What they did/ }), TEXT);
  return { ...opened, name };
}

const entryOf = async (text: string) =>
  (await screen.findByText(text)).closest("article") as HTMLElement;

describe("kudos", () => {
  test("are written to a colleague found by name, stand in the feed, and can be taken back", async () => {
    const { user, name } = await compose();
    await user.click(screen.getByRole("button", { name: "Send" }));
    expect(await screen.findByText(`Your thanks to ${name} stand in the feed.`)).toBeVisible();
    const entry = await entryOf(TEXT);
    expect(within(entry).getByRole("heading")).toHaveTextContent(name);
    await user.click(within(entry).getByRole("button", { name: "What to do with these kudos" }));
    await user.click(await screen.findByRole("menuitem", { name: "Take back" }));
    await waitFor(() => expect(screen.queryByText(TEXT)).not.toBeInTheDocument());
  });

  test("that a limit refuses say why, and what was written stays", async () => {
    const { user } = await compose();
    await user.click(screen.getByRole("button", { name: "Send" }));
    await entryOf(TEXT);
    await user.click(await screen.findByRole("button", { name: "Choose somebody" }));
    const found = await screen.findByRole("group", { name: "Colleagues" });
    await user.click(within(found).getAllByRole("option")[1] as HTMLElement);
    await user.click(screen.getByRole("radio", { name: "Kept calm" }));
    const field = screen.getByRole("textbox", { name: /^What they did/ });
    await user.type(field, TEXT);
    await user.click(screen.getByRole("button", { name: "Send" }));
    expect(await screen.findByText(/You have sent these words before/)).toBeVisible();
    expect(field).toHaveValue(TEXT);
  });

  test("of colleagues can be joined in, and left again", async () => {
    const { user } = await renderApp("/recognition/kudos", agent);
    const [button] = await screen.findAllByRole("button", { name: /^Well done/, pressed: false });
    const entry = button?.closest("article") as HTMLElement;
    await user.click(button as HTMLElement);
    const pressed = await within(entry).findByRole("button", {
      name: "Well done 1",
      pressed: true,
    });
    await user.click(pressed);
    expect(
      await within(entry).findByRole("button", { name: "Well done", pressed: false }),
    ).toBeVisible();
  });

  test("that somebody reported are hidden by whoever leads the team, with a reason", async () => {
    const { user } = await renderApp("/recognition/kudos?about=review", supervisor);
    expect(await screen.findByText("Reported: It mocks a customer.")).toBeVisible();
    expect(screen.getByRole("heading", { name: "Thanks to and fro" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "What to do with these kudos" }));
    await user.click(await screen.findByRole("menuitem", { name: "Hide" }));
    const dialog = await screen.findByRole("dialog", { name: "Hide" });
    await user.type(within(dialog).getByRole("textbox", { name: "Why?" }), "It does");
    await user.click(within(dialog).getByRole("button", { name: "Hide" }));
    expect(await screen.findByText("Nothing to look at")).toBeVisible();
  });

  test("are not for executives", async () => {
    await renderApp("/recognition/kudos", { persona: "executive" });
    expect(await screen.findByText("This is not for your role")).toBeVisible();
  });
});
