// Bytes in, report out. Nothing here goes online: what is lacking is named, and may be lent.

import { verifyEngine, type VerifyEngine } from "./engine.js";
import { misuse } from "./error.js";
import { Handle, held, hold } from "./handle.js";
import { bytesOf, countOf, flagOf, instantOf, kindOf, optionsOf, textOf, textsOf, type Bytes, type Instant } from "./input.js";
import { Session } from "./session.js";
import { reportOf, type Check, type DocumentKind, type Report, type Told } from "./report.js";

/** How strict to be. */
export type Policy = "standard" | "strict" | "compat";

/** Budgets for what a hostile badge can make large. Each has a default that real badges stay far below. */
export interface Limits {
  /** Work of the whole verification: a ten-thousandth of checking one Ed25519 signature is one. */
  work?: number;
  inputBytes?: number;
  depth?: number;
  values?: number;
  contexts?: number;
  contextWork?: number;
  contextDepth?: number;
  quads?: number;
  statementBytes?: number;
  canonicalizationWork?: number;
  proofs?: number;
  statusEntries?: number;
  credentials?: number;
  endorsements?: number;
  endorsementDepth?: number;
  credentialDepth?: number;
  schemas?: number;
  schemaWork?: number;
  resources?: number;
  jwsHeaderBytes?: number;
  statementSignatures?: number;
  imageBytes?: number;
  inflatedBytes?: number;
  svgDepth?: number;
  trustChain?: number;
  entityStatements?: number;
  evidenceBytes?: number;
}

/** When to judge. */
export interface At {
  /** The instant at which the credential is judged; by default the moment of the call. With `null` it stays open whether it is in time. */
  now?: Instant | null;
}

/** How to verify. */
export interface VerifyOptions extends VerifierOptions, At {}

/** What a verifier asks, and how strictly. */
export interface VerifierOptions {
  /** By default `standard`. */
  policy?: Policy;
  /**
   * `allow` where a badge that can be revoked may be valid though nobody could look in its status list; by default, `deny`, that
   * stays open.
   */
  unknownStatus?: "deny" | "allow";
  /** Which credentials to accept beside Open Badges: `any`, or their types. One that is not accepted stays undetermined. */
  accept?: string | readonly string[];
  /**
   * By how many seconds clocks may differ: so much earlier than it says, a credential counts as begun. By default 60; under the
   * policy `strict` always 0.
   */
  clockTolerance?: number;
  /** Only these questions; by default all. */
  ask?: readonly Check[];
  /** Whom the badge must belong to: an id, or an identifier such as an e-mail address. */
  recipient?: string;
  /** Which type of identifier the recipient is: `emailAddress`, `accountId`, ... */
  recipientType?: string;
  /** Whom to trust: DIDs, https addresses, keys in multibase, `registry URL`, `federation URL KEY...`. With an empty list, nobody is. */
  trust?: readonly string[];
  /** The purpose that the proof must have; by default `assertionMethod`. */
  purpose?: string;
  /** The domain that the proof must be made for. */
  domain?: string;
  /** The challenge that the proof must answer. */
  challenge?: string;
  /** Whether every proof must hold; by default one good proof suffices. */
  allProofs?: boolean;
  limits?: Limits;
}

type Inner = InstanceType<VerifyEngine["Verifier"]>;
type InnerEvidence = ReturnType<VerifyEngine["Evidence"]["parse"]>;

/**
 * A verification with everything that can be said about it, for many badges. For one, there is {@link verify}.
 *
 * Keeps the documents that it was lent. Free it after use.
 */
export class Verifier extends Handle {
  constructor(options?: VerifierOptions) {
    super();
    const { Verifier: Engine } = verifyEngine();
    hold(this, new Engine(JSON.stringify(optionsOf(options, RULES))));
  }

  /** Verifies a credential. Whatever the bytes are, there is a report. */
  verify(data: Bytes, options?: At): Report {
    const bytes = bytesOf(data, "the badge");
    const { now } = optionsOf(options, WHEN);
    return reportOf(JSON.parse(held<Inner>(this).verify(bytes, presentOr(now))) as Told);
  }

  /** The same as a verification that says what to ask for on the way. Free it, or finish it. @internal */
  session(data: Bytes, options?: At): Session {
    const bytes = bytesOf(data, "the badge");
    const { now } = optionsOf(options, WHEN);
    return new Session(held<Inner>(this).session(bytes, presentOr(now)));
  }

  /** What it asks and what it was lent, to be kept beside the verdict. */
  evidence(options?: EvidenceOptions): Evidence {
    const { namingRecipient = false, now } = optionsOf(options, { ...WHEN, namingRecipient: flagOf });
    const inner = held<Inner>(this).evidence(presentOr(now), namingRecipient as boolean);
    return Reflect.construct(Evidence, [inner]) as Evidence;
  }

