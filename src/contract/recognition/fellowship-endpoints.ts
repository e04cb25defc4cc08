import { BOARD_ENDPOINTS } from "./board-endpoints.ts";
import { CONTEST_ENDPOINTS } from "./contest-endpoints.ts";
import { KUDOS_ENDPOINTS } from "./kudos-endpoints.ts";

/** Rows of the endpoint table about people beside others: kudos, benchmarks and boards, contests. */
export const FELLOWSHIP_ENDPOINTS = {
  ...KUDOS_ENDPOINTS,
  ...BOARD_ENDPOINTS,
  ...CONTEST_ENDPOINTS,
} as const;
