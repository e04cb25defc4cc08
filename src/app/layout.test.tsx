import { screen, waitFor } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { queryFor } from "#src/api/query.ts";
import { day, daysBetween } from "#src/domain/calendar.ts";
import { usePreferences } from "#src/state/preferences.ts";
import { axeFaults } from "#tests/axe-faults.ts";
import { renderApp } from "#tests/render-app.tsx";

describe("the frame", () => {
  test.each([
    ["administrator", "/data"],
    ["supervisor:s101", "/team"],
    ["executive", "/summary"],
    ["agent:a101041", "/scorecard/agent/a101041"],
  ])("leads %s home to %s, without a violation", async (persona, home) => {
    const { router } = await renderApp("/", { persona });
    expect(router.state.location.pathname).toBe(home);
    expect(await axeFaults(document.body)).toEqual([]);
  });

  test("marks the entry of the page that is open, whatever the page is asked", async () => {
    const question = "?period=last-7-days&where=queue:Billing";
    await renderApp(`/scorecard/organisation/all${question}`, { persona: "executive" });
    const current = screen.getByRole("link", { current: "page" });
    expect(current).toHaveAccessibleName("Scorecard");
  });

  test("takes focus to the heading of a page that opens", async () => {
    const { user } = await renderApp("/data", { persona: "administrator" });
    await user.click(screen.getByRole("link", { name: "Peers" }));
    await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveFocus());
  });

  test.each(["/peers", "/no-such-page"])(
    "says that the next page is on its way until it stands: %s",
    async (path) => {
      const { router } = await renderApp("/data", { persona: "administrator" });
      const document = screen.getByRole("main").ownerDocument.documentElement;
      await waitFor(() => expect(document).not.toHaveAttribute("aria-busy"));
      router.history.push(path);
      await waitFor(() => expect(document).toHaveAttribute("aria-busy", "true"));
      await waitFor(() => expect(document).not.toHaveAttribute("aria-busy"));
    },
  );

  test("names the feeds that are late", async () => {
    const { user } = await renderApp("/data", { persona: "administrator", scenario: "stale-feed" });
    await user.click(screen.getByRole("button", { name: /feeds? late/ }));
    expect(await screen.findByText("operations")).toBeVisible();
  });

  test("leads to the last days that are known when the page's days lie beyond them", async () => {
    const { user, router } = await renderApp("/changes?period=2031-03-01..2031-03-07", {
      persona: "executive",
    });
    expect(screen.getByText(/Nothing is known of these days: the data end on/)).toBeVisible();
    expect(await screen.findByText("Whether anything changed is not known")).toBeVisible();
    await user.click(screen.getByRole("button", { name: /^Show .*20\d\d$/ }));
    await waitFor(() => expect(screen.queryByText(/Nothing is known/)).not.toBeInTheDocument());
    const [from, to] = router.state.location.search.period?.split("..") ?? [];
    expect(daysBetween(day(from ?? ""), day(to ?? ""))).toBe(6);
  });

  test("begins the day with the last days that are known when the data are old", async () => {
    const { router, queryClient } = await renderApp("/data", { persona: "administrator" });
    const { queryKey } = queryFor("catalogue", {});
    queryClient.setQueryData(
      queryKey,
      (now) => now && { ...now, asOf: { ...now.asOf, lastDay: "2021-03-31" } },
    );
    await router.navigate({ to: "/" });
    expect(router.state.location.search.period).toBe("2021-03-04..2021-03-31");
    expect(await screen.findByText("Data to Mar 31, 2021")).toBeVisible();
    await router.navigate({ to: "/", search: { period: "last-week" } });
    expect(router.state.location.search.period).toBe("last-week");
  });

  test("shows nobody's page when an address names none", async () => {
    await renderApp("/nowhere", { persona: "executive" });
    expect(screen.getByRole("link", { name: "Go to your home page" })).toBeVisible();
  });

  test("says that the server cannot be reached", async () => {
    const complain = vi.spyOn(console, "error").mockImplementation(() => {});
    vi.spyOn(console, "warn").mockImplementation(() => {});
    await renderApp("/data", { persona: "administrator", scenario: "offline" });
    expect(await screen.findByText("The server cannot be reached")).toBeVisible();
    expect(complain).toHaveBeenCalledOnce();
  });

  test("remembers theme and density, and speaks another language at once", async () => {
    const { user } = await renderApp("/data", { persona: "administrator" });
    const choose = async (name: string) => {
      await user.click(screen.getByRole("button", { name: "Theme, density, language" }));
      await user.click(await screen.findByRole("menuitemradio", { name }));
    };
    await choose("Dark");
    await choose("Compact");
    expect(usePreferences.getState()).toMatchObject({ theme: "dark", density: "compact" });
    await choose("Deutsch");
    expect(usePreferences.getState().language).toBe("de");
  });

  test("asks who is looking when the session has ended meanwhile, and comes back", async () => {
    const { user, router, queryClient, endSession } = await renderApp("/peers?period=last-week", {
      persona: "supervisor:s101",
    });
    await endSession();
    await queryClient.invalidateQueries();
    await user.click(await screen.findByRole("button", { name: /^Supervisor/ }));
    await waitFor(() => expect(router.state.location.href).toBe("/peers?period=last-week"));
  });

  test("puts on another persona", async () => {
    const { user, router } = await renderApp("/data", { persona: "administrator" });
    await user.click(screen.getByRole("button", { name: /^Administrator/ }));
    await user.click(await screen.findByRole("menuitemradio", { name: /Supervisor/ }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/team"));
    expect(screen.queryByRole("link", { name: "Data" })).not.toBeInTheDocument();
  });
});
