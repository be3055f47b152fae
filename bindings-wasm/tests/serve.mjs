// A web server over folders, and a real Chromium that visits it.
import { createServer } from "node:http";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join, normalize } from "node:path";
import { chromium } from "playwright-core";

const TYPES = { html: "text/html", js: "text/javascript", mjs: "text/javascript", json: "application/json", wasm: "application/wasm", css: "text/css", svg: "image/svg+xml" };

/** Serves each folder under its prefix, and each page under its path, on a port of this machine. */
export async function serve(folders, pages = {}) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    if (path in pages) return response.writeHead(200, { "content-type": "text/html" }).end(pages[path]);
    const prefix = Object.keys(folders).find((prefix) => path.startsWith(prefix));
    const file = prefix === undefined ? undefined : join(folders[prefix], path.slice(prefix.length) || "index.html");
    if (file === undefined || !existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[file.split(".").pop()] ?? "application/octet-stream" }).end(readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/** A Chromium without a window. */
export function launch() {
  const known = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  const executablePath = known.find((path) => path !== undefined && existsSync(path));
  if (executablePath === undefined) throw new Error("no Chromium: install it (`apt-get install chromium`), or say where it is in CHROMIUM");
  // Inside a container, as root, there is no sandbox to be had.
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
}
