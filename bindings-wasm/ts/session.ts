// A verification that says what to ask for: the engine's, for those who ask.

import type { VerifyEngine } from "./engine.js";
import { Handle, held, hold } from "./handle.js";
import { reportOf, type DocumentKind, type Fetched, type NoAnswer, type Report, type Told } from "./report.js";

type Inner = ReturnType<InstanceType<VerifyEngine["Verifier"]>["session"]>;

/** A document to ask for. @internal */
export interface DocumentRequest {
  /** As the badge writes it. */
  name: string;
  /** Where to ask. */
  url: string;
  kind: DocumentKind;
  /** The value of the header `Accept`. */
  accept: string;
}

/** What came of a request. @internal */
export interface Answer {
  document?: Uint8Array;
  /** Why there is none. */
  why?: NoAnswer;
  /** The status in HTTP, where there was an answer. */
  status?: number;
}

/** A session of core. In its calls, a request is its place among those made last. @internal */
export class Session extends Handle {
  constructor(inner: Inner) {
    super();
    hold(this, inner);
  }

  /** What to ask for next; nothing where the report is final. */
  requests(): DocumentRequest[] {
    return JSON.parse(held<Inner>(this).requests()) as DocumentRequest[];
  }

  /** Where a redirect leads to, if it may be followed. */
  redirect(request: number, from: string, location: string): string | undefined {
    return held<Inner>(this).redirect(request, from, location);
  }

  /** Whether the document may come as that type of content. */
  comesAs(request: number, contentType: string): boolean {
    return held<Inner>(this).comes_as(request, contentType);
  }

  /** Takes what came. */
  answer(request: number, { document, why = "not-given", status = 0 }: Answer, at: string): void {
    held<Inner>(this).answer(request, document, why, status, at);
  }

  /** What was asked for so far, and what came. */
  get fetched(): Fetched[] {
    return JSON.parse(held<Inner>(this).fetched()) as Fetched[];
  }

  /** The report on what is there. It is the last call. */
  finish(): Report {
    const inner = held<Inner>(this);
    // Finishing gives it back.
    hold(this, { free: () => undefined });
    return reportOf(JSON.parse(inner.finish()) as Told);
  }
}
