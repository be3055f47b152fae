// What the package promises of its weight: nobody waits longer for the engine than before.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ENGINES, sizeOf } from "./sizes.mjs";

/** Bytes as a server sends them, gzipped. The aim is 320,000 to verify and 450,000 for the whole: lower these as it is reached. */
const MOST = { ob3_verify: 395_000, ob3: 520_000 };

test("no engine is heavier than it may be", () => {
  for (const name of ENGINES) {
    const { gzip } = sizeOf(name);
    assert.ok(gzip <= MOST[name], `${name}: ${gzip} bytes gzipped, more than ${MOST[name]}`);
  }
});
