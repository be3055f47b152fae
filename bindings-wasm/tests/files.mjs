// Where the files are that the tests read.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = new URL("../../", import.meta.url);
export const file = (path) => new Uint8Array(readFileSync(new URL(path, root)));
export const vector = (path) => file(`test-vectors/${path}`);
export const manifest = JSON.parse(readFileSync(new URL("test-vectors/manifest.json", root), "utf8")).rows;
/** Rust's reports, as `cargo xtask test-wasm` has them written. */
export const reports = () => JSON.parse(readFileSync(new URL("bindings-wasm/tests/reports.json", root), "utf8"));
export const pathOf = (path) => fileURLToPath(new URL(path, root));
