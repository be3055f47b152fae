// What a finding or an error says: its sentence, in the words of a language, with the values in it, as Rust and Python say it.

import { findings, terms } from "./sentences.js";
import type { Cause, Params } from "./report.js";

/** The sentences of a language, by their phrases, and the terms that go into them, by group and name. @internal */
export interface Sentences {
  readonly findings: Readonly<Record<string, string>>;
  readonly terms: Readonly<Record<string, string>>;
}

/** What is said by a phrase with values: all that a sentence needs. @internal */
export type Said = Pick<Cause, "phrase" | "params" | "message">;

/** English, in which everything is written first. @internal */
export const english: Sentences = { findings, terms };

/** What it says in these words; where they lack its sentence, its message. @internal */
export function told(said: Said, words: Sentences): string {
  const { phrase, params, message } = said;
  const sentence = phrase === undefined ? undefined : words.findings[phrase];
  return sentence === undefined ? message : filled(sentence, (name, group) => shownValue(params, name, group, words));
}

/**
 * Puts into what the engine has told what the engine is built without: the name of the phrase, which it knows by its number, and the
 * English message; also into what is wrong with parts of it. @internal
 */
export function fillMessage(said: Said): void {
  for (const value of Object.values(said.params)) {
    if (typeof value !== "string") fillMessage(value);
  }
  if (said.phrase === undefined) return;
  said.phrase = PHRASES[Number(said.phrase)] ?? said.phrase;
  said.message = told(said, english);
}

/**
 * A text with values where their names are, in braces; `{{` stands for a brace, and a group of terms after a colon. A name without a
 * value stays. @internal
 */
export function filled(text: string, valueOf: (name: string, group?: string) => string | undefined): string {
  return text.replace(/\{\{|\}\}|\{([a-z0-9_-]+)(?::([a-z0-9_-]+))?\}/g, (all, name?: string, group?: string) => {
    return name === undefined ? all.slice(1) : (valueOf(name, group) ?? all);
  });
}

function shownValue(params: Params, name: string, group: string | undefined, words: Sentences): string | undefined {
  const value = Object.hasOwn(params, name) ? params[name] : undefined;
  if (value === undefined) return undefined;
  if (typeof value !== "string") return told(value, words);
  const term = group === undefined ? undefined : `${group}.${value}`;
  return (term === undefined ? undefined : (words.terms[term] ?? english.terms[term])) ?? shown(value);
}

/**
 * A value as a sentence shows it. Of a long one the middle is left out, since ids differ at both ends; and a character that breaks the
 * line, cannot be seen or turns the text around is written as its number, `\u{202e}`.
 */
function shown(value: string): string {
  return shortened(value).replace(HIDDEN, (hidden) => `\\u{${hidden.codePointAt(0)?.toString(16)}}`);
}

/** The text, or its beginning and its end. */
function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const letters = [...text];
  return letters.length <= LONGEST ? text : [...letters.slice(0, LONGEST - END - 1), "…", ...letters.slice(-END)].join("");
}

/** Controls, what turns the direction, what has no width, tags: those of `core/src/words/fill.rs`. The two joiners stay. */
const HIDDEN =
  /[\p{Cc}\u{ad}\u{34f}\u{61c}\u{115f}\u{1160}\u{17b4}\u{17b5}\u{180e}\u{200b}\u{200e}\u{200f}\u{2028}-\u{202e}\u{2060}-\u{206f}\u{3164}\u{feff}\u{ffa0}\u{fff0}-\u{fffb}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;

/** The names of the phrases, in the order in which `cargo xtask words` counts them. */
const PHRASES = Object.keys(findings);

/** As long as a value is shown, in characters, and how many of these are its end. */
const LONGEST = 160;
const END = 60;
