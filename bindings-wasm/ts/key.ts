// Keys: the secret half, which is wiped when freed, and the public half.

import { engine, type Engine } from "./engine.js";
import { misuse } from "./error.js";
import { Handle, held, hold } from "./handle.js";
import { bytesOf, jsonOf, textOf, type Bytes } from "./input.js";

/** A kind of key. `secp256k1` is verified only. */
export type Algorithm = "Ed25519" | "P-256" | "P-384" | "P-521" | "RSA" | "secp256k1";

/** How a key signs, under the names that JOSE registers. */
export type Scheme = "EdDSA" | "ES256" | "ES384" | "ES512" | "ES256K" | "RS256" | "PS256";

type InnerSigning = ReturnType<Engine["SigningKey"]["generate"]>;
type InnerVerifying = ReturnType<Engine["VerifyingKey"]["from_jwk"]>;

/** Whatever can sign: a {@link SigningKey}, or a key that is held elsewhere. */
export interface Signer {
  /** Which kind of signatures it makes. */
  readonly algorithm: Algorithm;
  /** The public half, which names the verification method where the options do not. */
  readonly verifyingKey?: VerifyingKey;
  /**
   * Signs the message itself, not a hash of it, by the scheme; of ECDSA it answers `r` and `s` (IEEE P1363), as `crypto.subtle.sign`
   * makes them, or ASN.1 DER.
   */
  sign(message: Uint8Array, scheme: Scheme): Uint8Array | ArrayBuffer | Promise<Uint8Array | ArrayBuffer>;
}

/** A secret key in memory. Free it after use: that wipes it. */
export class SigningKey extends Handle implements Signer {
  private constructor(inner: InnerSigning) {
    super();
    if (inner === undefined) throw misuse("a SigningKey is made by SigningKey.generate, or read by SigningKey.fromJwk and the like");
    hold(this, inner);
  }

  /** Makes a new key from the host's randomness. An RSA key, of 3072 bits, takes seconds: make it in a worker. */
  static generate(algorithm: Algorithm = "Ed25519"): SigningKey {
    return new SigningKey(engine().SigningKey.generate(textOf(algorithm, "the algorithm")));
  }

  /** Reads a secret JWK, an object or its text. */
  static fromJwk(jwk: object | string): SigningKey {
    return new SigningKey(engine().SigningKey.from_jwk(jsonOf(jwk, "the JWK")));
  }

  /** Reads a secret key in PEM: PKCS#8, SEC1 or PKCS#1. */
  static fromPem(pem: string): SigningKey {
    return new SigningKey(engine().SigningKey.from_pem(textOf(pem, "the PEM")));
  }

  /** Reads a secret Multikey: `z3u2...` and the like. */
  static fromMultibase(text: string): SigningKey {
    return new SigningKey(engine().SigningKey.from_multibase(textOf(text, "the key")));
  }

  /** Reads a key from its raw bytes: of Ed25519 a seed, of curves a scalar, of RSA an `RSAPrivateKey` in DER. */
  static fromBytes(algorithm: Algorithm, bytes: Uint8Array): SigningKey {
    return new SigningKey(engine().SigningKey.from_bytes(textOf(algorithm, "the algorithm"), bytesOf(bytes, "the key")));
  }

  /** The Ed25519 key of a seed of 32 random bytes. */
  static fromSeed(seed: Uint8Array): SigningKey {
    return SigningKey.fromBytes("Ed25519", seed);
  }

  get algorithm(): Algorithm {
    return held<InnerSigning>(this).algorithm() as Algorithm;
  }

  /** The public half. */
  get verifyingKey(): VerifyingKey {
    return verifyingKeyOf(held<InnerSigning>(this).verifying_key());
  }

  /** Signs a message. */
  sign(message: Bytes): Uint8Array {
    return held<InnerSigning>(this).sign(bytesOf(message, "the message"));
  }

  /** The secret JWK, as text. JavaScript cannot wipe it. */
  toJwk(): string {
    return held<InnerSigning>(this).to_jwk();
  }

  /** The secret key in PEM, as PKCS#8. JavaScript cannot wipe it. */
  toPem(): string {
    return held<InnerSigning>(this).to_pem();
  }

  /** The secret Multikey. JavaScript cannot wipe it. */
  toMultibase(): string {
    return held<InnerSigning>(this).to_multibase();
  }
}

