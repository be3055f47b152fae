// One badge under examination: its bytes, what was said about it, what was lent so far, and what is known of it now.

import { publicAddress } from "../address.js";
import { Fetching, LIMITS } from "../fetching.js";
import type { DocumentKind, Missing, Report } from "../report.js";
import { Verifier, type VerifierOptions } from "../verify.js";
import { Reader, isEntry } from "./reader.js";
import { contentOf, outcomeOf } from "./state.js";

/** A badge under examination. Nothing goes online but by {@link Examination.fetchMissing}. */
export class Examination {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where the badge came from: a file's name or an address, to be shown. */
  readonly source: string;
  /** What the reader has decided. */
  readonly reader: Reader;
  /** Whom it should belong to; empty if nobody asked. */
  recipient = "";
  /** When it was verified last. */
  at = new Date();
  /** Which hosts a document came from. */
  readonly fetchedFrom = new Set<string>();
  /** Which hosts were asked and gave no document. */
  readonly refusedBy = new Set<string>();
  /** Which documents the visitor handed in, and as what. */
  readonly handed = new Map<string, DocumentKind>();
  /** Which documents could not be fetched. */
  readonly failed = new Set<string>();
  readonly #fetching = new Fetching();
  readonly #lent = new Map<string, Uint8Array>();
  #report: Report | undefined;
  /** The options by which the report was made. */
  #options: VerifierOptions = {};

  constructor(bytes: Uint8Array<ArrayBuffer>, source: string, reader = new Reader()) {
    this.bytes = bytes;
    this.source = source;
    this.reader = reader;
  }

  /** What is known, with everything that was lent so far. */
  get report(): Report {
    this.#report ??= this.#verify();
    return this.#report;
  }

  /** Says whom it should belong to, or with an empty text that nobody asks. */
  ask(recipient: string): void {
    this.recipient = recipient;
    this.#report = undefined;
  }

  /** The reader has decided something else. */
  renew(): void {
    this.#report = undefined;
  }

  /** The documents that a page may fetch for it: see {@link isFetchable}; and no more than the limit. */
  get fetchable(): Missing[] {
    return this.report.missing.filter((missing) => isFetchable(missing) && this.#fetching.hasRoomFor(missing));
  }

  /** The hosts that would have to be asked for what is missing. */
  get hosts(): string[] {
    return [...new Set(this.fetchable.map(({ url }) => new URL(url).host))];
  }

  /** Fetches what is missing now from the hosts that the visitor has seen; what only then turns out to be missing waits. */
  async fetchMissing(signal?: AbortSignal): Promise<void> {
    for (const [{ url }, document] of await this.#fetching.round(this.fetchable, signal)) {
      const { host } = new URL(url);
      if (document === null) {
        this.failed.add(url);
        this.refusedBy.add(host);
      } else {
        this.fetchedFrom.add(host);
        this.handed.delete(url);
        this.#lend(url, document);
      }
    }
  }

  /** Fetches what is missing, and what then turns out to be missing, for a site that has decided so. */
  async fetchAll(signal?: AbortSignal): Promise<void> {
    for (let round = 0; round < LIMITS.rounds; round += 1) {
      if (this.fetchable.every(({ url }) => this.failed.has(url))) return;
      await this.fetchMissing(signal);
    }
  }

  /** Whether it is the visitor's own copy that says whose the key is. */
  get isKeyHanded(): boolean {
    return [...this.handed.values()].some((kind) => KEY_DOCUMENTS.includes(kind));
  }

  /** The issuer, where the reader can say that they know it: its id is proven, by a key at least. */
  get knowable(): { id: string; name: string | undefined } | undefined {
    const { authentic, identity, kind } = this.report;
    const issuer = contentOf(this.report)?.issuer;
    const isProven = authentic && !["self-asserted", "unknown", "pinned"].includes(identity.how) && kind !== "VerifiablePresentation";
    return isProven && issuer?.id !== undefined && isEntry(issuer.id) ? { id: issuer.id, name: issuer.name } : undefined;
  }

  /** Since when the reader knows the issuer. */
  get knownSince(): string | undefined {
    return this.reader.knownSince(contentOf(this.report)?.issuer?.id);
  }

  /** Takes a document that the visitor has. */
  hand(url: string, document: Uint8Array): void {
    const missing = this.report.missing.find((missing) => missing.url === url);
    if (missing !== undefined) this.handed.set(url, missing.kind);
    this.#lend(url, document);
  }

  /** The record: what was asked and the documents that answered it, as a text to be kept. */
  record(): string {
    void this.report;
    const verifier = this.#verifier(this.#options);
    const evidence = verifier.evidence({ now: this.at });
    try {
      return evidence.toJson();
    } finally {
      evidence.free();
      verifier.free();
    }
  }

  #lend(url: string, document: Uint8Array): void {
    this.failed.delete(url);
    this.#lent.set(url, document);
    this.#report = undefined;
  }

  /**
   * A list of issuers makes every other one's badge invalid for the engine. The reader's list says whom they know, not whom they
   * refuse: where the issuer is not on it, the answer is the one without a list.
   */
  #verify(): Report {
    this.at = new Date();
    const { policy, trust } = this.reader;
    const options: VerifierOptions = { policy, ...(this.recipient === "" ? {} : { recipient: this.recipient }) };
    const plain = this.#ask(options);
    if (trust.length === 0 || !plain.authentic) return plain;
    const listed = this.#ask({ ...options, trust });
    if (outcomeOf(listed, "trust") === "passed") return listed;
    this.#options = options;
    // A registry that was not read yet may know the issuer.
    const missing = listed.missing.filter(({ url }) => plain.missing.every((one) => one.url !== url));
    return { ...plain, missing: [...plain.missing, ...missing] };
  }

  #ask(options: VerifierOptions): Report {
    this.#options = options;
    const verifier = this.#verifier(options);
    try {
      return verifier.verify(this.bytes, { now: this.at });
    } finally {
      verifier.free();
    }
  }

  #verifier(options: VerifierOptions): Verifier {
    const verifier = new Verifier(options);
    for (const [url, document] of this.#lent) verifier.insert(url, document, this.handed.has(url) ? "provided" : "fetched");
    return verifier;
  }
}

/** Whether a page fetches it: https, and not from a private network. */
export function isFetchable({ url }: Pick<Missing, "url">): boolean {
  return publicAddress(url) !== undefined;
}

/** What says whose a key is. */
const KEY_DOCUMENTS: readonly DocumentKind[] = ["did-document", "controller-document", "key-set"];
