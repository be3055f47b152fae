// The report: the same in every language; here also with the texts of the credentials that it speaks of.

import type { Code } from "./codes.js";
import type { AchievementCredential } from "./model.js";
import { fillMessage } from "./words.js";

/** The answer in one word. `undetermined` is never to be taken for `valid`. */
export type Verdict = "valid" | "invalid" | "undetermined";

/** A question that a verification asks. */
export type Check =
  | "open"
  | "conformance"
  | "proof"
  | "issuer"
  | "status"
  | "validity"
  | "recipient"
  | "endorsements"
  | "trust"
  | "refresh";

/** What became of a question. */
export type Outcome = "passed" | "failed" | "undetermined" | "skipped";

/** How much a finding weighs: only an `error` makes a report invalid, only `undetermined` keeps it undetermined. */
export type Severity = "info" | "warning" | "undetermined" | "error";

/** What a credential comes in. */
export type Carrier = "json" | "jwt" | "png" | "svg";

/** A way of securing a credential. */
export type Format =
  | "eddsa-rdfc-2022"
  | "eddsa-2022"
  | "eddsa-jcs-2022"
  | "ecdsa-rdfc-2019"
  | "ecdsa-jcs-2019"
  | "ecdsa-sd-2023"
  | "Ed25519Signature2020"
  | "Ed25519Signature2018"
  | "JsonWebSignature2020"
  | "vc-jwt"
  | "vc-jose";

/** How the key is bound to the issuer. An intact signature by a self-asserted key proves nothing about the issuer. */
export type Provenance = "did" | "controller" | "key-set" | "pinned" | "self-asserted";

/** What kind of document is lacking. */
export type DocumentKind = "context" | "did-document" | "controller-document" | "key-set" | "status-list" | "schema" | "resource" | "registry" | "entity-statement" | "refresh";

/** A question with its outcome. */
export interface CheckOutcome {
  check: Check;
  outcome: Outcome;
}

/** Something that was found, with its cause, its place and its weight. */
export interface Finding {
  /** The question that it belongs to. */
  check: Check;
  severity: Severity;
  code: Code;
  /** A JSON pointer into the credential, or into `document`; empty for the whole. */
  path: string;
  /** The address of the document that the fault is in, where that is another one than the credential: a status list, a DID document. */
  document?: string;
  /** Which sentence the message is: the code and, where a code has several sentences, a variant after a slash. */
  phrase?: string;
  /** What the message speaks of, by name and as it was found: nothing in it is shortened or made visible. */
  params: Params;
  /** What is wrong, what was found, what to do, in English. */
  message: string;
  /** The W3C problem type, where one exists. */
  problem?: string;
}

/** The values of a sentence, by name: a text, the name of a term, or what was wrong with a part. */
export interface Params {
  [name: string]: string | Cause;
}

/** What was wrong with a part, where that is why the whole is. */
export interface Cause {
  code: Code;
  path?: string;
  document?: string;
  phrase?: string;
  params: Params;
  message: string;
}

/** A document that is lacking. */
export interface Missing {
  url: string;
  kind: DocumentKind;
}

/**
 * Why there is no document: its address may not be asked, or leads into a private network (`refused`); no connection, or in a browser a
 * host that lets no other page read it (`unreachable`); it took too long; another status than 200; too many bytes; something else than
 * such a document, like a web page; a redirect to where none is followed; or the caller's own `fetch` failed (`not-given`).
 */
export type NoAnswer = "refused" | "unreachable" | "timed-out" | "status" | "too-large" | "wrong-type" | "redirected" | "not-given";

/** A document that was asked for, and what came. */
export interface Fetched {
  url: string;
  kind: DocumentKind;
  /** When it was asked for. */
  at?: string;
  /** How large the document is that came. */
  bytes?: number;
  /** Why none came. */
  failed?: NoAnswer;
  /** The status in HTTP, where it is not 200. */
  status?: number;
  /** Until when it may be kept, where that is known. */
  fresh_until?: string;
}

/** What a registry or a federation writes of an issuer: its own words, not those of the badge. */
export interface RegistryEntry {
  name?: string;
  location?: string;
  url?: string;
}

/** The report of an endorsement that stands in a credential. */
export interface EndorsementReport {
  /** Where it stands: a JSON pointer into the credential. */
  path: string;
  report: Report;
}

/** Who vouches for the issuer. `host` only where the document with its keys was fetched from there. */
export interface Identity {
  how: "registry" | "host" | "copy" | "pinned" | "key-only" | "self-asserted" | "unknown";
  /** The host of the document that names the keys, or of the registry. */
  host?: string;
  /** The name that the registry gives the issuer. */
  name?: string;
  /** Of a copy, when somebody had it, where that is known: of one in saved evidence, the instant for which that was saved. */
  as_of?: string;
}

/** An issuer, a holder, or the creator of an achievement, as it describes itself. */
export interface Who {
  id?: string;
  name?: string;
  url?: string;
  image?: string;
}

/** Somebody who earned it: by an id, or by an identifier that may be hidden. */
export interface Earner {
  /** The id, the identifier, or the hash of it. */
  id: string;
  /** What kind of identifier it is: `emailAddress`, ... Absent of an id. */
  type?: string;
  /** Whether it is a hash, which only those who know the identifier can compare with it. */
  hidden: boolean;
}

