// What the inputs that ask for too much cost in a browser: `node bindings-wasm/bench/hostile.mjs`, after `cargo xtask wasm`.
//
// Each is verified once in Chromium by the engine that only verifies. What takes longer than 5 s is an error.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathOf, root } from "../tests/files.mjs";
import { launch, serve } from "../tests/serve.mjs";

/** Milliseconds that anything may take in a browser. */
const MOST = 5_000;

const folder = mkdtempSync(join(tmpdir(), "ob3-hostile-"));
execFileSync("cargo", ["run", "--quiet", "--release", "-p", "ob3-benches", "--example", "shapes", "--", folder], { cwd: root, stdio: "inherit" });
const names = readFileSync(join(folder, "names"), "utf8").trim().split("\n");
const server = await serve({ "/pkg/": pathOf("bindings-wasm/pkg"), "/inputs/": folder }, { "/": "<!doctype html>" });
const browser = await launch();
const page = await browser.newPage();
await page.goto(server.origin);
console.log(`Chromium ${browser.version()}\n\n| input | KB | milliseconds | ends |\n|---|--:|--:|---|`);
let slow = 0;
for (const [number, name] of names.entries()) {
  const { size, time, ends } = await page.evaluate(verifyOnce, number);
  if (time > MOST) slow += 1;
  console.log(`| ${name} | ${Math.round(size / 1024)} | ${Math.round(time)}${time > MOST ? " (too long)" : ""} | ${ends} |`);
}
await browser.close();
server.close();
rmSync(folder, { recursive: true, force: true });
if (slow > 0) process.exit(1);

/** In the page: one input, with what is lent for it and asked of it. */
async function verifyOnce(number) {
  const { Evidence, init } = await import("/pkg/verifier.js");
  await init();
  const bytes = async (kind) => new Uint8Array(await (await fetch(`/inputs/${number}.${kind}`)).arrayBuffer());
  const [input, saved] = [await bytes("input"), await bytes("evidence")];
  const trust = JSON.parse(new TextDecoder().decode(saved)).trust;
  const read = Evidence.parse(saved).asSaved();
  const evidence = trust === undefined ? read : read.trusting(trust);
  const started = performance.now();
  const report = evidence.verify(input);
  const time = performance.now() - started;
  const limit = report.findings.find(({ code }) => code.startsWith("limit."));
  return { size: input.length, time, ends: `${limit?.code ?? "by itself"}, ${report.verdict}` };
}
