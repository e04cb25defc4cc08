import { expect, test } from "vitest";
import { withTv } from "./across-address.ts";

test.each([
  ["/summary", "/summary?tv"],
  ["/team?sort=name&bands=below", "/team?sort=name&bands=below&tv"],
  ["/peers?tv&kpi=fcr", "/peers?kpi=fcr&tv"],
  ["/peers?tv=true", "/peers?tv"],
])("%s across a room is %s", (address, across) => expect(withTv(address)).toBe(across));
