// One badge under examination: its bytes, what was said about it, what was lent so far, and what is known of it now.

import { publicAddress } from "../address.js";
import { Fetching, LIMITS } from "../fetching.js";
import type { Missing, Report, Wanted } from "../report.js";
import { Verifier, inspect } from "../verify.js";
import { claimsOf, type Claims, type Node } from "./claims.js";

/** What is known of a badge. */
export interface Known {
  report: Report;
  document: Node | null;
  claims: Claims;
}

/** A badge under examination. Nothing goes online but by {@link Examination.fetchMissing}. */
export class Examination {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where the badge came from: a file's name or an address, to be shown. */
  readonly source: string;
  /** Whom it should belong to; empty if nobody asked. */
  recipient = "";
  /** When it was verified last. */
  at = new Date();
  /** Which hosts a document came from. */
  readonly fetchedFrom = new Set<string>();
  /** Which documents the visitor handed in, and as what. */
  readonly handed = new Map<string, Wanted>();
  /** Which documents could not be fetched. */
  readonly failed = new Set<string>();
  readonly #fetching = new Fetching();
  readonly #lent = new Map<string, Uint8Array>();
  #known: Known | undefined;

  constructor(bytes: Uint8Array<ArrayBuffer>, source: string) {
    this.bytes = bytes;
    this.source = source;
  }

  /** What is known, with everything that was lent so far. */
  get known(): Known {
    this.#known ??= this.#verify();
    return this.#known;
  }

  /** Says whom it should belong to, or with an empty text that nobody asks. */
  ask(recipient: string): void {
    this.recipient = recipient;
    this.#known = undefined;
  }

  /** The documents that a page may fetch for it: see {@link isFetchable}; and no more than the limit. */
  get fetchable(): Missing[] {
    return this.known.report.missing.filter((missing) => isFetchable(missing) && this.#fetching.hasRoomFor(missing));
  }

  /** The hosts that would have to be asked for what is missing. */
  get hosts(): string[] {
    return [...new Set(this.fetchable.map(({ url }) => new URL(url).host))];
  }

  /** Fetches what is missing now from the hosts that the visitor has seen; what only then turns out to be missing waits. */
  async fetchMissing(signal?: AbortSignal): Promise<void> {
    for (const [{ url }, document] of await this.#fetching.round(this.fetchable, signal)) {
      if (document === null) this.failed.add(url);
      else {
        this.fetchedFrom.add(new URL(url).host);
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
    return [...this.handed.values()].some((wanted) => KEY_DOCUMENTS.includes(wanted));
  }

  /** Takes a document that the visitor has. */
  hand(url: string, document: Uint8Array): void {
    const missing = this.known.report.missing.find((missing) => missing.url === url);
    if (missing !== undefined) this.handed.set(url, missing.wanted);
    this.#lend(url, document);
  }

  #lend(url: string, document: Uint8Array): void {
    this.failed.delete(url);
    this.#lent.set(url, document);
    this.#known = undefined;
  }

  #verify(): Known {
    this.at = new Date();
    const verifier = new Verifier(this.recipient === "" ? {} : { recipient: this.recipient });
    try {
      for (const [url, document] of this.#lent) {
        verifier.provide(url, document, this.handed.has(url) ? "provided" : "fetched");
      }
      return knownOf(verifier.verify(this.bytes, { now: this.at }));
    } finally {
      verifier.free();
    }
  }
}

/** What is known of a badge by its report, which has the text that was verified. */
export function knownOf(report: Report): Known {
  const document = report.unverified === null ? null : inspect(report.unverified).document;
  return { report, document, claims: claimsOf(document, report) };
}

/** Whether a page fetches it: https, and not from a private network. */
export function isFetchable({ url }: Pick<Missing, "url">): boolean {
  return publicAddress(url) !== undefined;
}

/** What says whose a key is. */
const KEY_DOCUMENTS: readonly Wanted[] = ["did-document", "controller-document", "key-set"];
