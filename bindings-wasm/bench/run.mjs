// `cargo xtask bench-wasm`: what the package weighs, how fast it starts and verifies, beside @digitalbazaar/vc in the same run.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { pathOf, vector } from "../tests/files.mjs";
import { launch, serve } from "../tests/serve.mjs";
import { race } from "./race.mjs";

const now = "2026-01-31T12:00:00Z";
const badge = vector("bench/reference.json");
const rows = readFileSync(pathOf("core/bundled/contexts/index.tsv"), "utf8").trim().split("\n").slice(1).map((row) => row.split("\t"));
const contexts = Object.fromEntries(rows.map(([url, file]) => [url, JSON.parse(readFileSync(pathOf(`core/bundled/contexts/${file}`), "utf8"))]));

const folder = mkdtempSync(join(tmpdir(), "ob3-bench-"));
const bundle = (entry, fileName) =>
  build({
    root: pathOf("interop"),
    configFile: false,
    logLevel: "error",
    build: {
      outDir: join(folder, fileName),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: { input: { [fileName]: pathOf(entry) }, preserveEntrySignatures: "strict", output: { entryFileNames: "[name].js" } },
    },
  });
await bundle("interop/peer.mjs", "peer");
await bundle("bindings-wasm/pkg/verifier.js", "verify");
await bundle("bindings-wasm/pkg/index.js", "whole");

const sent = (path) => gzipSync(readFileSync(path), { level: 9 }).length;
const scripts = (name) =>
  readdirSync(join(folder, name), { recursive: true })
    .filter((file) => file.endsWith(".js"))
    .reduce((sum, file) => sum + sent(join(folder, name, file)), 0);
const sizes = [
  ["ob3/verify", scripts("verify"), sent(pathOf("bindings-wasm/pkg/wasm/ob3_verify_bg.wasm"))],
  ["ob3", scripts("whole"), sent(pathOf("bindings-wasm/pkg/wasm/ob3_bg.wasm"))],
  ["@digitalbazaar/vc, eddsa-rdfc-2022 only", scripts("peer"), 0],
];
console.log("what a page loads, minified and gzipped | JavaScript | WebAssembly | together");
for (const [name, script, engine] of sizes) console.log(`${name} | ${kb(script)} | ${kb(engine)} | ${kb(script + engine)}`);

const inNode = await race({ entry: new URL("../pkg/verifier.js", import.meta.url).href, peer: new URL("../../interop/peer.mjs", import.meta.url).href, badge, contexts, now });

const server = await serve({ "/pkg/": pathOf("bindings-wasm/pkg"), "/bench/": pathOf("bindings-wasm/bench"), "/peer/": join(folder, "peer") }, { "/": "<!doctype html>" });
const browser = await launch();
const page = await browser.newPage();
await page.goto(server.origin);
const inPage = await page.evaluate(
  async ({ badge, ...rest }) => (await import("/bench/race.mjs")).race({ ...rest, badge: new TextEncoder().encode(badge) }),
  { entry: "/pkg/verifier.js", peer: "/peer/peer.js", badge: new TextDecoder().decode(badge), contexts, now },
);
const version = browser.version();
await browser.close();
server.close();
rmSync(folder, { recursive: true, force: true });

for (const [host, { ob3, peer }] of [[`Node ${process.versions.node}`, inNode], [`Chromium ${version}`, inPage]]) {
  console.log(`\n${host} | load | first | warm, median`);
  for (const [name, times] of [["ob3/verify", ob3], ["@digitalbazaar/vc", peer]]) {
    console.log(`${name} | ${ms(times.load)} | ${ms(times.first)} | ${ms(times.warm)}`);
  }
}

function kb(bytes) {
  return `${(bytes / 1000).toFixed(0)} KB`;
}

function ms(time) {
  return `${time.toFixed(2)} ms`;
}
