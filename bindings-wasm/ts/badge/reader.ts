// What the reader has decided: how strict to be, whom they know, which registries they trust. Kept in the browser, sent nowhere.

import { Verifier, type Policy } from "../verify.js";

/** An issuer that the reader knows. */
export interface KnownIssuer {
  id: string;
  name?: string;
  since: string;
}

/** What is kept. */
interface Kept {
  policy?: Policy;
  language?: string;
  known?: KnownIssuer[];
}

/** The policies, the usual one first. */
export const POLICIES: readonly Policy[] = ["standard", "strict", "compat"];

/** What a reader has decided. An element on a page of somebody else has its own, which keeps nothing. */
export class Reader {
  /** The addresses of registries whose word about issuers counts. */
  readonly registries: readonly string[];
  readonly #place: string | undefined;
  #kept: Kept = {};

  /** @param place under which name it is kept in the browser; without one nothing is kept. */
  constructor(registries: readonly string[] = [], place?: string) {
    this.registries = registries.filter((url) => URL.canParse(url) && new URL(url).protocol === "https:");
    this.#place = place;
    this.#kept = place === undefined ? {} : read(place);
  }

  /** How strict to be. */
  get policy(): Policy {
    return this.#kept.policy ?? "standard";
  }

  set policy(policy: Policy) {
    this.#keep({ policy });
  }

  /** The language that was chosen, if one was. */
  get language(): string | undefined {
    return this.#kept.language;
  }

  set language(language: string | undefined) {
    this.#keep(language === undefined ? {} : { language });
  }

  /** The issuers that the reader knows. */
  get known(): readonly KnownIssuer[] {
    return this.#kept.known ?? [];
  }

  /** Whether the reader can keep anything: an element keeps nothing, and some browsers do not. */
  get canKeep(): boolean {
    return this.#place !== undefined;
  }

  /** Remembers an issuer; whether that could be done. */
  know(id: string, name: string | undefined): boolean {
    const others = this.known.filter((issuer) => issuer.id !== id);
    return this.#keep({ known: [...others, { id, ...(name === undefined ? {} : { name }), since: new Date().toISOString() }] });
  }

  /** Knows an issuer no more. */
  forget(id: string): void {
    this.#keep({ known: this.known.filter((issuer) => issuer.id !== id) });
  }

  /** Since when the reader knows an issuer. */
  knownSince(id: string | undefined): string | undefined {
    return this.known.find((issuer) => issuer.id === id)?.since;
  }

  /** Whom to trust, as the engine takes it; what it does not take, such as a file that somebody changed has, is left out. */
  get trust(): string[] {
    return [...this.known.map(({ id }) => id), ...this.registries.map((url) => `registry ${url}`)].filter(isEntry);
  }

  #keep(change: Kept): boolean {
    this.#kept = { ...this.#kept, ...change };
    if (this.#place === undefined) return false;
    try {
      localStorage.setItem(this.#place, JSON.stringify(this.#kept));
      return true;
    } catch {
      return false;
    }
  }
}

/** Whether an id can be on a list of issuers: a DID or an https address. */
export function isEntry(entry: string): boolean {
  if (entry.length > LONGEST) return false;
  try {
    new Verifier({ trust: [entry] }).free();
    return true;
  } catch {
    return false;
  }
}

/** What was kept; whatever else is found there is left out. */
function read(place: string): Kept {
  try {
    const found = JSON.parse(localStorage.getItem(place) ?? "{}") as Record<string, unknown>;
    const policy = POLICIES.find((policy) => policy === found.policy);
    const known = Array.isArray(found.known) ? (found.known as unknown[]).filter(isIssuer) : [];
    return { ...(policy === undefined ? {} : { policy }), ...(typeof found.language === "string" ? { language: found.language } : {}), known };
  } catch {
    return {};
  }
}

function isIssuer(value: unknown): value is KnownIssuer {
  if (typeof value !== "object" || value === null) return false;
  const { id, name, since } = value as Record<string, unknown>;
  return typeof id === "string" && typeof since === "string" && (name === undefined || typeof name === "string");
}

const LONGEST = 2_000;
