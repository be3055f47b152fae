// Verifying online: asks for what the verification wants on the way. Only when this is called.

import { misuse } from "./error.js";
import { Client } from "./fetching.js";
import { kindOf, readBytes, type Bytes } from "./input.js";
import type { Report } from "./report.js";
import { Verifier, type VerifyOptions } from "./verify.js";

/** How to verify online. */
export interface OnlineOptions extends VerifyOptions {
  /**
   * What fetches; by default the host's own `fetch`, and in Node requests whose every address is judged before it is connected to.
   * It is asked with `redirect: "manual"`: where a redirect leads to is judged and followed here.
   */
  fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** Gives up when it fires. */
  signal?: AbortSignal;
}

/**
 * Verifies a credential, and fetches the documents that it takes: status lists, DID documents, unknown contexts. The badge itself
 * is sent nowhere; but who serves those documents sees that somebody asks for them.
 *
 * Before the proof holds, only what may prove it is asked for: contexts, and documents that list keys; after that, what can still change
 * the verdict. Only https is asked, and no machine of a private network; without cookies and without a referrer; in five rounds, for at
 * most 32 documents of 4 MiB, ten seconds each and thirty together. Three redirects are followed, of a DID document, a set of keys or a
 * status list only within its site; in a browser, which does not show where they lead, none. What a host's name leads to is judged in Node
 * (and where else Node's modules are); a browser, and a host without them, has rules of its own. What cannot be had is a finding in the
 * report, and `report.fetched` says who was asked and what came.
 *
 * @throws `Error` where a `File` cannot be read; the reason of `signal` when that fires.
 */
export async function verifyOnline(data: Blob | Response | Bytes, options: OnlineOptions = {}): Promise<Report> {
  // One instant for all rounds.
  const { fetch: fetcher, signal, now = new Date(), ...others } = options;
  if (fetcher !== undefined && typeof fetcher !== "function") {
    throw misuse(`expected the option fetch as a function, found ${kindOf(fetcher)}`);
  }
  signal?.throwIfAborted();
  const verifier = new Verifier(others);
  try {
    const session = verifier.session(await readBytes(data), { now });
    try {
      await new Client(fetcher, signal).all(session);
      return session.finish();
    } finally {
      session.free();
    }
  } finally {
    verifier.free();
  }
}
