import { Outlet, useRouterState } from "@tanstack/react-router";
import { useEffect } from "react";

/**
 * Around every page. The document is busy while the next page is on its way: the one that still stands may look as if nothing
 * happened.
 */
export function RootFrame() {
  const isUnderway = useRouterState({ select: ({ status }) => status === "pending" });
  useEffect(() => {
    if (!isUnderway) return undefined;
    const { documentElement } = document;
    documentElement.setAttribute("aria-busy", "true");
    return () => documentElement.removeAttribute("aria-busy");
  }, [isUnderway]);
  return <Outlet />;
}
