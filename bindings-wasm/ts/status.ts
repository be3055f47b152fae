// Status lists: which credentials were revoked.

import { engine, type Engine } from "./engine.js";
import { Handle, held, hold } from "./handle.js";
import { countOf, instantOf, textOf, textsOf, type Instant } from "./input.js";

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

/** What the values of a list mean. */
export interface StatusWords {
  /** What each value says, from 0 on: as many as an entry has values. */
  messages?: string[];
  /** Where one can read what they mean. */
  references?: string[];
}

/** A list of which credentials were revoked. */
export class StatusList extends Handle {
  /** With at least 131,072 entries, of `size` bits each, none of them set. */
  constructor(purpose: Purpose, length = 131_072, size = 1, words: StatusWords = {}) {
    super();
    const { StatusList: Engine } = engine();
    const { messages, references = [] } = words;
    const meanings = messages === undefined ? undefined : [...textsOf(messages, "the messages")];
    const pages = [...textsOf(references, "the references")];
    const [entries, bits] = [countOf(length, "the length"), countOf(size, "the size")];
    hold(this, new Engine(textOf(purpose, "the purpose"), entries, bits, meanings, pages));
  }

  /** Reads the `encodedList` of a list that was published. */
  static fromEncoded(purpose: Purpose, encoded: string, size = 1): StatusList {
    const inner = engine().StatusList.from_encoded(textOf(purpose, "the purpose"), countOf(size, "the size"), textOf(encoded, "the list"));
    const list = Object.create(StatusList.prototype) as StatusList;
    hold(list, inner);
    return list;
  }

  /** Draws a place at random that nobody has, and keeps it: whoever knows some places cannot tell who got them one after the other. */
  allocate(): number {
    return held<Inner>(this).allocate();
  }

  /** Draws so many places at once, or none where too few are left: for a class that is issued together. */
  allocateMany(count: number): number[] {
    return [...held<Inner>(this).allocate_many(countOf(count, "how many"))];
  }

  /** How many places are nobody's. */
  get unallocated(): number {
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

  /** Which places are somebody's, as text to keep; it is not published. */
  allocations(): string {
    return held<Inner>(this).allocations();
  }

  /** The same list, knowing which places are somebody's. This one stays as it is. */
  withAllocations(allocations: string): StatusList {
    const inner = held<Inner>(this).with_allocations(textOf(allocations, "the allocations"));
    const list = Object.create(StatusList.prototype) as StatusList;
    hold(list, inner);
    return list;
  }

  get purpose(): Purpose {
    return held<Inner>(this).purpose();
  }

  /** How many entries there are. */
  get length(): number {
    return held<Inner>(this).length();
  }

  /** How many bits an entry has. */
  get size(): number {
    return held<Inner>(this).size();
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

  /** The `credentialStatus` of the credential that has that place in the list at `url`. */
  entry(url: string, index: number): StatusEntry {
    return JSON.parse(held<Inner>(this).entry(textOf(url, "the URL"), countOf(index, "the place"))) as StatusEntry;
  }

  /** The list as a credential to be signed and published at `url`, in the issuer's name. */
  toCredential(url: string, issuer: string, validFrom: Instant, validUntil?: Instant): { [member: string]: unknown } {
    const until = validUntil === undefined ? undefined : instantOf(validUntil, "validUntil");
    const inner = held<Inner>(this);
    const from = instantOf(validFrom, "validFrom");
    return JSON.parse(inner.to_credential(textOf(url, "the URL"), textOf(issuer, "the issuer"), from, until)) as { [member: string]: unknown };
  }
}
