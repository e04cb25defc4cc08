import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
};

/** A host that knows nothing but files, under a folder of its address. What is no file is 404. */
export async function hostStatically(files: string, folder: `/${string}`) {
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://host");
    const name = pathname === folder ? "index.html" : pathname.slice(folder.length);
    const path = normalize(join(files, name));
    const isInside = pathname.startsWith(folder) && path.startsWith(files);
    readFile(isInside ? path : "").then(
      (bytes) => {
        response.setHeader("Content-Type", types[extname(path)] ?? "application/octet-stream");
        response.end(bytes);
      },
      () => {
        response.statusCode = 404;
        response.end("There is no such file.");
      },
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${folder}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
