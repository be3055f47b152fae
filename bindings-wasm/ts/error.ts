// What is thrown: `Ob3Error` of a document or a key that is not good, `TypeError` of a call that is not meant so.

import type { Code } from "./codes.js";
import type { Cause } from "./report.js";
import { fillMessage } from "./words.js";

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
  /** The address of the document that the path leads into, where that is not the one at hand. */
  readonly document?: string;

  constructor(code: string, path: string, message: string, document?: string) {
    const places = [...(document === undefined ? [] : [`in ${document}`]), ...(path === "" ? [] : [path])];
    super(`${places.length === 0 ? "" : `${places.join(", at ")}: `}${message} [${code}]`);
    // The engine knows no other codes than those of the table.
    this.code = code as Code;
    this.path = path;
    if (document !== undefined) this.document = document;
  }
}

/** An error as the engine tells it, with its sentence filled in. @internal */
export function errorOf(cause: string): Ob3Error {
  const said = JSON.parse(cause) as Cause;
  fillMessage(said);
  return new Ob3Error(said.code, said.path ?? "", said.message, said.document);
}

/** A call that is not meant so. */
export function misuse(message: string): TypeError {
  return new TypeError(`ob3: ${message}`);
}
