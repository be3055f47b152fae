// The words of the element and the page, in the reader's language: English at once, others when they are asked for.

import type { Cause, Finding } from "../report.js";
import { filled, told as toldIn } from "../words.js";
import { page as english } from "./words/en.js";
import { names, tables, type Table } from "./words/languages.js";

export { english };

/** A key of the table. */
export type Word = keyof typeof english;

/** A table of words. */
export type Words = Readonly<Record<Word, string>>;

/** What is filled in. */
export type Values = Readonly<Record<string, string | number>>;

/** The languages that there are: each code with the language's own name. */
export const languages: Readonly<Record<string, string>> = names;

let table: Words = english;
let current = "en";
let others: Pick<Table, "findings" | "terms"> | undefined;

/** Speaks in the words of another table; what it lacks stays English. */
export function useWords(words: Partial<Words>): void {
  table = { ...english, ...words };
}

/** The language that is spoken. */
export function language(): string {
  return current;
}

/** Speaks another language from now on; one that there is not is English. What is shown already has to be drawn anew. */
export async function useLanguage(code: string): Promise<void> {
  const load = Object.hasOwn(tables, code) ? tables[code] : undefined;
  const loaded = await load?.().catch(() => undefined);
  useWords((loaded?.page ?? {}) as Partial<Words>);
  others = loaded;
  current = loaded === undefined ? "en" : code;
}

/** The first of these languages that there is, as a browser names them (`de-AT`); else English. */
export function languageOf(wanted: readonly string[]): string {
  const codes = wanted.map((tag) => tag.toLowerCase().split("-")[0] ?? "");
  return codes.find((code) => Object.hasOwn(names, code)) ?? "en";
}

/** The words of a key, filled in. */
export function say(word: Word, values: Values = {}): string {
  return filled(table[word], (name) => (Object.hasOwn(values, name) ? String(values[name]) : undefined));
}

/** The words of a key that is put together, if there are any. */
export function sayIfAny(word: string, values?: Values): string | undefined {
  return Object.hasOwn(english, word) ? say(word as Word, values) : undefined;
}

/** The words of a key with something else than text where `{name}` is. */
export function around<T>(word: Word, name: string, part: T): (string | T)[] {
  const [before = "", after = ""] = table[word].split(`{${name}}`);
  return [before, part, after];
}

/** What a finding says, in the language that is spoken where its sentence is known there. */
export function told(finding: Pick<Finding | Cause, "phrase" | "params" | "message">): string {
  return others === undefined ? finding.message : toldIn(finding, others);
}
