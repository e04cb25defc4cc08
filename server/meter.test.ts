import { expect, test } from "vitest";
import { createMeter } from "./meter.ts";

test("durations fall into every bucket whose edge they do not exceed", () => {
  let now = 0;
  const meter = createMeter(() => now);
  const took = (milliseconds: number) => {
    const ended = meter.begin("session");
    now += milliseconds;
    ended(200);
  };
  took(2);
  took(10);
  took(60_000);
  const labels = 'endpoint="session",status="200"';
  const lines = meter.text({ candor_ready: 1 }).split("\n");
  expect(lines[0]).toBe("# TYPE candor_request_seconds histogram");
  expect(lines).toContain(`candor_request_seconds_bucket{${labels},le="0.003"} 1`);
  expect(lines).toContain(`candor_request_seconds_bucket{${labels},le="0.01"} 2`);
  expect(lines).toContain(`candor_request_seconds_bucket{${labels},le="30"} 2`);
  expect(lines).toContain(`candor_request_seconds_bucket{${labels},le="+Inf"} 3`);
  expect(lines).toContain(`candor_request_seconds_sum{${labels}} 60.012`);
  expect(lines).toContain(`candor_request_seconds_count{${labels}} 3`);
  expect(lines.slice(-3)).toEqual(["# TYPE candor_ready gauge", "candor_ready 1", ""]);
});
