// What callers hand over: bytes, instants, documents, options, held to their types with a word on what to do.

import { misuse } from "./error.js";

/** A file's content: bytes, or the text that they are. */
export type Bytes = Uint8Array | ArrayBuffer | ArrayBufferView | string;

/** An instant: a `Date`, or a text with a zone, such as `2026-01-31T12:00:00Z`. */
export type Instant = Date | string;

/** Bytes as the engine takes them. @internal */
export function bytesOf(data: Bytes, what: string): Uint8Array {
  if (typeof data === "string") return new TextEncoder().encode(data);
  if (data instanceof Uint8Array) return shortened(data);
  if (data instanceof ArrayBuffer) return shortened(new Uint8Array(data));
  if (ArrayBuffer.isView(data)) return shortened(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  throw misuse(`expected ${what} as a Uint8Array, an ArrayBuffer or a string, found ${kindOf(data)}${adviceFor(data)}`);
}

/** What is larger than any budget need not be copied whole to be refused. */
function shortened(bytes: Uint8Array): Uint8Array {
  return bytes.length > MOST ? bytes.subarray(0, MOST) : bytes;
}

const MOST = 64 << 20;

function adviceFor(data: unknown): string {
  if (typeof Blob === "function" && data instanceof Blob) return ": `await readBytes(file)` reads it";
  if (typeof Response === "function" && data instanceof Response) return ": `await readBytes(response)` reads it";
  if (typeof data === "object" && data !== null && "then" in data) return ": did you forget `await`?";
  if (typeof data === "object" && data !== null) return ": JSON.stringify makes text of an object";
  return "";
}

/** An instant as the engine takes it. @internal */
export function instantOf(instant: Instant, what: string): string {
  if (typeof instant === "string") return instant;
  if (!(instant instanceof Date)) throw misuse(`expected ${what} as a Date or a string, found ${kindOf(instant)}`);
  if (Number.isNaN(instant.getTime())) throw misuse(`expected ${what}, found an invalid Date`);
  return instant.toISOString();
}

/** JSON text of a document, which is an object, or text already. @internal */
export function jsonOf(document: object | string, what: string): string {
  if (typeof document === "string") return document;
  if (document instanceof Uint8Array) return new TextDecoder().decode(document);
  if (typeof document !== "object" || document === null) {
    throw misuse(`expected ${what} as an object or JSON text, found ${kindOf(document)}`);
  }
  return JSON.stringify(document);
}

/** A text. @internal */
export function textOf(text: string, what: string): string {
  if (typeof text !== "string") throw misuse(`expected ${what} as a string, found ${kindOf(text)}`);
  return text;
}

/** A whole number from 0. @internal */
export function countOf(count: number, what: string, most = 0xffff_ffff): number {
  if (!Number.isInteger(count) || count < 0 || count > most) {
    throw misuse(`expected ${what} as a whole number from 0, found ${typeof count === "number" ? count : kindOf(count)}`);
  }
  return count;
}

/** Yes or no. @internal */
export function flagOf(flag: boolean, what: string): boolean {
  if (typeof flag !== "boolean") throw misuse(`expected ${what} as true or false, found ${kindOf(flag)}`);
  return flag;
}

/** How one option is held to its type. @internal */
export type Rule = (value: never, what: string) => unknown;

/** Options as the engine takes them: every name known, every value of its type. @internal */
export function optionsOf(options: object | undefined, rules: Readonly<Record<string, Rule>>): Record<string, unknown> {
  const checked: Record<string, unknown> = {};
  if (options === undefined) return checked;
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw misuse(`expected the options as an object, found ${kindOf(options)}`);
  }
  for (const [name, value] of Object.entries(options)) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (rule === undefined) throw misuse(`there is no option ${JSON.stringify(name)} here: ${Object.keys(rules).join(", ")}`);
    if (value !== undefined) checked[name] = rule(value as never, `the option ${name}`);
  }
  return checked;
}

/** Texts, or one. @internal */
export function textsOf(texts: string | readonly string[], what: string): readonly string[] {
  const all = typeof texts === "string" ? [texts] : texts;
  if (!Array.isArray(all)) throw misuse(`expected ${what} as an array of strings, found ${kindOf(texts)}`);
  for (const text of all) textOf(text as string, `${what}, each of it,`);
  return all as readonly string[];
}

/** What a value is, in words. @internal */
export function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  if (typeof value === "object") return `a ${(value as object).constructor?.name ?? "object"}`;
  return typeof value === "undefined" ? "undefined" : `a ${typeof value}`;
}

/**
 * The bytes of a file that a visitor chose, of a response, or of anything else that is read asynchronously.
 *
 * @throws `Error` where it cannot be read, with the reason and what to do.
 */
export async function readBytes(source: Blob | Response | Bytes): Promise<Uint8Array> {
  const isBlob = typeof Blob === "function" && source instanceof Blob;
  const isResponse = typeof Response === "function" && source instanceof Response;
  if (!isBlob && !isResponse) return bytesOf(source as Bytes, "what is to be read");
  const name = isBlob && "name" in source ? String(source.name) : isResponse ? source.url : "the data";
  try {
    // What is larger than any budget need not be read whole to be refused.
    return new Uint8Array(await (isBlob && source.size > MOST ? source.slice(0, MOST) : source).arrayBuffer());
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`ob3: ${name} could not be read (${why}): was it moved, changed or still loading? Choose it again`, { cause });
  }
}
