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
  /** By default the one that goes with the key: `eddsa-rdfc-2022`, of P-256 and P-384 `ecdsa-rdfc-2019`, of RSA a JWT. */
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

type InnerRequest = ReturnType<Engine["prepare"]>;

/**
 * Signs a credential, and gives the exact text: JSON, or a JWT. With a {@link Signer} that answers later (one over
 * `crypto.subtle` or a cloud, say), so does this. What it answers is checked before it leaves; what it throws is thrown.
 *
 * ```js
 * const signed = sign(credential, key, { created: new Date() });
 * const later = await sign(credential, { algorithm: "P-256", verifyingKey, sign: (bytes) => cloud.sign(bytes) });
 * ```
 */
export function sign(credential: Document, key: SigningKey, options?: SignOptions): string;
export function sign(
  credential: Document,
  signer: Omit<Signer, "sign"> & { sign(message: Uint8Array, scheme: Scheme): Promise<Uint8Array | ArrayBuffer> },
  options?: SignOptions,
): Promise<string>;
export function sign(credential: Document, signer: Signer, options?: SignOptions): string | Promise<string>;
export function sign(credential: Document, signer: Signer, options?: SignOptions): string | Promise<string> {
  if (signer instanceof SigningKey) {
    const checked = JSON.stringify(optionsOf(options, RULES));
    return engine().sign(jsonOf(credential, "the credential"), held(signer), checked);
  }
  if (typeof signer !== "object" || signer === null || typeof signer.sign !== "function") {
    throw misuse(`expected a SigningKey, or an object { algorithm, sign(message) }, found ${kindOf(signer)}`);
  }
  const request = prepare(credential, signer.verifyingKey, { ...options, algorithm: signer.algorithm });
  let isLater = false;
  try {
    const signature = signer.sign(request.bytes, request.scheme);
    if (!("then" in Object(signature))) return request.finish(signature as Uint8Array);
    isLater = true;
    return Promise.resolve(signature).then((bytes) => request.finish(bytes)).finally(() => request.free());
  } finally {
    if (!isLater) request.free();
  }
}

/**
 * Everything but the signature: get {@link SigningRequest.bytes} signed wherever the key is, then {@link SigningRequest.finish}.
 *
 * The key is the public half; it names the verification method where the options do not, and says how to sign.
 */
export function prepare(credential: Document, key?: VerifyingKey, options?: PrepareOptions): SigningRequest {
  const checked = JSON.stringify(optionsOf(options, { ...RULES, algorithm: textOf }));
  const document = jsonOf(credential, "the credential");
  if (key !== undefined && !(key instanceof VerifyingKey)) throw misuse(`expected a VerifyingKey, found ${kindOf(key)}`);
  return Reflect.construct(SigningRequest, [engine().prepare(document, key?.toMultibase(), checked)]) as SigningRequest;
}

/** A credential that lacks only its signature: what is to be signed, and how. */
export class SigningRequest extends Handle {
  private constructor(inner: InnerRequest) {
    super();
    if (inner === undefined) throw misuse("a SigningRequest is made by prepare");
    hold(this, inner);
  }

  /** The bytes to sign, as they are: the scheme says how they are hashed. */
  get bytes(): Uint8Array {
    return held<InnerRequest>(this).bytes();
  }

  /** Their hash, for a service that signs hashes. There is none for Ed25519, which signs the bytes themselves. */
  get digest(): Uint8Array | undefined {
    return held<InnerRequest>(this).digest();
  }

  /** How to sign, as JOSE calls it. */
  get scheme(): Scheme {
    return held<InnerRequest>(this).scheme() as Scheme;
  }

  /** The kind of key that signs. */
  get algorithm(): Algorithm {
    return held<InnerRequest>(this).algorithm() as Algorithm;
  }

  /** The URL under which verifiers find the public key. */
  get verificationMethod(): string {
    return held<InnerRequest>(this).verification_method();
  }

  /**
   * Checks the signature, puts it in, and gives the text of the signed credential. One of ECDSA is `r` and `s`, one after the other,
   * or ASN.1 DER.
   */
  finish(signature: Uint8Array | ArrayBuffer): string {
    return held<InnerRequest>(this).finish(bytesOf(signature, "the signature"));
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
