import { renderHook, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { useGrowing } from "./use-growing.ts";

test("draws some at once and the rest bit by bit", async () => {
  const seen = new Set<number>();
  const { result } = renderHook(() => {
    const drawn = useGrowing(40, 16);
    seen.add(drawn);
    return drawn;
  });
  await waitFor(() => expect(result.current).toBe(40));
  expect([...seen]).toEqual([16, 32, 40]);
});

test("draws a short list at once", () => {
  expect(renderHook(() => useGrowing(3, 16)).result.current).toBe(3);
});
