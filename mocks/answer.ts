import type { Hono } from "hono";
import { ENDPOINTS } from "#src/contract/endpoints.ts";
import { problemAnswer } from "#server/problem-answer.ts";
import type { Scenario } from "./scenarios.ts";

/** What the shell needs before a page can show any state at all. */
const shell: readonly string[] = [
  ENDPOINTS.session.path,
  ENDPOINTS.personas.path,
  ENDPOINTS.persona.path,
  ENDPOINTS.catalogue.path,
  ENDPOINTS.events.path,
];

/** The app's answer to a request, unless the scenario has another one. */
export async function answer(app: Hono, scenario: Scenario, request: Request): Promise<Response> {
  const { delayMilliseconds, fails, isOffline } = scenario;
  if (isOffline) return Response.error();
  if (delayMilliseconds !== undefined) await pause(delayMilliseconds);
  if (fails?.what === kindOf(request)) {
    return problemAnswer(fails.with, "The scenario that was chosen has it so.");
  }
  return app.fetch(request);
}

function kindOf(request: Request): "shell" | "questions" | "changes" {
  if (shell.includes(new URL(request.url).pathname)) return "shell";
  return request.method === "GET" ? "questions" : "changes";
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
