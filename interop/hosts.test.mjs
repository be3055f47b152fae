// The npm package in real projects of others: the package as it is packed, each with its usual settings, and once as the message says.
//
// `cargo xtask interop` builds the package first. The projects stand below `target/hosts`, and what they need comes from npm.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { pathToFileURL, fileURLToPath } from "node:url";
import { after, before, test } from "node:test";
import { launch } from "../bindings-wasm/tests/serve.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const badge = join(root, "test-vectors/valid/eddsa-rdfc-2022-did-key.json");
const folder = join(root, "target/hosts");
const NOW = '{ now: "2026-01-31T12:00:00Z" }';
const PAGE = '<!doctype html><link rel="icon" href="data:,"><title>app</title><script type="module" src="/main.js"></script>';
const MAIN = `import { init, verifyOnline } from "ob3/verify";
try {
  await init();
  document.title = (await verifyOnline(await fetch("/badge.json"), ${NOW})).verdict;
} catch (error) {
  document.title = error.message;
}`;

let packed;
let browser;

before(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const told = execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: join(root, "bindings-wasm/pkg"), encoding: "utf8" });
  packed = join(folder, told.trim().split("\n").at(-1));
  browser = await launch();
});
after(async () => browser?.close());

/** A project with these dependencies and files. */
function project(name, dependencies, files) {
  const place = join(folder, name);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, "package.json"), JSON.stringify({ private: true, type: "module", dependencies: { ...dependencies, ob3: `file:${packed}` } }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(place, path, ".."), { recursive: true });
    writeFileSync(join(place, path), text);
  }
  execFileSync("npm", ["install", "--silent", "--no-audit", "--no-fund"], { cwd: place, stdio: "inherit" });
  return place;
}

/** What a page says in its title, once it says anything. */
async function title(url) {
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => document.title !== "app", undefined, { timeout: 60_000 });
  const said = await page.title();
  await page.close();
  return said;
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A program that serves, until the work is done: asked again and again until it answers. */
async function served(place, command, origin, work) {
  const program = spawn(process.execPath, command, {
    cwd: place,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, CI: "1", NEXT_TELEMETRY_DISABLED: "1", WRANGLER_SEND_METRICS: "false" },
    detached: true,
  });
  try {
    for (let tries = 0; ; tries += 1) {
      if (await fetch(origin).then(() => true, () => false)) break;
      assert.ok(tries < 240, "it does not begin to serve");
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    return await work();
  } finally {
    process.kill(-program.pid);
  }
}

for (const version of ["5", "6", "7"]) {
  test(`Vite ${version}, as a development server: what to do is said, and does it`, async () => {
    const place = project(`vite${version}`, { vite: `^${version}` }, { "index.html": PAGE, "main.js": MAIN });
    cpSync(badge, join(place, "badge.json"));
    const { createServer: create } = await import(pathToFileURL(join(place, "node_modules/vite/dist/node/index.js")).href);
    const said = [];
    for (const optimizeDeps of [{}, { exclude: ["ob3"] }]) {
      const server = await create({ root: place, configFile: false, logLevel: "error", server: { port: 0, host: "127.0.0.1" }, optimizeDeps });
      await server.listen();
      said.push(await title(`http://127.0.0.1:${server.httpServer.address().port}/`));
      await server.close();
    }
    assert.match(said[0], /^valid$|optimizeDeps/);
    assert.equal(said[1], "valid");
  });
}

test("Next.js: a page verifies in the browser, and a route on the server", async () => {
  const place = project("next", { next: "^16", react: "^19", "react-dom": "^19" }, {
    "app/layout.js": "export default function Layout({ children }) { return <html><head><title>app</title></head><body>{children}</body></html>; }",
    "app/page.js": `"use client";
import { useEffect } from "react";
import { init, verify } from "ob3/verify";
export default function Page() {
  useEffect(() => {
    const say = (text) => { document.title = text; };
    init().then(async () => say(verify(await (await fetch("/badge.json")).text(), ${NOW}).verdict)).catch((error) => say(error.message));
  }, []);
  return null;
}`,
    "app/api/verify/route.js": `import { init, verify } from "ob3/verify";
export async function POST(request) {
  await init();
  return new Response(verify(await request.text(), ${NOW}).verdict);
}`,
  });
  mkdirSync(join(place, "public"), { recursive: true });
  cpSync(badge, join(place, "public/badge.json"));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  await served(place, ["node_modules/next/dist/bin/next", "dev", "-p", String(port), "-H", "127.0.0.1"], origin, async () => {
    const text = await (await fetch(`${origin}/badge.json`)).text();
    assert.equal(await (await fetch(`${origin}/api/verify`, { method: "POST", body: text })).text(), "valid");
    assert.equal(await title(origin), "valid");
  });
});

test("Cloudflare Workers: the engine is imported and handed to init", async () => {
  const place = project("worker", { wrangler: "4.20" }, {
    "wrangler.toml": 'name = "ob3"\nmain = "src/index.js"\ncompatibility_date = "2025-06-01"\n',
    "src/index.js": `import { init, verify } from "ob3/verify";
import engine from "ob3/wasm/ob3_verify_bg.wasm";
export default {
  async fetch(request) {
    if (request.method !== "POST") return new Response("ready");
    await init(engine);
    return new Response(verify(await request.text(), ${NOW}).verdict);
  },
};`,
  });
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  await served(place, ["node_modules/wrangler/bin/wrangler.js", "dev", "--ip", "127.0.0.1", "--port", String(port)], origin, async () => {
    const { readFileSync } = await import("node:fs");
    assert.equal(await (await fetch(origin, { method: "POST", body: readFileSync(badge) })).text(), "valid");
  });
});

test("TypeScript: types are found under node10, node16 and bundler, and in JSX", () => {
  const place = project("types", { typescript: "5.9", react: "^19", "@types/react": "^19" }, {
    "a.ts": `import { verifyOnline, type Fetched } from "ob3/verify";
import { SigningKey } from "ob3";
export const first: Promise<Fetched | undefined> = verifyOnline("").then((report) => report.fetched?.[0]);
export const key: typeof SigningKey = SigningKey;
`,
    "b.tsx": `import "ob3/react";
export const badge = <ob3-badge src="badge.png" />;
`,
  });
  const tsc = (...options) => {
    const usual = ["--noEmit", "--strict", "--target", "es2022", "--lib", "es2022,dom", "--jsx", "react-jsx"];
    return execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", ...usual, ...options, "a.ts", "b.tsx"], { cwd: place, encoding: "utf8", stdio: "pipe" });
  };
  for (const options of [
    ["--module", "esnext", "--moduleResolution", "node10"],
    ["--module", "node16", "--moduleResolution", "node16"],
    ["--module", "esnext", "--moduleResolution", "bundler"],
  ]) {
    try {
      tsc(...options);
    } catch (error) {
      assert.fail(`${options.join(" ")}: ${error.stdout}`);
    }
  }
});
