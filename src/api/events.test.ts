import { QueryObserver } from "@tanstack/react-query";
import { expect, test, vi } from "vitest";
import { followEvents, type EventStream } from "./events.ts";
import { createQueryClient } from "./query-client.ts";

class Source implements EventStream {
  onmessage: EventStream["onmessage"] = null;
  readonly url: string;
  readonly close = vi.fn<() => void>();

  constructor(url: string) {
    this.url = url;
  }

  tell(event: object): void {
    this.onmessage?.(new MessageEvent("message", { data: JSON.stringify(event) }));
  }
}

function follow() {
  const client = createQueryClient();
  for (const name of ["session", "personas", "scorecard", "catalogue", "batches"])
    client.setQueryData([name, {}], {});
  let source = new Source("");
  const stop = followEvents(client, (path) => (source = new Source(path)));
  const old = () =>
    client
      .getQueryCache()
      .findAll({ predicate: ({ state }) => state.isInvalidated })
      .map(({ queryKey }) => queryKey[0]);
  return { client, source, stop, old };
}

test("new facts make every answer old but who is signed in", () => {
  const { source, old } = follow();
  expect(source.url).toBe("/api/events");
  source.tell({ type: "data", version: 7 });
  expect(old()).toEqual(["scorecard", "catalogue", "batches"]);
});

test("new facts leave the figures on the screen alone, and have the others asked for", () => {
  const { source, client } = follow();
  const asked: unknown[] = [];
  for (const name of ["scorecard", "catalogue"]) {
    new QueryObserver(client, {
      queryKey: [name, {}],
      queryFn: () => asked.push(name),
      staleTime: Infinity,
    }).subscribe(() => {});
  }
  source.tell({ type: "data", version: 7 });
  expect(asked).toEqual(["catalogue"]);
  source.tell({ type: "record", kind: "dispute" });
  expect(asked).toEqual(["catalogue", "catalogue"]);
});

test("a changed record may change who is signed in, too", () => {
  const { source, old } = follow();
  source.tell({ type: "record", kind: "person" });
  expect(old()).toEqual(["session", "scorecard", "catalogue", "batches"]);
});

test("a record that decides no figure leaves the figures as they are", () => {
  const { source, old } = follow();
  source.tell({ type: "record", kind: "dispute" });
  expect(old()).toEqual(["session", "catalogue", "batches"]);
});

test("who stops listening closes the stream", () => {
  const { source, stop } = follow();
  stop();
  expect(source.close).toHaveBeenCalledOnce();
});
