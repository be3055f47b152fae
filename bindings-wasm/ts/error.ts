// What is thrown: `Ob3Error` of a document or a key that is not good, `TypeError` of a call that is not meant so.

import type { Code } from "./codes.js";

/**
 * Why something could not be done. Programs compare {@link code}; people read the message, which says what was expected, what was
 * found and what to do.
 */
export class Ob3Error extends Error {
  override readonly name = "Ob3Error";
  /** The stable dotted code, such as `key.malformed`. */
  readonly code: Code;
  /** Where in the document, as a JSON pointer; empty when it is about the whole, or about no document. */
  readonly path: string;

  constructor(code: string, path: string, message: string) {
    super(`${path === "" ? "" : `${path}: `}${message} [${code}]`);
    // The engine knows no other codes than those of the table.
    this.code = code as Code;
    this.path = path;
  }
}

/** A call that is not meant so. */
export function misuse(message: string): TypeError {
  return new TypeError(`ob3: ${message}`);
}
