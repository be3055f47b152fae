// A static server as anybody would have one, and nothing more; a second one is a site of somebody else.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, normalize, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Serves a folder, and beside it what `extra` has: path → [content type, content]. */
export async function serve(folder, { extra = {}, headers = {} } = {}) {
  const root = fileURLToPath(folder);
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    try {
      const [type, content] = extra[path] ?? (await read(root, path));
      response.writeHead(200, { "Content-Type": type, ...headers }).end(content);
    } catch {
      response.writeHead(404, headers).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

async function read(root, path) {
  const file = join(root, normalize(path.endsWith("/") ? `${path}index.html` : path));
  return [TYPES[extname(file)] ?? "application/octet-stream", await readFile(file)];
}

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};
