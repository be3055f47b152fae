// What each engine weighs, in bytes: as it lies on a disk, and as a server sends it (gzip -9, and brotli beside it).
import { readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";

/** The two engines. */
export const ENGINES = ["ob3_verify", "ob3"];

/** The bytes of an engine, and of it with its JavaScript as a server sends both. */
export function sizeOf(name) {
  const parts = [`${name}_bg.wasm`, `${name}.js`].map((file) => readFileSync(new URL(`../pkg/wasm/${file}`, import.meta.url)));
  const sum = (sizes) => sizes.reduce((all, size) => all + size, 0);
  return {
    bytes: parts[0].length,
    gzip: sum(parts.map((part) => gzipSync(part, { level: 9 }).length)),
    brotli: sum(parts.map((part) => brotliCompressSync(part).length)),
  };
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  for (const name of ENGINES) {
    const { bytes, gzip, brotli } = sizeOf(name);
    console.log(`${name}: ${bytes} bytes of WebAssembly; ${gzip} bytes with its JavaScript, gzipped (brotli: ${brotli})`);
  }
}
