// What each engine weighs, in bytes: as it lies on a disk, and as a server sends it (gzip -9, and brotli beside it).
import { readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";

/** The two engines, and the module by which a page loads each. */
export const ENTRIES = { ob3_verify: "verifier.js", ob3: "index.js" };

/** The bytes of an engine; as a server sends it with its glue; and with every module that a page loads with it, the English sentences too. */
export function sizeOf(name) {
  const engine = fileOf(`wasm/${name}_bg.wasm`);
  const glue = fileOf(`wasm/${name}.js`);
  const sum = (files, pack) => files.reduce((all, file) => all + pack(file).length, 0);
  const gzip = (file) => gzipSync(file, { level: 9 });
  return {
    bytes: engine.length,
    gzip: sum([engine, glue], gzip),
    brotli: sum([engine, glue], brotliCompressSync),
    together: sum([engine, ...modulesOf(ENTRIES[name]).map(fileOf)], gzip),
    sentences: gzip(fileOf("sentences.js")).length,
  };
}

/** A module and all that it imports at once. */
function modulesOf(entry) {
  const found = new Set([entry]);
  for (const module of found) {
    const imported = fileOf(module).toString().matchAll(/^(?:import|export)\b[^;]*?from "(\.[^"]+)";$/gm);
    for (const [, path] of imported) found.add(new URL(path, `file:///${module}`).pathname.slice(1));
  }
  return [...found];
}

function fileOf(path) {
  return readFileSync(new URL(`../pkg/${path}`, import.meta.url));
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  for (const name of Object.keys(ENTRIES)) {
    const { bytes, gzip, brotli, together, sentences } = sizeOf(name);
    console.log(`${name}: ${bytes} bytes of WebAssembly; gzipped ${gzip} bytes with its glue (brotli: ${brotli}), ${together} with all that a page loads, of which ${sentences} are the English sentences`);
  }
}
