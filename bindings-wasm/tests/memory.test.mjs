// What becomes of an engine that gets no more memory: it says so, is started anew, and the page goes on.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as ob3 from "../pkg/index.js";
import { vector } from "./files.mjs";
import { withMemoryFor } from "./memory.mjs";

const STEP = 16_384;
const NOW = "2026-01-31T12:00:00Z";
const GOOD = vector("valid/eddsa-rdfc-2022-did-key.json");

await ob3.init(withMemoryFor(4 << 20, readFileSync(new URL("../pkg/wasm/ob3_bg.wasm", import.meta.url))));

test("an engine out of memory says so, is started anew, and verifies the next badge", () => {
  const verifier = new ob3.Verifier();
  const key = ob3.SigningKey.generate();
  const before = verifier.verify(GOOD, { now: NOW });
  assert.equal(before.verdict, "valid");
  for (let round = 0; round < 3; round += 1) {
    assert.throws(() => ob3.verify(new Uint8Array(16 << 20)), /^Error: ob3: the engine broke off.* was started anew/);
    assert.deepEqual(ob3.verify(GOOD, { now: NOW }), before);
  }
  assert.throws(() => verifier.verify(GOOD, { now: NOW }), /^TypeError: ob3: this Verifier was made before the engine was started anew: make a new one/);
  assert.throws(() => key.algorithm, /^TypeError: ob3: this SigningKey was made before/);
  // To give back what went with the old engine touches nothing of the new one.
  const another = new ob3.Verifier();
  verifier.free();
  key.free();
  assert.deepEqual(another.verify(GOOD, { now: NOW }), before);
  another.free();
});

test("a method that breaks off is told in the same way, and so is what is made by a class", () => {
  const verifier = new ob3.Verifier();
  assert.throws(() => verifier.insert("https://example.org/list", new Uint8Array(16 << 20)), /was started anew/);
  assert.throws(() => ob3.VerifyingKey.fromMultibase("z".repeat(16 << 20)), /was started anew/);
  assert.throws(() => new ob3.Verifier({ trust: ["x".repeat(16 << 20)] }), /was started anew/);
  assert.equal(ob3.verify(GOOD, { now: NOW }).verdict, "valid");
});

test("wherever it breaks off, the next badge is verified from a fresh start", () => {
  const before = ob3.verify(GOOD, { now: NOW });
  let inTheMiddle = 0;
  for (let documents = 0; documents < (4 << 20) / STEP; documents += 1) {
    // Everything cold again, then less and less room for what is made once, at the first badge.
    assert.throws(() => ob3.verify(new Uint8Array(16 << 20)), /was started anew/);
    const verifier = new ob3.Verifier();
    const lend = (_, index) => verifier.insert(`https://example.org/${index}`, new Uint8Array(STEP));
    const lent = !brokeOff(() => Array.from({ length: documents }, lend));
    if (lent && brokeOff(() => verifier.verify(GOOD, { now: NOW }))) inTheMiddle += 1;
    verifier.free();
    assert.deepEqual(ob3.verify(GOOD, { now: NOW }), before, `${documents} documents lent`);
  }
  assert.ok(inTheMiddle > 2, `${inTheMiddle} times`);
});

/** Whether the engine broke off, which is the only error there may be. */
function brokeOff(work) {
  try {
    work();
    return false;
  } catch (cause) {
    assert.match(String(cause), /was started anew/);
    return true;
  }
}