/** A public key that has been checked. */
export class VerifyingKey extends Handle {
  private constructor(inner: InnerVerifying) {
    super();
    if (inner === undefined) throw misuse("a VerifyingKey is read by VerifyingKey.fromJwk and the like, or is the verifyingKey of a SigningKey");
    hold(this, inner);
  }

  /** Reads a public JWK, an object or its text. */
  static fromJwk(jwk: object | string): VerifyingKey {
    return new VerifyingKey(engine().VerifyingKey.from_jwk(jsonOf(jwk, "the JWK")));
  }

  /** Reads a SubjectPublicKeyInfo in DER: what services that keep keys answer, and `crypto.subtle.exportKey("spki", ...)`. */
  static fromSpkiDer(bytes: Uint8Array | ArrayBuffer): VerifyingKey {
    return new VerifyingKey(engine().VerifyingKey.from_spki_der(bytesOf(bytes, "the key")));
  }

  /**
   * Takes the key out of an X.509 certificate in DER. Nothing else in it is looked at: neither its dates nor who vouches for it.
   */
  static fromCertificateDer(bytes: Uint8Array | ArrayBuffer): VerifyingKey {
    return new VerifyingKey(engine().VerifyingKey.from_certificate_der(bytesOf(bytes, "the certificate")));
  }

  /** Reads a public key in PEM: `PUBLIC KEY`, `RSA PUBLIC KEY`, or `CERTIFICATE`, of which only the key is taken. */
  static fromPem(pem: string): VerifyingKey {
    return new VerifyingKey(engine().VerifyingKey.from_pem(textOf(pem, "the PEM")));
  }

  /** Reads a Multikey: `z6Mk...` and the like. */
  static fromMultibase(text: string): VerifyingKey {
    return new VerifyingKey(engine().VerifyingKey.from_multibase(textOf(text, "the key")));
  }

  /** Reads a key from its raw bytes. */
  static fromBytes(algorithm: Algorithm, bytes: Uint8Array): VerifyingKey {
    return new VerifyingKey(engine().VerifyingKey.from_bytes(textOf(algorithm, "the algorithm"), bytesOf(bytes, "the key")));
  }

  get algorithm(): Algorithm {
    return held<InnerVerifying>(this).algorithm() as Algorithm;
  }

  /** The raw bytes. */
  get bytes(): Uint8Array {
    return held<InnerVerifying>(this).bytes();
  }

  /** The public JWK, as text. */
  toJwk(): string {
    return held<InnerVerifying>(this).to_jwk();
  }

  /** The public key in DER, as SubjectPublicKeyInfo. */
  toSpkiDer(): Uint8Array {
    return held<InnerVerifying>(this).to_spki_der();
  }

  /** The public key in PEM. */
  toPem(): string {
    return held<InnerVerifying>(this).to_pem();
  }

  /** The Multikey. */
  toMultibase(): string {
    return held<InnerVerifying>(this).to_multibase();
  }

  /** The thumbprint of the JWK (RFC 7638). */
  thumbprint(): string {
    return held<InnerVerifying>(this).thumbprint();
  }

  /**
   * Checks a signature. One of an RSA key was made by `RS256` unless the scheme says `PS256`.
   *
   * @throws `Ob3Error` where it does not fit.
   */
  verify(message: Bytes, signature: Uint8Array, scheme?: Scheme): void {
    const by = scheme === undefined ? undefined : textOf(scheme, "the scheme");
    held<InnerVerifying>(this).verify(bytesOf(message, "the message"), bytesOf(signature, "the signature"), by);
  }
}

/** The `did:key` of a key. */
export function didKey(key: SigningKey | VerifyingKey): string {
  return publicHalf(key, (half) => held<InnerVerifying>(half).did_key());
}

/** The `did:jwk` of a key. */
export function didJwk(key: SigningKey | VerifyingKey): string {
  return publicHalf(key, (half) => held<InnerVerifying>(half).did_jwk());
}

function publicHalf(key: SigningKey | VerifyingKey, ask: (half: VerifyingKey) => string): string {
  if (key instanceof VerifyingKey) return ask(key);
  if (!(key instanceof SigningKey)) throw misuse("expected a SigningKey or a VerifyingKey");
  const half = key.verifyingKey;
  try {
    return ask(half);
  } finally {
    half.free();
  }
}

function verifyingKeyOf(inner: InnerVerifying): VerifyingKey {
  return Reflect.construct(VerifyingKey, [inner]) as VerifyingKey;
}
