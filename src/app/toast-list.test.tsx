import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { addToast, useToasts } from "#src/state/toasts.ts";
import { ToastList } from "./toast-list.tsx";

const wait = () => act(() => vi.advanceTimersByTimeAsync(8_000));

beforeEach(() => {
  vi.useFakeTimers();
  render(
    <I18nProvider i18n={i18n}>
      <ToastList />
    </I18nProvider>,
  );
  act(() => addToast("Mine is no longer kept", { undo: () => {} }));
});

afterEach(() => {
  vi.useRealTimers();
  useToasts.setState({ toasts: [] });
});

test("what just happened is told for a while", async () => {
  expect(screen.getByText("Mine is no longer kept")).toBeVisible();
  await wait();
  expect(screen.queryByText("Mine is no longer kept")).toBeNull();
});

test("what can be taken back stays while somebody is about to", async () => {
  const undo = screen.getByRole("button", { name: "Undo" });
  act(() => undo.focus());
  await wait();
  expect(undo).toBeVisible();
  act(() => undo.blur());
  await wait();
  expect(undo).not.toBeInTheDocument();
});
