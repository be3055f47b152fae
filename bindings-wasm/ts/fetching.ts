// Fetching the documents that a report names as missing: one set of rules and limits, for programs, the page and the element.

import { publicAddress } from "./address.js";
import { guardedFetch } from "./guarded.js";
import type { DocumentKind, Missing } from "./report.js";

/** What fetches: `fetch`, or something that is called as it is. @internal */
export type Fetcher = (url: string, init: RequestInit) => Promise<Response>;

/** What one verification may fetch. @internal */
export const LIMITS = {
  /** Documents, of all rounds together. */
  documents: 32,
  /** A context, a DID document, a list, the DID document of its issuer: each may only then be known to be missing. */
  rounds: 5,
  /** Redirects of one document, each judged as the first address is. */
  hops: 3,
  /** Bytes of one document. */
  bytes: 4 << 20,
  /** Milliseconds for one document, its redirects included. */
  patience: 10_000,
} as const;

/** What is fetched for one badge, counted. @internal */
export class Fetching {
  /** The addresses that were asked for. */
  readonly asked = new Set<string>();
  readonly #fetcher: Fetcher;

  constructor(fetcher?: Fetcher) {
    this.#fetcher = fetcher ?? guardedFetch() ?? ((url, init) => fetch(url, init));
  }

  /** Whether the limit of documents leaves room for it; what was asked for once may be asked for again. */
  hasRoomFor({ url }: Pick<Missing, "url">): boolean {
    return this.asked.has(url) || this.asked.size < LIMITS.documents;
  }

  /** Asks for documents, all at once; of each that the limit leaves room for, what came: its bytes, or null where it cannot be had. */
  async round(missing: readonly Missing[], signal?: AbortSignal): Promise<(readonly [Missing, Uint8Array | null])[]> {
    const taken = missing.filter((one) => this.hasRoomFor(one) && this.asked.add(one.url));
    return Promise.all(taken.map(async (one) => [one, await documentOf(one, this.#fetcher, signal)] as const));
  }
}

/** The document, or null where it cannot be had or may not be asked for. @internal */
export async function documentOf({ url, kind }: Missing, fetcher: Fetcher, signal?: AbortSignal): Promise<Uint8Array | null> {
  const start = publicAddress(url);
  if (start === undefined) return null;
  const patience = AbortSignal.timeout(LIMITS.patience);
  const until = signal === undefined ? patience : AbortSignal.any([signal, patience]);
  try {
    return await before(until, follow(start, kind, fetcher, until));
  } catch {
    // Whether it is not there, not to be had from another page, or slow: the report says that it is lacking.
    return null;
  }
}

/** Asks, and asks on where a redirect leads to. A browser does not show where that is: there, a redirect is the end. */
async function follow(start: URL, kind: DocumentKind, fetcher: Fetcher, signal: AbortSignal): Promise<Uint8Array | null> {
  let at: URL | undefined = start;
  for (let hop = 0; at !== undefined && hop <= LIMITS.hops; hop += 1) {
    const response: Response = await fetcher(at.href, {
      headers: { Accept: ACCEPT[kind] ?? "application/json, */*;q=0.1" },
      credentials: "omit",
      redirect: "manual",
      referrerPolicy: "no-referrer",
      signal,
    });
    // One that follows redirects though it was told not to says at least where it arrived.
    const isThere = !response.redirected || isAllowed(publicAddress(response.url), start, kind);
    if (response.ok && isThere) return bodyOf(response, LIMITS.bytes, signal);
    const next = REDIRECTS.includes(response.status) ? response.headers.get("Location") : null;
    await response.body?.cancel();
    const target: URL | undefined = next !== null && URL.canParse(next, at.href) ? publicAddress(new URL(next, at.href).href) : undefined;
    at = isAllowed(target, start, kind) ? target : undefined;
  }
  return null;
}

/** Whether a redirect may lead there. Who answers at an address is what some documents prove: these come from nowhere else. */
function isAllowed(target: URL | undefined, start: URL, kind: DocumentKind): boolean {
  return target !== undefined && (target.origin === start.origin || MAY_MOVE.includes(kind));
}

/** The body, if it is not larger than it may be. @internal */
export async function bodyOf(response: Response, most: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = response.body?.getReader();
  if (reader === undefined) return new Uint8Array(0);
  const stop = () => void reader.cancel().catch(() => undefined);
  signal?.addEventListener("abort", stop, { once: true });
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
      if (value === undefined) continue;
      length += value.length;
      if (length > most) {
        stop();
        return null;
      }
      chunks.push(value);
    }
  } finally {
    signal?.removeEventListener("abort", stop);
  }
  // What was broken off is not the body.
  signal?.throwIfAborted();
  const body = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.length;
  }
  return body;
}

/** What comes of the work, or the reason of the signal if that fires first, also where the work does not listen to it. */
function before<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

const REDIRECTS = [301, 302, 303, 307, 308];

/** Documents that prove nothing by their site: they are signed themselves, named with a digest, or say what words mean. */
const MAY_MOVE: readonly DocumentKind[] = ["context", "schema", "resource", "refresh"];

const ACCEPT: Readonly<Record<DocumentKind, string>> = {
  context: "application/ld+json, application/json;q=0.9",
  "did-document": "application/did+ld+json, application/did+json, application/json;q=0.9",
  "controller-document": "application/json, application/ld+json;q=0.9",
  "key-set": "application/jwk-set+json, application/json;q=0.9",
  "status-list": "application/vc, application/vc+jwt, application/json;q=0.9, */*;q=0.1",
  schema: "application/schema+json, application/json;q=0.9, application/vc;q=0.8",
  resource: "*/*",
  registry: "application/json",
  "entity-statement": "application/entity-statement+jwt",
  refresh: "application/vc, application/vc+jwt, application/json;q=0.9, */*;q=0.1",
};
