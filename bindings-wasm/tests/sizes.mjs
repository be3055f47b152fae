// What each engine weighs, in bytes: as it lies on a disk, and as a server sends it (gzip -9).
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

for (const name of ["ob3_verify", "ob3"]) {
  const bytes = readFileSync(new URL(`../pkg/wasm/${name}_bg.wasm`, import.meta.url));
  const glue = readFileSync(new URL(`../pkg/wasm/${name}.js`, import.meta.url));
  const sent = gzipSync(bytes, { level: 9 }).length + gzipSync(glue, { level: 9 }).length;
  console.log(`${name}: ${bytes.length} bytes of WebAssembly; ${sent} bytes with its JavaScript, gzipped`);
}
