import "@testing-library/jest-dom/vitest";
import { i18n } from "@lingui/core";
import { cleanup } from "@testing-library/react";
import { afterEach, beforeEach, expect, vi } from "vitest";

// The source language needs no catalogue: an untranslated message reads as it was written.
i18n.loadAndActivate({ locale: "en", messages: {} });

type Complaint = "error" | "warn";

const complaints: string[] = [];

function listenTo(level: Complaint): void {
  vi.spyOn(console, level).mockImplementation((...parts: unknown[]) => {
    complaints.push(`console.${level}: ${parts.map(String).join(" ")}`);
  });
}

beforeEach(() => {
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
