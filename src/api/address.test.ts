import { describe, expect, test } from "vitest";
import { ENDPOINTS } from "#src/contract/endpoints.ts";
import { addressOf } from "./address.ts";

describe("the address of a question", () => {
  test("fills the path and leaves out what was not asked", () => {
    expect(
      addressOf(ENDPOINTS.scorecard, { level: "agent", id: "a/1 ü", period: "last-28-days" }),
    ).toBe("/api/scorecards/agent/a%2F1%20%C3%BC?period=last-28-days");
  });

  test("repeats lists and follows the order of the endpoint table", () => {
    expect(
      addressOf(ENDPOINTS.scorecards, {
        where: ["queue:Billing", "queue:Sales"],
        kpis: ["aht", "fcr"],
        period: "today",
        level: "agent",
        within: "team:t1",
      }),
    ).toBe(
      "/api/scorecards?level=agent&within=team%3At1&period=today&kpis=aht&kpis=fcr" +
        "&where=queue%3ABilling&where=queue%3ASales",
    );
  });

  test("has no question mark without a query", () => {
    expect(addressOf(ENDPOINTS.session, {})).toBe("/api/session");
  });
});
