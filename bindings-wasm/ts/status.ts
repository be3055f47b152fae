// Status lists: which credentials were revoked.

import { engine, type Engine } from "./engine.js";
import { Handle, held, hold } from "./handle.js";
import { misuse } from "./error.js";
import { bytesOf, countOf, instantOf, kindOf, optionsOf, textOf, textsOf, type Bytes, type Instant } from "./input.js";

/** What a set bit means: one of these, or something that is agreed on elsewhere. */
export type Purpose = "revocation" | "suspension" | "refresh" | "message" | (string & {});

type Inner = InstanceType<Engine["StatusList"]>;

/** The `credentialStatus` of a credential that has a place in a list. */
export interface StatusEntry {
  id: string;
  type: "BitstringStatusListEntry";
  statusPurpose: string;
  statusListIndex: string;
  statusListCredential: string;
  statusSize?: number;
  statusMessage?: { status: string; message: string }[];
  statusReference?: string | string[];
}

/** What a list is made of, beside its purpose and its URL. */
export interface StatusListOptions {
  /** How many entries it has: at least 131,072, the default. */
  length?: number;
  /** How many bits an entry has: by default one. */
  entryBits?: number;
  /** What each value says, from 0 on: as many as an entry has values. */
  messages?: string[];
  /** Where one can read what they mean. */
  references?: string[];
}

/** How a list is read that was published. */
export interface EncodedListOptions {
  /** How many bits an entry has: by default one. */
  entryBits?: number;
  /** The places that were given away, all of them, where each is kept with its credential. Without it no place can be allocated. */
  allocated?: number[];
}

/** How long a published list counts, and how long a copy of it may be kept. */
export interface PublishOptions {
  /** From when the list is valid: by default, from now on. */
  now?: Instant;
  /** After how many seconds a copy is to be looked at again: by default a day; `null` leaves it out. */
  ttl?: number | null;
  /** How many seconds the list is valid, and must be published again before: by default seven days; `null` is without end. */
  validFor?: number | null;
  /** Until when it is valid, in place of `validFor`. */
  validUntil?: Instant;
}

/** A list of which credentials were revoked, published at one URL. */
export class StatusList extends Handle {
  /** With none of its entries set. */
  constructor(purpose: Purpose, url: string, options: StatusListOptions = {}) {
    super();
    const { StatusList: Engine } = engine();
    const { length, entryBits = 1, messages, references = [] } = optionsOf(options, MADE_OF) as StatusListOptions;
    hold(this, new Engine(textOf(purpose, "the purpose"), textOf(url, "the URL"), length, entryBits, messages, references));
  }

  /** Reads what `toBytes` wrote. */
  static fromBytes(bytes: Bytes): StatusList {
    return made(engine().StatusList.from_bytes(bytesOf(bytes, "the list")));
  }

  /** Everything that belongs to the list, to be kept: JSON, the same in every language of the library. It is not published. */
  toBytes(): Uint8Array {
    return held<Inner>(this).to_bytes();
  }

  /** Reads the `encodedList` of a list that was published at that URL. Which places are given away, it does not say. */
  static fromEncoded(purpose: Purpose, url: string, encoded: string, options: EncodedListOptions = {}): StatusList {
    const { entryBits = 1, allocated } = optionsOf(options, READ_AS) as EncodedListOptions;
    const [meaning, address, bits] = [textOf(purpose, "the purpose"), textOf(url, "the URL"), textOf(encoded, "the list")];
    return made(engine().StatusList.from_encoded(meaning, address, entryBits, bits, allocated && Uint32Array.from(allocated)));
  }

  /** Draws a place at random that nobody has, and keeps it: whoever knows some places cannot tell who got them one after the other. */
  allocate(): number {
    return held<Inner>(this).allocate();
  }

  /** Draws so many places at once, or none where too few are left: for a class that is issued together. */
  allocateMany(count: number): number[] {
    return [...held<Inner>(this).allocate_many(countOf(count, "how many"))];
  }

  /** How many places are nobody's; `undefined` where that is not known. */
  unallocated(): number | undefined {
    return held<Inner>(this).unallocated();
  }

  /** What each value means, from 0 on; nothing where that was not said. */
  get messages(): string[] {
    return held<Inner>(this).messages();
  }

  /** Where one can read what the values mean. */
  get references(): string[] {
    return held<Inner>(this).references();
  }

  /** Keeps a place that was given elsewhere. */
  reserve(index: number): void {
    held<Inner>(this).reserve(countOf(index, "the place"));
  }

  /** Whether a place is somebody's. */
  isAllocated(index: number): boolean {
    return held<Inner>(this).is_allocated(countOf(index, "the place"));
  }

  get purpose(): Purpose {
    return held<Inner>(this).purpose();
  }

  /** How many entries there are. */
  get length(): number {
    return held<Inner>(this).length();
  }

  /** Where it is published. */
  get url(): string {
    return held<Inner>(this).url();
  }

  /** How many bits an entry has. */
  get entryBits(): number {
    return held<Inner>(this).entry_bits();
  }

  /** Whether an entry is set. */
  get(index: number): boolean {
    return this.value(index) !== 0;
  }

  /** Sets an entry, or clears it. */
  set(index: number, set = true): void {
    this.setValue(index, set ? 1 : 0);
  }

  /** The value of an entry. */
  value(index: number): number {
    return held<Inner>(this).value(countOf(index, "the place"));
  }

  /** Gives an entry a value. */
  setValue(index: number, value: number): void {
    held<Inner>(this).set_value(countOf(index, "the place"), countOf(value, "the value"));
  }

  /** The `encodedList`, as it is published. */
  toEncoded(): string {
    return held<Inner>(this).to_encoded();
  }

  /** The `credentialStatus` of the credential that has that place. */
  entry(index: number): StatusEntry {
    return JSON.parse(held<Inner>(this).entry(countOf(index, "the place"))) as StatusEntry;
  }

  /** The list as a credential in the issuer's name, to be signed and published at its URL, and again before it ends. */
  toCredential(issuer: string, options: PublishOptions = {}): { [member: string]: unknown } {
    const { now = new Date(), ttl, validFor, validUntil } = optionsOf(options, TIMES) as PublishOptions;
    const inner = held<Inner>(this);
    const [from, until] = [instantOf(now, "now"), validUntil as string | undefined];
    const [kept, valid] = [ttl, validFor].map((seconds) => (seconds === null ? -1 : seconds));
    return JSON.parse(inner.to_credential(textOf(issuer, "the issuer"), from, kept, valid, until)) as { [member: string]: unknown };
  }
}

function made(inner: Inner): StatusList {
  const list = Object.create(StatusList.prototype) as StatusList;
  hold(list, inner);
  return list;
}

const countsOf = (counts: readonly number[], what: string): readonly number[] => {
  if (!Array.isArray(counts)) throw misuse(`expected ${what} as an array of whole numbers, found ${kindOf(counts)}`);
  return counts.map((count: number) => countOf(count, `${what}, each of it,`));
};
const secondsOf = (seconds: number | null, what: string): number | null => (seconds === null ? null : countOf(seconds, what));

const MADE_OF = { length: countOf, entryBits: countOf, messages: listOf, references: listOf };
const READ_AS = { entryBits: countOf, allocated: countsOf };
const TIMES = { now: instantOf, ttl: secondsOf, validFor: secondsOf, validUntil: instantOf };

function listOf(texts: readonly string[], what: string): string[] {
  return [...textsOf(texts, what)];
}
