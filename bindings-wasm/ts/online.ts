// Verifying online: fetches what the report says is missing, lends it, asks again. Only when this is called.

import { misuse } from "./error.js";
import { kindOf, readBytes, type Bytes } from "./input.js";
import type { Missing, Report, Wanted } from "./report.js";
import { Verifier, type VerifyOptions } from "./verify.js";

/** How to verify online. */
export interface OnlineOptions extends VerifyOptions {
  /** What fetches; by default the host's own `fetch`. */
  fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** Gives up when it fires. */
  signal?: AbortSignal;
}

/**
 * Verifies a credential, and fetches the documents that it takes: status lists, DID documents, unknown contexts. The badge itself
 * is sent nowhere; but whoever serves those documents sees that somebody asks for them.
 *
 * Only https is asked, without cookies and without a referrer, for at most ten seconds, 4 MiB and 32 documents; what cannot be had
 * is a finding in the report.
 *
 * @throws `Error` where a `File` cannot be read; the reason of `signal` when that fires.
 */
export async function verifyOnline(data: Blob | Response | Bytes, options: OnlineOptions = {}): Promise<Report> {
  const { fetch: fetcher = (url, init) => fetch(url, init), signal, ...others } = options;
  if (typeof fetcher !== "function") throw misuse(`expected the option fetch as a function, found ${kindOf(fetcher)}`);
  signal?.throwIfAborted();
  const verifier = new Verifier({ now: new Date(), ...others });
  try {
    const bytes = await readBytes(data);
    let report = verifier.verify(bytes);
    const asked = new Set<string>();
    for (;;) {
      const next = report.missing.filter(({ url }) => !asked.has(url)).slice(0, MOST_DOCUMENTS - asked.size);
      if (next.length === 0) return report;
      next.forEach(({ url }) => asked.add(url));
      const documents = await Promise.all(next.map((missing) => documentOf(missing, fetcher, signal)));
      signal?.throwIfAborted();
      next.forEach(({ url }, index) => verifier.provide(url, documents[index] ?? null));
      report = verifier.verify(bytes);
    }
  } finally {
    verifier.free();
  }
}

/** The document, or null where it cannot be had. @internal */
export async function documentOf(
  { url, wanted }: Missing,
  fetcher: NonNullable<OnlineOptions["fetch"]> = (address, init) => fetch(address, init),
  signal?: AbortSignal,
): Promise<Uint8Array | null> {
  if (!url.startsWith("https://")) return null;
  const patience = AbortSignal.timeout(PATIENCE);
  try {
    const response = await fetcher(url, {
      headers: { Accept: ACCEPT[wanted] ?? "application/json, */*;q=0.1" },
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: signal === undefined ? patience : AbortSignal.any([signal, patience]),
    });
    return response.ok ? await bodyOf(response) : null;
  } catch {
    // Whether it is not there, not to be had from another page, or slow: the report says that it is lacking.
    return null;
  }
}

/** The body, if it is not larger than it may be. @internal */
export async function bodyOf(response: Response, most: number = MOST_BYTES): Promise<Uint8Array<ArrayBuffer> | null> {
  if (response.body === null) return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body.getReader();
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    if (value === undefined) continue;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  const body = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.length;
  }
  return body;
}

const ACCEPT: Readonly<Record<Wanted, string>> = {
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

const PATIENCE = 10_000;
const MOST_BYTES = 4 << 20;
const MOST_DOCUMENTS = 32;
