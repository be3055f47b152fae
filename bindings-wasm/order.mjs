// Names the functions of an engine by the order in which they compress best: each beside those that it resembles. What a server sends is
// compressed with a window of 32 KB, so a function that stands near its like costs little.
//
// `node order.mjs engine.wasm` rewrites the file's section of names; `wasm-opt --reorder-functions-by-name` then puts them in that order.

import { readFileSync, writeFileSync } from "node:fs";

/** Bytes that are compared at once, traits that are kept of a function, and what a function counts one place further on. All are measured. */
const SHINGLE = 4;
const TRAITS = 256;
const MEMORY = 0.85;

/** So many functions stay first: those that are called most, whose numbers are one byte there. */
const FIRST = 60;

const IMPORTS = 2;
const CODE = 10;

/** Each section: its number, and where its content begins and ends. */
function sectionsOf(bytes) {
  const sections = [];
  for (let at = 8; at < bytes.length; ) {
    const [size, start] = number(bytes, at + 1);
    sections.push({ id: bytes[at], from: at, start, end: start + size });
    at = start + size;
  }
  return sections;
}

/** A number in LEB128, and where it ends. */
function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return [value, at];
  }
}

function leb(value) {
  const out = [];
  do {
    out.push((value & 127) | (value > 127 ? 128 : 0));
    value >>>= 7;
  } while (value > 0);
  return out;
}

/** How many functions are imported; the engine imports nothing else. */
function importedFunctions(bytes, { start }) {
  const [count] = number(bytes, start);
  return count;
}

function bodiesOf(bytes, { start }) {
  let [count, at] = number(bytes, start);
  const bodies = [];
  for (; count > 0; count -= 1) {
    const [size, from] = number(bytes, at);
    bodies.push(bytes.subarray(from, from + size));
    at = from + size;
  }
  return bodies;
}

/** Of all runs of a few bytes, the least under each of many hashes: two functions share as many of them as they share runs. */
function traitsOf(body, factors) {
  const traits = new Uint32Array(TRAITS).fill(0xffffffff);
  const seen = new Set();
  for (let at = 0; at + SHINGLE <= body.length; at += 1) {
    let run = 0;
    for (let next = 0; next < SHINGLE; next += 1) run = Math.imul(run, 16777619) ^ body[at + next];
    seen.add(run);
  }
  for (const run of seen) {
    for (let trait = 0; trait < TRAITS; trait += 1) {
      let hash = Math.imul(run ^ factors[trait], 0x9e3779b1);
      hash = Math.imul(hash ^ (hash >>> 15), factors[trait]) >>> 0;
      if (hash < traits[trait]) traits[trait] = hash;
    }
  }
  return traits;
}

/** Each function after the one that it resembles most; those before that one count too, each less than the next. */
function orderOf(bodies) {
  const factors = Uint32Array.from({ length: TRAITS }, (_, trait) => Math.imul(trait + 1, 0x85ebca6b) | 1);
  const traits = bodies.map((body) => traitsOf(body, factors));
  const alike = Array.from({ length: TRAITS }, () => new Map());
  traits.forEach((own, index) =>
    own.forEach((hash, trait) => {
      const others = alike[trait].get(hash);
      if (others === undefined) alike[trait].set(hash, [index]);
      else others.push(index);
    }),
  );
  const score = new Float64Array(bodies.length);
  const left = new Set(bodies.keys());
  const order = [];
  for (let current = 0; ; ) {
    left.delete(current);
    order.push(current);
    if (left.size === 0) return order;
    if (order.length < FIRST) {
      current += 1;
      continue;
    }
    for (let index = 0; index < score.length; index += 1) score[index] *= MEMORY;
    traits[current].forEach((hash, trait) => alike[trait].get(hash).forEach((index) => (score[index] += 1)));
    let best = -1;
    for (const index of left) if (best < 0 || score[index] > score[best]) best = index;
    current = best;
  }
}

/** A section of names in which each function is called by its rank. */
function namesOf(order, imported) {
  const ranks = new Map(order.map((index, rank) => [index, rank]));
  const text = (value) => [...leb(value.length), ...Buffer.from(value)];
  const map = [...leb(order.length)];
  for (let index = 0; index < order.length; index += 1) map.push(...leb(imported + index), ...text(`f${String(ranks.get(index)).padStart(6, "0")}`));
  const content = [...text("name"), 1, ...leb(map.length), ...map];
  return Buffer.from([0, ...leb(content.length), ...content]);
}

const [, , file] = process.argv;
const bytes = readFileSync(file);
const sections = sectionsOf(bytes);
const isNames = ({ id, start }) => id === 0 && bytes.subarray(start + 1, start + 5).toString() === "name";
const found = (wanted) => sections.find(({ id }) => id === wanted);
const names = namesOf(orderOf(bodiesOf(bytes, found(CODE))), importedFunctions(bytes, found(IMPORTS)));
const kept = sections.filter((section) => !isNames(section)).map(({ from, end }) => bytes.subarray(from, end));
writeFileSync(file, Buffer.concat([bytes.subarray(0, 8), ...kept, names]));
