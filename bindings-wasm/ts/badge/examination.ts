// One badge under examination: its bytes, what was said about it, what was lent so far, and what is known of it now.

import { documentOf } from "../online.js";
import type { Report, Wanted } from "../report.js";
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

  /** The hosts that would have to be asked for what is missing. */
  get hosts(): string[] {
    return [...new Set(this.known.report.missing.filter(isFetchable).map(({ url }) => new URL(url).host))];
  }

  /** Fetches what is missing now from the hosts that the visitor has seen; what only then turns out to be missing waits. */
  async fetchMissing(signal?: AbortSignal): Promise<void> {
    const wanted = this.known.report.missing.filter(isFetchable).slice(0, MOST_DOCUMENTS);
    await Promise.all(
      wanted.map(async (missing) => {
        const document = await documentOf(missing, undefined, signal);
        if (document === null) this.failed.add(missing.url);
        else {
          this.fetchedFrom.add(new URL(missing.url).host);
          this.#lend(missing.url, document);
        }
      }),
    );
  }

  /** Fetches what is missing, and what then turns out to be missing, for a site that has decided so. */
  async fetchAll(signal?: AbortSignal): Promise<void> {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      if (!this.known.report.missing.some((missing) => isFetchable(missing) && !this.failed.has(missing.url))) return;
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
    const verifier = new Verifier(this.recipient === "" ? { now: this.at } : { now: this.at, recipient: this.recipient });
    try {
      for (const [url, document] of this.#lent) verifier.provide(url, document);
      return { report: verifier.verify(this.bytes), ...read(this.bytes) };
    } finally {
      verifier.free();
    }
  }
}

/** What is known of a badge that stands in another, or is presented. */
export function knownOf(report: Report): Known {
  return { report, ...read(report.unverified ?? "") };
}

/** Whether a page can fetch it. */
export function isFetchable({ url }: { url: string }): boolean {
  return url.startsWith("https://") && URL.canParse(url);
}

function read(bytes: Uint8Array | string): Omit<Known, "report"> {
  const { document } = inspect(bytes);
  return { document, claims: claimsOf(document) };
}

/** What says whose a key is. */
const KEY_DOCUMENTS: readonly Wanted[] = ["did-document", "controller-document", "key-set"];

const MOST_DOCUMENTS = 32;
/** A context, a DID document, a list, the DID document of its issuer: each may only then be known to be missing. */
const MOST_ROUNDS = 5;
