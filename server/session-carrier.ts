import { SESSION_SECONDS } from "./session-token.ts";

const COOKIE = "candor_session";

/** How a session's token travels between caller and app. */
export interface SessionCarrier {
  /** Null when the caller brought none. */
  read(request: Request): string | null;
  write(request: Request, answer: Headers, token: string): void;
}

/** An HttpOnly cookie that no other site can send along. */
export const cookieCarrier: SessionCarrier = {
  read(request) {
    const cookies = request.headers.get("Cookie")?.split(";") ?? [];
    const found = cookies.map((one) => one.trim()).find((one) => one.startsWith(`${COOKIE}=`));
    return found?.slice(COOKIE.length + 1) ?? null;
  },
  write(request, answer, token) {
    const secure = new URL(request.url).protocol === "https:" ? "; Secure" : "";
    const rules = `Path=/; Max-Age=${SESSION_SECONDS}; HttpOnly; SameSite=Strict${secure}`;
    answer.append("Set-Cookie", `${COOKIE}=${token}; ${rules}`);
  },
};

/** A variable. Pages may neither read nor set cookie headers, so the app that runs inside a page keeps its token here. */
export function createMemoryCarrier(): SessionCarrier {
  let held: string | null = null;
  return {
    read: () => held,
    write(_request, _answer, token) {
      held = token;
    },
  };
}
