// Asking for the documents that a session wants: what, in which order, how much and how far is said by core.

import { verifyEngine } from "./engine.js";
import { guardedFetch } from "./guarded.js";
import type { NoAnswer } from "./report.js";
import type { Answer, DocumentRequest, Session } from "./session.js";

/** What fetches: `fetch`, or something that is called as it is. @internal */
export type Fetcher = (url: string, init: RequestInit) => Promise<Response>;

/** There is no document, for a reason that is known. @internal */
export class NoDocument extends Error {
  readonly why: NoAnswer;

  constructor(why: NoAnswer, message: string) {
    super(message);
    this.why = why;
  }
}

/** Asks for the documents of one verification. @internal */
export class Client {
  /** The names of the documents that were asked for. */
  readonly #asked = new Set<string>();
  readonly #fetcher: Fetcher;
  /** Whose code fails where the fetcher does. */
  readonly #failure: NoAnswer;
  readonly #signal: AbortSignal | undefined;
  readonly #deadline = performance.now() + WHOLE_PATIENCE;

  constructor(fetcher?: Fetcher, signal?: AbortSignal) {
    this.#fetcher = fetcher ?? guardedFetch() ?? ((url, init) => fetch(url, init));
    this.#failure = fetcher === undefined ? "unreachable" : "not-given";
    this.#signal = signal;
  }

  /** Asks for all that the session wants, until it wants nothing more. */
  async all(session: Session, came?: Came): Promise<void> {
    while (await this.round(session, came)) this.#signal?.throwIfAborted();
  }

  /** Asks for what the session wants now, all at once; nothing twice. Whether there was anything. */
  async round(session: Session, came?: Came): Promise<boolean> {
    this.#signal?.throwIfAborted();
    const requests = [...session.requests().entries()].filter(([, { name }]) => !this.#asked.has(name));
    const answers = await Promise.all(
      requests.map(async ([index, request]) => {
        this.#asked.add(request.name);
        // In whole seconds, as everywhere.
        const at = new Date().toISOString().replace(/\.\d+Z$/, "Z");
        return { index, request, at, answer: await this.#ask(session, index, request) };
      }),
    );
    this.#signal?.throwIfAborted();
    for (const { index, request, at, answer } of answers) {
      session.answer(index, answer, at);
      came?.(request, answer.document);
    }
    return answers.length > 0;
  }

  async #ask(session: Session, index: number, request: DocumentRequest): Promise<Answer> {
    const left = Math.ceil(Math.min(PATIENCE, this.#deadline - performance.now()));
    if (left <= 0) return { why: "timed-out" };
    const patience = AbortSignal.timeout(left);
    const until = this.#signal === undefined ? patience : AbortSignal.any([this.#signal, patience]);
    try {
      return await before(until, this.#follow(session, index, request, until));
    } catch (cause) {
      if (until.aborted) return { why: "timed-out" };
      return { why: cause instanceof NoDocument ? cause.why : this.#failure };
    }
  }

  /** Asks, and asks on where redirects lead to. A browser does not show where that is: there, a redirect is the end. */
  async #follow(session: Session, index: number, request: DocumentRequest, signal: AbortSignal): Promise<Answer> {
    let at = request.url;
    for (let hop = 0; hop <= verifyEngine().most_redirects(); hop += 1) {
      const response = await this.#fetcher(at, {
        headers: { Accept: request.accept },
        credentials: "omit",
        redirect: "manual",
        referrerPolicy: "no-referrer",
        signal,
      });
      // The caller's own code may give anything.
      if (typeof response?.status !== "number") throw new TypeError("ob3: expected a Response of fetch");
      const { status, headers } = response;
      const isElsewhere = response.redirected && session.redirect(index, request.url, response.url) === undefined;
      // One that follows redirects though it was told not to says at least where it arrived.
      if (status === 200 && !isElsewhere) return this.#take(session, index, response, signal);
      await response.body?.cancel();
      if (isElsewhere || response.type === "opaqueredirect") return { why: "redirected" };
      if (!REDIRECTS.includes(status)) return { why: "status", status };
      const location = headers.get("Location");
      const target = location === null ? undefined : session.redirect(index, at, location);
      if (target === undefined) return { why: "redirected", status };
      at = target;
    }
    return { why: "redirected" };
  }

  async #take(session: Session, index: number, response: Response, signal: AbortSignal): Promise<Answer> {
    if (!session.comesAs(index, response.headers.get("Content-Type") ?? "")) {
      await response.body?.cancel();
      return { why: "wrong-type" };
    }
    const document = await bodyOf(response, verifyEngine().most_bytes(), signal);
    return document === null ? { why: "too-large" } : { document, status: 200 };
  }
}

/** Is told of each answer: the document, if one came. @internal */
export type Came = (request: DocumentRequest, document: Uint8Array | undefined) => void;

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
      // A stream that somebody made may give anything.
      if (!(value instanceof Uint8Array)) throw new TypeError("ob3: expected the body in chunks of bytes");
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
/** Milliseconds for one document, its redirects included, and for all of one verification. */
const PATIENCE = 10_000;
const WHOLE_PATIENCE = 30_000;
