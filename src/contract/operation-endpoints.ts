import * as z from "zod/mini";
import { endpoint } from "./endpoint.ts";

/** Rows of the endpoint table for whoever runs a server. */
export const OPERATION_ENDPOINTS = {
  openapi: endpoint({
    method: "GET",
    path: "/openapi.json",
    summary: "This table as OpenAPI 3.1",
    access: "public",
    params: {},
    query: {},
    answer: z.record(z.string(), z.unknown()),
    form: "json",
  }),
  health: endpoint({
    method: "GET",
    path: "/health",
    summary: "The process lives",
    access: "public",
    params: {},
    query: {},
    answer: z.object({ status: z.literal("ok") }),
    form: "json",
  }),
  ready: endpoint({
    method: "GET",
    path: "/ready",
    summary: "The stores are open and agree with the ledger",
    access: "public",
    params: {},
    query: {},
    answer: z.object({ status: z.literal("ready") }),
    form: "json",
  }),
  metrics: endpoint({
    method: "GET",
    path: "/metrics",
    summary: "Counters and timings for Prometheus",
    access: "public",
    params: {},
    query: {},
    answer: z.string(),
    form: "text",
  }),
} as const;
