import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { ENDPOINTS } from "#src/contract/endpoints.ts";
import { appOver, smallWorld } from "#tests/small-world.ts";

async function document() {
  const { app } = appOver(await smallWorld());
  const text = await (await app.request("/openapi.json")).text();
  return JSON.parse(text) as {
    openapi: string;
    paths: Record<
      string,
      Record<
        string,
        {
          operationId: string;
          security: unknown[];
          parameters: { name: string; description?: string }[];
        }
      >
    >;
  };
}

test("the printed table is valid OpenAPI 3.1, by an outside validator", async () => {
  const validator = new Validator();
  const result = await validator.validate(await document());
  expect(result.errors).toBeUndefined();
  expect(result.valid).toBe(true);
  expect(validator.version).toBe("3.1");
  expect(() => validator.resolveRefs()).not.toThrow();
});

test("a period is described wherever one is asked for", async () => {
  const { paths } = await document();
  const periods = Object.values(paths)
    .flatMap((methods) => Object.values(methods))
    .flatMap(({ parameters }) => parameters.filter(({ name }) => name === "period"));
  expect(periods.length).toBeGreaterThan(10);
  for (const { description } of periods) expect(description).toContain("2026-01-01..2026-01-31");
});

test("every row of the table is in it, under its method and name", async () => {
  const { paths } = await document();
  const printed = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, security }]) => {
      const access = security.length === 0 ? "public" : "session";
      return `${method.toUpperCase()} ${path} ${operationId} ${access}`;
    }),
  );
  const rows = Object.entries(ENDPOINTS).map(([name, { method, path, access }]) => {
    const braced = path.replaceAll(/:(\w+)/g, "{$1}");
    return `${method} ${braced} ${name} ${access === "public" ? "public" : "session"}`;
  });
  expect(printed.toSorted()).toEqual(rows.toSorted());
});

test("the process lives, and the meter counts what was asked", async () => {
  const { app } = appOver(await smallWorld());
  expect(await (await app.request("/health")).json()).toEqual({ status: "ok" });
  await app.request("/api/session");
  const answer = await app.request("/metrics");
  expect(answer.headers.get("Content-Type")).toBe("text/plain; version=0.0.4; charset=utf-8");
  const lines = (await answer.text()).split("\n");
  expect(lines).toContain('candor_request_seconds_count{endpoint="health",status="200"} 1');
  expect(lines).toContain('candor_request_seconds_count{endpoint="session",status="401"} 1');
  expect(lines).toContain("candor_requests_in_flight 1");
  expect(lines).toContain("candor_ready 1");
  expect(lines).toContainEqual(expect.stringMatching(/^candor_facts_version [1-9]\d*$/));
});
