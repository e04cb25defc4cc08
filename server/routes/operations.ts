import { openApi } from "../openapi.ts";
import { notReady } from "../problem.ts";
import type { OpenHandler } from "../route.ts";

/** The endpoint table as OpenAPI 3.1. */
export const openapiRoute: OpenHandler<"openapi"> = async () => openApi();

/** The process lives. */
export const healthRoute: OpenHandler<"health"> = async () => ({ status: "ok" });

/** The stores are open and agree with the ledger. */
export const readyRoute: OpenHandler<"ready"> = async ({ ready }) => {
  if (!ready()) throw notReady();
  return { status: "ready" };
};

/** Counters and timings for Prometheus. */
export const metricsRoute: OpenHandler<"metrics"> = async ({ meter, gauges }) =>
  meter.text(await gauges());
