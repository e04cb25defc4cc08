import { expect, test } from "vitest";
import { EnvFault, readEnv } from "./env.ts";

function faultsOf(given: Record<string, string>): readonly string[] {
  try {
    readEnv(given);
  } catch (error) {
    if (error instanceof EnvFault) return error.faults;
    throw error;
  }
  return [];
}

test("the public address is one of the web, without a question", () => {
  expect(readEnv({ CANDOR_PUBLIC_URL: "https://candor.example/in/a-folder/" })).toMatchObject({
    CANDOR_PUBLIC_URL: "https://candor.example/in/a-folder/",
  });
  expect(faultsOf({ CANDOR_PUBLIC_URL: "candor.example" })).toHaveLength(1);
});

test("without settings the server is a demo on this machine", () => {
  expect(readEnv({ PATH: "/bin", PORT: "" })).toEqual({
    PORT: 8080,
    HOST: "127.0.0.1",
    CANDOR_DATA: "./data",
    CANDOR_POLICY: "",
    CANDOR_AUTH: "demo",
    CANDOR_PUBLIC_URL: "",
    CANDOR_LOG: "error",
  });
});

test("every fault is named with its cure", () => {
  expect(faultsOf({ PORT: "80800", CANDOR_AUTH: "none", CANDOR_LOG: "info" })).toEqual([
    "PORT=80800: use a port number from 0 (any free one) to 65535.",
    "CANDOR_AUTH=none: use demo (anybody may put on any persona) or token (the administrator's token only).",
  ]);
});

test.each(["0.0.0.0", "192.168.1.5", "::", "127.0.0.1.example.org"])(
  "a demo does not listen on %s",
  (HOST) => {
    expect(faultsOf({ HOST })).toEqual([
      `HOST=${HOST}: with CANDOR_AUTH=demo anybody who reaches the server may be anybody. Use 127.0.0.1, or set CANDOR_AUTH=token.`,
    ]);
    expect(readEnv({ HOST, CANDOR_AUTH: "token" }).HOST).toBe(HOST);
  },
);

test.each(["127.0.0.1", "127.3.2.1", "localhost", "::1"])("a demo listens on %s", (HOST) => {
  expect(readEnv({ HOST }).HOST).toBe(HOST);
});
