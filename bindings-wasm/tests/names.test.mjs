// The names of the package are those of test-vectors/api.json, the table that Rust, Python and JavaScript share.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import * as ob3 from "../pkg/index.js";
import * as verifierOnly from "../pkg/verifier.js";
import { pathOf } from "./files.mjs";

const rows = JSON.parse(readFileSync(pathOf("test-vectors/api.json"), "utf8")).rows;
const names = rows.map((row) => row.javascript).filter((name) => name !== null);
const folder = pathOf("bindings-wasm/pkg");
const declared = readdirSync(folder).filter((name) => name.endsWith(".d.ts")).map((name) => readFileSync(`${folder}/${name}`, "utf8")).join("\n");

test("every name of the table is there", () => {
  for (const name of new Set(names)) {
    const [, noun, member, argument] = /^(\w+)(?:\.(\w+))?(?:\((?:\{ )?(\w+)(?: \})?\))?$/.exec(name) ?? assert.fail(`cannot read ${name}`);
    // A class and an interface of the standard may share a name.
    const bodies = [...declared.matchAll(new RegExp(`(?:class|interface) ${noun}\\b[^{]*\\{(.*?)^\\}`, "gms"))].map((found) => found[1]);
    const body = bodies.length === 0 ? undefined : bodies.join("\n");
    assert.ok(noun in ob3 || body !== undefined || new RegExp(`type ${noun}\\b`).test(declared), `${noun} of ${name}`);
    // Of an error, its message is every error's.
    if (member !== undefined && name !== "Ob3Error.message") assert.match(body ?? "", new RegExp(`\\b${member}\\b`), name);
    if (argument !== undefined) assert.match(declared, new RegExp(`\\b${argument}\\??:`), name);
  }
});

test("every verb and class of the package stands in the table, or is JavaScript's own", () => {
  const own = ["default", "init", "readBytes"];
  for (const name of new Set([...Object.keys(ob3), ...Object.keys(verifierOnly)])) {
    assert.ok(own.includes(name) || names.some((said) => said.split(/[.(]/)[0] === name), `${name} stands in no row of test-vectors/api.json`);
  }
});

test("no type that users see is `any`", () => {
  assert.doesNotMatch(declared.replaceAll(/\/\*.*?\*\//gs, ""), /:\s*any\b|<any>|\bany\[\]/);
});