  /**
   * Lends a document that a report named in `missing`, or says with `null` that it cannot be had.
   *
   * @param origin where it came from: `"provided"`, a copy that you have; `"fetched"`, for what you fetched for this verification from that
   * address itself, over https, by means that were led to no other site; `"saved"`, a copy that was kept.
   * @param kind with `"fetched"`, as what it was fetched: what may come from another site, like a context, is then never taken for what
   * proves something by its site, like a set of keys, and no context that is shipped is replaced.
   */
  insert(url: string, document: Bytes | null, origin: Origin = "provided", kind?: DocumentKind): this {
    const inner = held<Inner>(this);
    if (document === undefined) {
      throw misuse("insert needs the document, or null to say that it cannot be had; found undefined");
    }
    inner.insert(textOf(url, "the URL"), document === null ? undefined : bytesOf(document, "the document"), origin, kind);
    return this;
  }
}

/** Where a document came from: it decides what it can prove. */
export type Origin = "provided" | "fetched" | "saved";

/** How to keep evidence. */
export interface EvidenceOptions extends At {
  /** Whether it says in clear whom the badge had to belong to; by default that is withheld. */
  namingRecipient?: boolean;
}

/**
 * Evidence that is kept beside a verdict: what was asked, when, and the documents that answered it. Anybody can ask again, years
 * later, and gets the same report.
 *
 * No text says by itself that fewer questions suffice, a milder policy, or no status list, nor whom you trust: see {@link asSaved}
 * and {@link trusting}. But whoever can change the file can
 * put another document where an issuer has his keys: keep it where nobody does.
 */
export class Evidence extends Handle {
  private constructor(inner: InnerEvidence) {
    super();
    if (inner === undefined) throw misuse("Evidence is what Verifier.evidence gives, or Evidence.parse reads");
    hold(this, inner);
  }

  /** Reads what {@link toJson} wrote. */
  static parse(data: Bytes): Evidence {
    return new Evidence(verifyEngine().Evidence.parse(bytesOf(data, "the evidence")));
  }

  /**
   * The same, and it asks no more than was asked then, under the policy of then: for a text that nobody else could change. In one
   * that others had, a forged badge may pass because nobody asks for its proof.
   */
  asSaved(): Evidence {
    return Reflect.construct(Evidence, [held<InnerEvidence>(this).as_saved()]) as Evidence;
  }

  /** The same, and these are whom you trust, whatever the text says of whom to trust. */
  trusting(trust: readonly string[]): Evidence {
    const entries = [...textsOf(trust, "whom you trust")];
    return Reflect.construct(Evidence, [held<InnerEvidence>(this).trusting(entries)]) as Evidence;
  }

  /** Asks once more, with the documents of then: what was read asks every question, under `standard` at least, and waits for status lists. */
  verify(data: Bytes): Report {
    return reportOf(JSON.parse(held<InnerEvidence>(this).verify(bytesOf(data, "the badge"))) as Told);
  }

  /** The text to keep. */
  toJson(): string {
    return held<InnerEvidence>(this).to_json();
  }
}

/**
 * Verifies a credential: a PNG or SVG image, JSON, or a JWT. Whatever the bytes are, there is a report. Nothing goes online;
 * {@link verifyOnline} fetches what is missing.
 *
 * ```js
 * const report = verify(new Uint8Array(await file.arrayBuffer()));
 * if (!report.valid) for (const { code, path, message } of report.findings) console.log(code, path, message);
 * ```
 */
export function verify(data: Bytes, options?: VerifyOptions): Report {
  const { now, ...others } = optionsOf(options, { ...WHEN, ...RULES });
  const verifier = new Verifier(others);
  try {
    return verifier.verify(data, now === undefined ? {} : { now: now as string | null });
  } finally {
    verifier.free();
  }
}

/** What stands in a badge that nobody has verified. */
export interface Inspection {
  /** What became of opening it: the other questions were not asked. */
  report: Report;
  /** The credential, JSON or JWT, as it arrived. */
  text: string | null;
  /** The credential parsed, of a JWT the one in its payload. Do not believe what it says. */
  document: { [member: string]: unknown } | null;
}

/** Looks into a badge without verifying it. */
export function inspect(data: Bytes): Inspection {
  const found = JSON.parse(verifyEngine().inspect(bytesOf(data, "the badge"))) as Pick<Inspection, "document"> & { told: Told };
  const report = reportOf(found.told);
  return { report, text: report.unverified, document: found.document };
}

function limitsOf(limits: Limits, what: string): object {
  if (typeof limits !== "object" || limits === null) throw misuse(`expected ${what} as an object, found ${kindOf(limits)}`);
  for (const [name, limit] of Object.entries(limits)) {
    // Work is counted in numbers beyond 32 bits.
    countOf(limit as number, `the limit ${name}`, name === "work" ? Number.MAX_SAFE_INTEGER : undefined);
  }
  return limits;
}

function momentOf(now: Instant | null, what: string): string | null {
  return now === null ? null : instantOf(now, what);
}

/** The instant for the engine, which has no clock. */
function presentOr(now: unknown): string | undefined {
  return now === undefined ? new Date().toISOString() : ((now as string | null) ?? undefined);
}

const WHEN = { now: momentOf } as const;

const RULES = {
  policy: textOf,
  unknownStatus: textOf,
  accept: textsOf,
  clockTolerance: countOf,
  ask: textsOf,
  recipient: textOf,
  recipientType: textOf,
  trust: textsOf,
  purpose: textOf,
  domain: textOf,
  challenge: textOf,
  allProofs: flagOf,
  limits: limitsOf,
} as const;
