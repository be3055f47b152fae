// How long the engine takes over each file of a folder: `node bindings-wasm/bench/folder.mjs FOLDER [VERDICT]`, after `cargo xtask wasm`.
//
// Beside `badge.json` may lie `badge.json.provides`, an object of URLs, each with the file of the folder that is lent for it. What takes
// longer than 5 s of the processor, or has another verdict than the one that is demanded of all, is an error.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Verifier, init } from "../pkg/verifier.js";

/** Milliseconds of the processor that anything under 1 MB may take in a browser. */
const MOST = 5_000;

const [folder, demanded] = process.argv.slice(2);
if (folder === undefined) throw new Error("expected a folder: node bindings-wasm/bench/folder.mjs FOLDER [VERDICT]");
const names = readdirSync(folder);
const lent = new Set(names.filter((name) => name.endsWith(".provides")).flatMap((name) => Object.values(providesOf(name))));

await init();
let wrong = 0;
for (const name of names.filter((name) => !name.endsWith(".provides") && !lent.has(name))) {
  const verifier = new Verifier();
  const provides = names.includes(`${name}.provides`) ? providesOf(`${name}.provides`) : {};
  for (const [url, file] of Object.entries(provides)) verifier.insert(url, file === null ? null : readFileSync(join(folder, file)));
  const bytes = readFileSync(join(folder, name));
  const start = process.cpuUsage();
  const { verdict, findings } = verifier.verify(bytes, { now: "2026-01-31T12:00:00Z" });
  const { user, system } = process.cpuUsage(start);
  const taken = (user + system) / 1_000;
  verifier.free();
  const isWrong = taken > MOST || (demanded !== undefined && verdict !== demanded);
  wrong += Number(isWrong);
  const limits = [...new Set(findings.map(({ code }) => code).filter((code) => code.startsWith("limit.")))].join(" ");
  console.log(`${isWrong ? "!" : " "} ${taken.toFixed(0).padStart(7)} ms  ${verdict.padEnd(12)} ${name} (${bytes.length} bytes) ${limits}`);
}
process.exitCode = wrong === 0 ? 0 : 1;

function providesOf(name) {
  return JSON.parse(readFileSync(join(folder, name), "utf8"));
}
