import { ProblemError } from "./problem.ts";

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/;

/** Whether a host name, or an address to listen on, means this very machine. */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK.test(hostname);
}

/** Refuses changes that another site's page asks for in the name of the person who looks at it. */
export function refuseOtherSites(request: Request): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const site = request.headers.get("Sec-Fetch-Site");
  const origin = request.headers.get("Origin");
  const foreignSite = site !== null && site !== "same-origin" && site !== "none";
  const foreignOrigin = origin !== null && URL.parse(origin)?.host !== new URL(request.url).host;
  if (foreignSite || foreignOrigin) {
    throw new ProblemError("not-permitted", "Changes are taken only from Candor's own pages.");
  }
}

/**
 * Refuses requests that came by a name of another machine: a page elsewhere could point such a name at this one and
 * then read the answers (DNS rebinding).
 */
export function refuseOtherHosts(request: Request): void {
  const host = URL.parse(`http://${request.headers.get("Host")}`)?.hostname;
  const named = [
    new URL(request.url).hostname,
    ...(request.headers.has("Host") ? [host ?? ""] : []),
  ];
  if (named.every(isLoopback)) return;
  const detail = "A server in demo mode answers only as localhost or 127.0.0.1.";
  throw new ProblemError("wrong-host", detail);
}
