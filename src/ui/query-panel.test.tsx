import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { ProblemError } from "#src/contract/problem-error.ts";
import { QueryPanel, type PanelQuery } from "./query-panel.tsx";

const idle: PanelQuery<string> = {
  data: undefined,
  error: null,
  isFetching: false,
  refetch: () => {},
};

function draw(change: Partial<PanelQuery<string>>) {
  const query = { ...idle, ...change };
  return render(
    <I18nProvider i18n={i18n}>
      <QueryPanel
        query={query}
        skeleton={<p>skeleton</p>}
        empty={(data) => (data === "" ? { title: "Nothing", next: "Look elsewhere." } : null)}
      >
        {(data) => <p>{data}</p>}
      </QueryPanel>
    </I18nProvider>,
  );
}

describe("a view that waits for data", () => {
  test("is busy with a skeleton at first", () => {
    const { container } = draw({ isFetching: true });
    expect(screen.getByText("skeleton")).toBeVisible();
    expect(container.firstElementChild).toHaveAttribute("aria-busy", "true");
  });

  test("offers no second try of what a rule refuses", () => {
    const problem = (status: number) =>
      new ProblemError({ type: "/problems/not-permitted", title: "Not permitted", status });
    draw({ error: problem(403) });
    expect(screen.getByRole("alert")).toBeVisible();
    expect(screen.queryByRole("button")).toBeNull();
    draw({ error: problem(503) });
    expect(screen.getByRole("button", { name: "Try again" })).toBeVisible();
  });

  test("keeps its data while they are fetched again, without a skeleton", () => {
    const { container } = draw({ data: "seven", isFetching: true });
    expect(screen.getByText("seven")).toBeVisible();
    expect(screen.queryByText("skeleton")).not.toBeInTheDocument();
    expect(container.firstElementChild).toHaveAttribute("aria-busy", "true");
  });

  test("lets the answer to the question before step back", () => {
    const { container } = draw({ data: "seven", isFetching: true, isPlaceholderData: true });
    expect(container.firstElementChild).toHaveAttribute("data-before");
  });

  test("says why it is empty and what next", () => {
    draw({ data: "" });
    expect(screen.getByText("Nothing")).toBeVisible();
    expect(screen.getByText("Look elsewhere.")).toBeVisible();
  });

  test("says what failed, with the server's detail, and tries again", async () => {
    const refetch = vi.fn<() => void>();
    const problem = { type: "/problems/time-out", title: "", status: 503, detail: "After 10 s." };
    draw({ error: new ProblemError(problem), refetch });
    expect(screen.getByRole("alert")).toHaveTextContent("The answer took too long");
    expect(screen.getByText("After 10 s.")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(refetch).toHaveBeenCalledOnce();
  });

  test("tells an unreachable server from an answer nobody expected", () => {
    draw({ error: new TypeError("Failed to fetch") });
    expect(screen.getByRole("alert")).toHaveTextContent("The server cannot be reached");
    draw({ error: new Error("Unexpected token <") });
    expect(screen.getAllByRole("alert")[1]).toHaveTextContent("This part failed");
  });

  test("keeps its data when they could not be refreshed, and says so", () => {
    draw({ data: "seven", error: new TypeError("Failed to fetch") });
    expect(screen.getByText("seven")).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent("could not be refreshed");
  });
});
