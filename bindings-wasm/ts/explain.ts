// The steps of a proof laid open, for whoever must find out why two programs do not agree.

import { engine } from "./engine.js";
import { errorOf } from "./error.js";
import { bytesOf, optionsOf, type Bytes } from "./input.js";
import type { Algorithm } from "./key.js";
import type { Carrier, Format } from "./report.js";
import { documentsOf, type Document } from "./sign.js";
import { escaped, revealed } from "./visible.js";

/** What goes with {@link explain}. */
export interface ExplainOptions {
  /** Documents that the key or the contexts are in, by their URLs. */
  documents?: Readonly<Record<string, Document>>;
}

/** How a credential is secured, step by step, as `ob3 explain --json` prints it. It is no verdict. */
export interface Explanation {
  carrier: Carrier | null;
  /** What kind of credential it is. */
  kind: string | null;
  /** Each of its proofs, in their order; of a token, the one that it is. */
  proofs: ExplainedProof[];
}

/** One proof: what it covers, in the one spelling that is hashed; the hashes; the bytes that are signed; the key. */
export interface ExplainedProof {
  /** Where it stands, as a JSON pointer; empty for a token. */
  path: string;
  format: Format | null;
  /** In the order in which it is hashed. */
  covered: Covered[];
  /** The bytes that are signed, in hexadecimal; null where each statement has a signature of its own, and for a token. */
  message: string | null;
  /** The SHA-256 of the first two parts of a token and the dot between them, in hexadecimal. */
  signing_input_sha256: string | null;
  /** The key, if the method led to one. */
  key: ExplainedKey | null;
  /** Whether the signature fits, and nothing grave is said of the proof. */
  holds: boolean;
  /** What is said of it: each as its place, sentence and code, on one line, in which no character is hidden. */
  remarks: string[];
}

/** Something that a proof covers. */
export interface Covered {
  what: "options" | "document" | "header" | "payload";
  /** Its one spelling: N-Quads, a line for each statement, or JSON. Of a token, the JSON as it stands there. */
  text: string;
  /** The hash function; null for the parts of a token. */
  hash: "SHA-256" | "SHA-384" | null;
  /** What it makes of that spelling, in hexadecimal. */
  digest: string | null;
}

/** A key, and where it came from. */
export interface ExplainedKey {
  /** The verification method, or the `kid` of a token; empty where the token brings its key along. */
  method: string;
  algorithm: Algorithm;
  /** The key, in multibase. */
  multibase: string;
  /** Whose it is, as far as where it came from can tell. */
  controller: string;
  /** Its controller's name, a document that lists it, only its own name, or the header of a token. */
  source: "name" | "document" | "fragment" | "header";
  /** The document that lists it. */
  document: string | null;
}

/**
 * Lays the steps of the proofs of a credential open.
 *
 * @throws `Ob3Error` where there is nothing to explain: what cannot be opened, or what nobody signed.
 */
export function explain(data: Bytes, options?: ExplainOptions): Explanation {
  const checked = JSON.stringify(optionsOf(options, { documents: documentsOf }));
  const explanation = JSON.parse(engine().explain(bytesOf(data, "the badge"), checked)) as Explanation;
  for (const proof of explanation.proofs) {
    // What is thrown is spelled like a remark: the place, the sentence and the code.
    proof.remarks = proof.remarks.map((remark) => revealed(errorOf(remark).message, escaped).replaceAll("\n", "\\n"));
  }
  return explanation;
}
