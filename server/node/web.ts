import { ENDPOINTS } from "#src/contract/endpoints.ts";
import { SECURITY_HEADERS } from "../security-headers.ts";
import { compressed } from "./compression.ts";
import type { StaticFiles } from "./static-files.ts";

type Fetch = (request: Request) => Response | Promise<Response>;

const OTHER_ADDRESSES = new Set(
  Object.values(ENDPOINTS)
    .map(({ path }): string => path)
    .filter((path) => !path.startsWith("/api/")),
);

/** API and pages on one address: what the endpoint table knows goes to the app, everything else to the files. */
export function createWeb(api: Fetch, files: StaticFiles): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith("/api/") || OTHER_ADDRESSES.has(pathname)) {
      return compressed(request, await api(request));
    }
    const answer = await files(request);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) answer.headers.set(name, value);
    return answer;
  };
}
