// Credential in, signed credential out: at once with a key at hand, in two steps with one held elsewhere.

import { engine, type Engine } from "./engine.js";
import { misuse } from "./error.js";
import { Handle, held, hold } from "./handle.js";
import { bytesOf, flagOf, instantOf, jsonOf, kindOf, optionsOf, textOf, textsOf, type Instant } from "./input.js";
import { SigningKey, VerifyingKey, type Algorithm, type Scheme, type Signer } from "./key.js";
import type { Format } from "./report.js";

/** A document: an object, or its JSON text. */
export type Document = object | string;

/** How to sign. */
export interface SignOptions {
  /** By default `eddsa-rdfc-2022`. */
  format?: Format;
  /** How the key signs, where its kind leaves a choice: RSA by `RS256` unless `PS256` is asked for. */
  scheme?: Scheme;
  /** The verification method: the URL under which verifiers find the public key. By default the key's own `did:key`. */
  method?: string;
  /** By default `assertionMethod`, and `authentication` for presentations. */
  purpose?: string;
  /** When the proof is made. Without this it does not say. */
  created?: Instant;
  /** When the proof, not the credential, ends. */
  expires?: Instant;
  /** For whom the proof is made. */
  domain?: string;
  /** What the proof answers. */
  challenge?: string;
  /** The name of the proof, by which others build on it. */
  id?: string;
  /** Proofs, by their ids, on which this one builds. */
  previousProof?: string | readonly string[];
  /** With `ecdsa-sd-2023`: JSON pointers to what the holder must always show. */
  mandatory?: string | readonly string[];
  /** Whether a credential is signed too that departs from the standard in form; one that departs in meaning never is. */
  allowDepartures?: boolean;
  /** Contexts by their URLs, where the credential uses some that the library does not bring. */
  documents?: Readonly<Record<string, Document>>;
}

/** What goes with {@link derive}. */
export type DeriveOptions = Pick<SignOptions, "documents">;

/** How to sign with a key that is not at hand. */
export interface PrepareOptions extends SignOptions {
  /** The kind of key, where the public half is not known. */
  algorithm?: Algorithm;
}

type InnerDraft = ReturnType<Engine["prepare"]>;

/**
 * Signs a credential, and gives the exact text: JSON, or a JWT. With a {@link Signer} that answers later (one over
 * `crypto.subtle`, say), so does this.
 *
 * ```js
 * const signed = sign(credential, key, { created: new Date() });
 * ```
 */
export function sign(credential: Document, key: SigningKey, options?: SignOptions): string;
export function sign(credential: Document, signer: Signer, options?: SignOptions): string | Promise<string>;
export function sign(credential: Document, signer: Signer, options?: SignOptions): string | Promise<string> {
  if (signer instanceof SigningKey) {
    const checked = JSON.stringify(optionsOf(options, RULES));
    return engine().sign(jsonOf(credential, "the credential"), held(signer), checked);
  }
  if (typeof signer !== "object" || signer === null || typeof signer.sign !== "function") {
    throw misuse(`expected a SigningKey, or an object { algorithm, sign(message) }, found ${kindOf(signer)}`);
  }
  const draft = prepare(credential, signer.verifyingKey, { ...options, algorithm: signer.algorithm });
  const signature = signer.sign(draft.message);
  const finish = (bytes: Uint8Array | ArrayBuffer): string => {
    try {
      return draft.finish(bytes);
    } finally {
      draft.free();
    }
  };
  return signature instanceof Promise ? signature.then(finish) : finish(signature);
}

/** Everything but the signature: get {@link Draft.message} signed wherever the key is, then {@link Draft.finish}. */
export function prepare(credential: Document, key?: VerifyingKey, options?: PrepareOptions): Draft {
  const checked = JSON.stringify(optionsOf(options, { ...RULES, algorithm: textOf }));
  const document = jsonOf(credential, "the credential");
  if (key !== undefined && !(key instanceof VerifyingKey)) throw misuse(`expected a VerifyingKey, found ${kindOf(key)}`);
  return Reflect.construct(Draft, [engine().prepare(document, key?.toMultibase(), checked)]) as Draft;
}

/** A credential that lacks only its signature. */
export class Draft extends Handle {
  private constructor(inner: InnerDraft) {
    super();
    if (inner === undefined) throw misuse("a Draft is made by prepare");
    hold(this, inner);
  }

  /** The bytes to sign, as they are: EdDSA hashes them itself. */
  get message(): Uint8Array {
    return held<InnerDraft>(this).message();
  }

  /** Puts the signature in, and gives the text of the signed credential. */
  finish(signature: Uint8Array | ArrayBuffer): string {
    return held<InnerDraft>(this).finish(bytesOf(signature, "the signature"));
  }
}

/**
 * What a holder wants to show of a credential that was signed with `ecdsa-sd-2023`. `pointers` are JSON pointers to what is shown
 * beside that which the issuer has made mandatory.
 */
export function derive(signed: string, pointers: string | readonly string[], options?: DeriveOptions): string {
  const checked = JSON.stringify(optionsOf(options, { documents: RULES.documents }));
  return engine().derive(textOf(signed, "the signed credential"), [...textsOf(pointers, "the pointers")], checked);
}

/** A presentation of signed credentials by their holder, to be signed with the challenge and the domain of whoever asked. */
export function presentation(credentials: readonly string[], holder: string): { [member: string]: unknown } {
  const texts = [...textsOf(credentials, "the credentials")];
  return JSON.parse(engine().presentation(texts, textOf(holder, "the holder"))) as { [member: string]: unknown };
}

/** Documents by their URLs, as JSON text. @internal */
export function documentsOf(documents: Readonly<Record<string, Document>>, what: string): Record<string, string> {
  if (typeof documents !== "object" || documents === null) throw misuse(`expected ${what} as an object, found ${kindOf(documents)}`);
  return Object.fromEntries(Object.entries(documents).map(([url, document]) => [url, jsonOf(document, url)]));
}

/** Signatures state whole seconds. */
function secondsOf(instant: Instant, what: string): string {
  return instantOf(instant, what).replace(/\.\d+Z$/, "Z");
}

const RULES = {
  format: textOf,
  scheme: textOf,
  method: textOf,
  purpose: textOf,
  created: secondsOf,
  expires: secondsOf,
  domain: textOf,
  challenge: textOf,
  id: textOf,
  previousProof: textsOf,
  mandatory: textsOf,
  allowDepartures: flagOf,
  documents: documentsOf,
} as const;
