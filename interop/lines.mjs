// A line of JSON in, a line of JSON out, in the same order, until there are no more.
import { createInterface } from "node:readline";
import { readFileSync } from "node:fs";

export const version = (name) =>
  JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url), "utf8")).version;

export const answerLines = async (ready, answer) => {
  const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);
  say({ ready });
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) say(await answer(JSON.parse(line)));
};
