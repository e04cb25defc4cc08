import "@testing-library/jest-dom/vitest";
import "#tests/jsdom-gaps.ts";
import "#tests/setup-language.ts";
import { i18n } from "@lingui/core";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, expect, vi } from "vitest";

// Pages are fetched when they are opened, and a busy machine takes its time.
configure({ asyncUtilTimeout: 8_000 });

type Complaint = "error" | "warn";

const complaints: string[] = [];

function listenTo(level: Complaint): void {
  vi.spyOn(console, level).mockImplementation((...parts: unknown[]) => {
    complaints.push(`console.${level}: ${parts.map(String).join(" ")}`);
  });
}

beforeEach(() => {
  i18n.activate("en");
  complaints.length = 0;
  listenTo("error");
  listenTo("warn");
});

/**
 * Nothing may complain unasked. A test that expects a complaint replaces the spy with its own
 * (`vi.spyOn(console, "error").mockImplementation(() => {})`) and asserts on it.
 */
afterEach(() => {
  cleanup();
  const heard = [...complaints];
  vi.restoreAllMocks();
  expect(heard, "unexpected complaints on the console").toEqual([]);
});
