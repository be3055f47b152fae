// One badge under examination: its bytes, what was said about it, what was lent so far, and what is known of it now.

import { Client, type Came } from "../fetching.js";
import type { DocumentKind, Fetched, Report } from "../report.js";
import type { DocumentRequest, Session } from "../session.js";
import { Verifier, type VerifierOptions } from "../verify.js";
import { Reader, isEntry } from "./reader.js";
import { contentOf, outcomeOf } from "./state.js";
import { hostOf } from "./text.js";

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
  /** Which documents the visitor handed in, and as what. */
  readonly handed = new Map<string, DocumentKind>();
  readonly #lent = new Map<string, Uint8Array>();
  /** What was fetched, by as what and its name. */
  readonly #came = new Map<string, { name: string; kind: DocumentKind; document: Uint8Array }>();
  /** What was asked for and what came, or was not asked for because its address may not be asked; by its name. */
  readonly #fetched = new Map<string, Fetched>();
  #report: Report | undefined;
  /** The options by which the report was made. */
  #options: VerifierOptions = {};
  /** The options by which the badge was verified: without the reader's list, and with it. */
  #asked: VerifierOptions[] = [];
  /** What is asked for next, if the visitor wants it. */
  #requests: DocumentRequest[] = [];

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

  /** The documents that are asked for next, if the visitor wants it: what core says is needed now, and may be asked. */
  get requests(): readonly DocumentRequest[] {
    void this.report;
    return this.#requests;
  }

  /** The hosts that would have to be asked for them. */
  get hosts(): string[] {
    return [...hostsOf(this.requests)];
  }

  /** What was asked for in vain, or may not be asked for, and is lacking still. */
  troubleWith(url: string): Fetched | undefined {
    const isThere = this.#lent.has(url) || [...this.#came.values()].some(({ name }) => name === url);
    return isThere ? undefined : this.#failures.find((fetched) => fetched.url === url);
  }

  /** Which hosts a document came from. */
  get fetchedFrom(): Set<string> {
    return hostsOf([...this.#fetched.values()].filter(({ failed }) => failed === undefined));
  }

  /** Which hosts were asked and gave no document. */
  get refusedBy(): Set<string> {
    return hostsOf(this.#failures.filter(({ failed }) => failed !== "refused"));
  }

  get #failures(): Fetched[] {
    return [...this.#fetched.values()].filter(({ failed }) => failed !== undefined);
  }

  /** Asks for what is needed now, of the hosts that the visitor has seen; what only then turns out to be needed waits. */
  async fetchMissing(signal?: AbortSignal): Promise<void> {
    void this.report;
    const client = new Client(undefined, signal);
    // All of them before anything comes, which would make them want more.
    const sessions = this.#asked.map((options) => this.#session(options));
    await this.#withEach(sessions, (session, came) => client.round(session, came));
  }

  /** Asks for what is needed, and for what then turns out to be needed, for a site that has decided so. */
  async fetchAll(signal?: AbortSignal): Promise<void> {
    const client = new Client(undefined, signal);
    for (let index = 0; void this.report, index < this.#asked.length; index += 1) {
      await this.#withEach([this.#session(this.#asked[index])], (session, came) => client.all(session, came));
    }
  }

  async #withEach(sessions: Session[], ask: (session: Session, came: Came) => Promise<unknown>): Promise<void> {
    try {
      for (const session of sessions) {
        await ask(session, ({ name, kind }, document) => {
          if (document === undefined) return;
          this.handed.delete(name);
          this.#lent.delete(name);
          this.#came.set(`${kind} ${name}`, { name, kind, document });
        });
        for (const fetched of session.fetched) this.#fetched.set(fetched.url, fetched);
      }
    } finally {
      for (const session of sessions) session.free();
      this.#report = undefined;
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
    this.#lent.set(url, document);
    this.#report = undefined;
  }

  /** Verifies it with what was lent so far. */
  #verify(): Report {
    this.at = new Date();
    this.#asked = [];
    this.#requests = [];
    const report = this.#judge();
    if (this.#fetched.size > 0) report.fetched = [...this.#fetched.values()];
    return report;
  }

  /**
   * A list of issuers makes every other one's badge invalid for the engine. The reader's list says whom they know, not whom they
   * refuse: where the issuer is not on it, the answer is the one without a list.
   */
  #judge(): Report {
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
    this.#asked.push(options);
    const session = this.#session(options);
    const isNew = ({ name }: DocumentRequest) => this.#requests.every((one) => one.name !== name);
    this.#requests.push(...session.requests().filter(isNew));
    const report = session.finish();
    for (const refused of report.fetched ?? []) this.#fetched.set(refused.url, refused);
    return report;
  }

  #session(options: VerifierOptions = {}): Session {
    const verifier = this.#verifier(options);
    try {
      return verifier.session(this.bytes, { now: this.at });
    } finally {
      verifier.free();
    }
  }

  #verifier(options: VerifierOptions): Verifier {
    const verifier = new Verifier(options);
    for (const { name, kind, document } of this.#came.values()) verifier.insert(name, document, "fetched", kind);
    for (const [url, document] of this.#lent) verifier.insert(url, document, "provided");
    return verifier;
  }
}

function hostsOf(all: readonly { url: string }[]): Set<string> {
  return new Set(all.map(({ url }) => hostOf(url)));
}

/** What says whose a key is. */
const KEY_DOCUMENTS: readonly DocumentKind[] = ["did-document", "controller-document", "key-set"];
