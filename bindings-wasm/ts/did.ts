// Issuers on the web: the DID of an address, the document that is published there, and anchors of trust.

import { engine, type Engine } from "./engine.js";
import { Handle, held, hold } from "./handle.js";
import { bytesOf, instantOf, textOf, type Bytes, type Instant } from "./input.js";
import { SigningKey, VerifyingKey } from "./key.js";

type Inner = InstanceType<Engine["PublishedDocument"]>;

/** The `did:web` of an https address. */
export function didWeb(address: string): string {
  return engine().did_web(textOf(address, "the address"));
}

/**
 * The entry for `trust`, of a document that says which keys an anchor of a federation has. Where the document came from, you must
 * know.
 */
export function trustAnchor(document: Bytes): string {
  return engine().trust_anchor(bytesOf(document, "the document"));
}

/** The document of a `did:web`, to be published at its address. */
export class PublishedDocument extends Handle {
  /** A document without keys. */
  constructor(did: string) {
    super();
    const { PublishedDocument: Engine } = engine();
    hold(this, new Engine(textOf(did, "the DID")));
  }

  /** Reads one that was published. */
  static parse(document: Bytes): PublishedDocument {
    const inner = engine().PublishedDocument.parse(bytesOf(document, "the document"));
    const published = Object.create(PublishedDocument.prototype) as PublishedDocument;
    hold(published, inner);
    return published;
  }

  /** Whose document it is. */
  get did(): string {
    return held<Inner>(this).did();
  }

  /** Adds a key, and gives the name of its verification method. */
  addKey(key: SigningKey | VerifyingKey): string {
    if (key instanceof VerifyingKey) return held<Inner>(this).add_key(held(key));
    const half = key.verifyingKey;
    try {
      return held<Inner>(this).add_key(held(half));
    } finally {
      half.free();
    }
  }

  /** Says from when on a key must not be used, by the name of its method or what stands behind the `#`. */
  revoke(method: string, at: Instant): void {
    held<Inner>(this).revoke(textOf(method, "the method"), instantOf(at, "the instant"));
  }

  /** The text to publish. */
  toJson(): string {
    return held<Inner>(this).to_json();
  }
}