/** What was achieved. */
export interface Achieved {
  id?: string;
  name?: string;
  type?: string;
  description?: string;
  criteria?: { id?: string; narrative?: string };
  image?: string;
  creator?: Who;
  skills: Skill[];
  tags: string[];
}

/** A skill, an objective or a standard. */
export interface Skill {
  name?: string;
  url?: string;
  framework?: string;
  code?: string;
}

/** What was reached: a grade, points, a level. */
export interface Reached {
  name?: string;
  value?: string;
  level?: string;
  status?: string;
}

/** What supports it: a page, a file, a text. */
export interface Support {
  id?: string;
  name?: string;
  description?: string;
  narrative?: string;
}

/** What a badge says, for people. Texts and dates are as they were written: make hidden characters visible before you show them. */
export interface Summary {
  kind: string;
  id?: string;
  name?: string;
  description?: string;
  image?: string;
  issuer?: Who;
  holder?: Who;
  recipients: Earner[];
  awarded?: string;
  from?: string;
  until?: string;
  achievements: Achieved[];
  results: Reached[];
  evidence: Support[];
}

/** Something that a badge is handed in with around it, and that is opened. */
export type Wrapping =
  | "gzip"
  | "utf-16"
  | "json"
  | "json-lines"
  | "json-string"
  | "escaped"
  | "entities"
  | "data-url"
  | "url"
  | "percent"
  | "base64"
  | "authorization"
  | "http"
  | "multipart"
  | "mail"
  | "quoted-printable"
  | "lines"
  | "markdown"
  | "html"
  | "text";

/** One wrapping that was opened, and where the badge was in it. */
export interface Layer {
  as: Wrapping;
  /** Where the badge was in a JSON document: a JSON pointer, which begins with the line where each line is one; absent in other wrappings. */
  path?: string;
}

/**
 * The answer to a verification. It is plain data, and can be sent to a worker. `JSON.stringify` writes the one JSON form that it has in
 * every language, which leaves out `valid` and the texts: `credential`, `badge`, `unverified`.
 */
export interface Report {
  verdict: Verdict;
  /** Whether the verdict is `valid`. */
  valid: boolean;
  /** Whether it is genuine: the proof holds, and the key is the issuer's. It may be so and yet be revoked, expired or out of form. */
  authentic: boolean;
  /** Who vouches for the issuer. */
  identity: Identity;
  /** What the badge says; null where the proof does not hold. */
  summary: Summary | null;
  /** The same where the proof does not hold. Do not believe it. */
  claimed: Summary | null;
  /**
   * Whether the credential keeps the rules of its data model to the letter, whatever the policy made of it. A genuine badge may
   * depart from them in form, and be valid.
   */
  conformant: boolean;
  /** What the credential came in, if that could be told. */
  carrier: Carrier | null;
  /** What was opened on the way to the credential, from the outside in; absent where it was handed in alone. */
  opened?: Layer[];
  /** What kind of credential it is: `OpenBadgeCredential`, `EndorsementCredential`, ... */
  kind: string | null;
  /** The format of the proof that decided. */
  format: Format | null;
  provenance: Provenance | null;
  /** The entry of the caller's list that vouches for the issuer. */
  trusted_by?: string;
  /** What a registry or a federation on that list writes of the issuer. */
  registry_entry?: RegistryEntry;
  /** Every question with its outcome. */
  checks: CheckOutcome[];
  /** Every finding, in the order of the questions. */
  findings: Finding[];
  /** The documents that would settle what is open. */
  missing: Missing[];
  /** Which documents were asked for, of whom, and what came; absent where nobody was asked. */
  fetched?: Fetched[];
  /** Of a presentation, a report of each credential in it. */
  credentials?: Report[];
  /** A report of each endorsement in the credential. */
  endorsements?: EndorsementReport[];
  /** The report of the current edition, where that was provided. */
  refreshed?: Report;
  /** The verified credential, JSON or JWT, as it was signed; null unless the verdict is `valid`. */
  credential: string | null;
  /** What the verified badge says, as it was read when it was verified; null unless the verdict is `valid` and it is a badge. */
  badge: AchievementCredential | null;
  /** The credential whatever the verdict, if it could be opened. Do not believe what it says. */
  unverified: string | null;
}

/** A report as it crosses: its one JSON form, and the texts and badges that this form leaves out, in their order. @internal */
export interface Told {
  report: Report;
  texts: (string | null)[];
  badges: (AchievementCredential | null)[];
}

/** The report's one JSON form, without what the package adds. */
function bareOf(this: Report): object {
  const { valid, credential, badge, unverified, ...said } = this;
  return said;
}

/** Gives a report, and those inside it, the texts and badges that belong to them, and each finding its message. @internal */
export function reportOf({ report, texts, badges }: Told): Report {
  let next = 0;
  const dress = (bare: Report): Report => {
    const text = texts[next] ?? null;
    const badge = badges[next] ?? null;
    next += 1;
    bare.valid = bare.verdict === "valid";
    bare.credential = bare.valid ? text : null;
    bare.badge = badge;
    bare.unverified = text;
    bare.findings.forEach(fillMessage);
    // Not enumerable: a worker gets data alone.
    Object.defineProperty(bare, "toJSON", { value: bareOf });
    bare.credentials?.forEach(dress);
    bare.endorsements?.forEach((endorsement) => dress(endorsement.report));
    if (bare.refreshed !== undefined) dress(bare.refreshed);
    return bare;
  };
  return dress(report);
}
