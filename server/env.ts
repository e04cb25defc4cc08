import * as z from "zod/mini";
import { isLoopback } from "./guard.ts";

const text = (otherwise: string) => z._default(z.string(), otherwise);
const port = z.coerce.number().check(z.int(), z.minimum(0), z.maximum(65_535));

/** What can be set from outside, and what holds otherwise. */
const envSchema = z.object({
  PORT: z._default(port, 8080),
  HOST: text("127.0.0.1"),
  CANDOR_DATA: text("./data"),
  CANDOR_POLICY: text(""),
  CANDOR_AUTH: z._default(z.enum(["demo", "token"]), "demo"),
  CANDOR_PUBLIC_URL: text("").check(z.regex(/^(https?:\/\/[^\s/?#]+(\/[^\s?#]*)?)?$/)),
  CANDOR_LOG: z._default(z.enum(["silent", "error", "info", "debug"]), "error"),
});

const RULES: Readonly<Record<keyof Env, string>> = {
  PORT: "a port number from 0 (any free one) to 65535",
  HOST: "an address of this machine to listen on",
  CANDOR_DATA: "the folder that keeps everything",
  CANDOR_POLICY: "a policy file; policy.yaml in the data folder when left out",
  CANDOR_AUTH: "demo (anybody may put on any persona) or token (the administrator's token only)",
  CANDOR_PUBLIC_URL:
    "the address by which others reach this server, as https://candor.example; credentials for badges name it for good",
  CANDOR_LOG: "silent, error, info or debug",
};

/** The settings of one process. */
export type Env = Readonly<z.output<typeof envSchema>>;

/** The settings cannot be used; each fault is a line that names the variable and the cure. */
export class EnvFault extends Error {
  override readonly name = "EnvFault";
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join("\n"));
    this.faults = faults;
  }
}

/** Reads the settings once; what is empty is as if it were not set. Throws an EnvFault that lists every fault. */
export function readEnv(given: Readonly<Record<string, string | undefined>>): Env {
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
  const result = z.safeParse(envSchema, set);
  if (!result.success) {
    const names = new Set(result.error.issues.map(({ path }) => path[0] as keyof Env));
    throw new EnvFault([...names].map((name) => `${name}=${set[name]}: use ${RULES[name]}.`));
  }
  const env = result.data;
  if (env.CANDOR_AUTH === "demo" && !isLoopback(env.HOST)) {
    const reason = "with CANDOR_AUTH=demo anybody who reaches the server may be anybody";
    const cure = "Use 127.0.0.1, or set CANDOR_AUTH=token.";
    throw new EnvFault([`HOST=${env.HOST}: ${reason}. ${cure}`]);
  }
  return env;
}
