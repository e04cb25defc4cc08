import { createServer, type RequestListener } from "node:http";
import { expect, test } from "vitest";
import { createRemoteIngest, RemoteLost, RemoteRefusal } from "./remote-ingest.ts";

/** A server that does as it is told, on a port of its own. */
async function serving(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const place = server.address();
  if (place === null || typeof place === "string") throw new Error("The server has no port.");
  const address = `http://127.0.0.1:${place.port}`;
  return {
    port: createRemoteIngest({ address, adminToken: "secret" }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const upload = {
  fileName: "calls.csv",
  bytes: new TextEncoder().encode("Day,Agent,Calls\n"),
  mapping: null,
  source: null,
  dryRun: false,
  sha256: null,
  actor: "import command",
};

test("a server that dies before its answer leaves a cure behind", async () => {
  await using dying = await serving((request) => void request.socket.destroy());
  const sending = dying.port.receive(upload);
  await expect(sending).rejects.toBeInstanceOf(RemoteLost);
  await expect(sending).rejects.toThrow("Send it again, with the server or without");
});

test("a mapping goes with the name of its file", async () => {
  let body = "";
  await using server = await serving((request, response) => {
    request.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
    request.on("end", () => response.writeHead(500).end("{}"));
  });
  const sent = server.port.receive({ ...upload, mapping: "kind: facts", mappingName: "m.yaml" });
  await expect(sent).rejects.toBeInstanceOf(RemoteRefusal);
  expect(body).toMatch(/name="mappingName"\r\n\r\nm\.yaml\r\n/);
});

test("so does one that dies in the middle of it", async () => {
  await using dying = await serving((request, response) => {
    response.writeHead(200, { "Content-Type": "application/json", "Content-Length": "100" });
    response.write('{"id":', () => request.socket.destroy());
  });
  await expect(dying.port.find("one")).rejects.toBeInstanceOf(RemoteLost);
});

test("a problem is told in the server's words", async () => {
  await using refusing = await serving((_, response) => {
    response.writeHead(413, { "Content-Type": "application/problem+json" });
    const problem = { type: "/problems/too-large", title: "Too large", status: 413 };
    response.end(JSON.stringify({ ...problem, detail: "A file has at most 200 MB." }));
  });
  const finding = refusing.port.find("one");
  await expect(finding).rejects.toBeInstanceOf(RemoteRefusal);
  await expect(finding).rejects.toThrow("Too large. A file has at most 200 MB.");
});
