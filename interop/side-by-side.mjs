// Digital Bazaar's vc on one badge, contexts at hand: `node interop/side-by-side.mjs [FILE]` prints the median of a verification.
import { readFileSync } from "node:fs";
import { verify, name } from "./digitalbazaar.mjs";

const file = process.argv[2] ?? "test-vectors/bench/reference.json";
const credential = JSON.parse(readFileSync(file, "utf8"));
const now = new Date("2026-01-31T12:00:00Z");
const rounds = 301;
const times = [];
for (let round = 0; round < rounds; round += 1) {
  const start = process.hrtime.bigint();
  const { verified, error } = await verify({ credential, now });
  times.push(Number(process.hrtime.bigint() - start) / 1000);
  if (!verified) throw error;
}
times.sort((left, right) => left - right);
console.log(`${name}, node ${process.version}: verify ${file}, median of ${rounds}: ${times[rounds >> 1].toFixed(0)} us`);
