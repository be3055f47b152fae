// A badge or an endorsement in the making: complete, or refused.

import { engine } from "./engine.js";
import { misuse } from "./error.js";
import { instantOf, kindOf, optionsOf, textOf, type Instant } from "./input.js";
import type { Achievement, AchievementCredential, EndorsementCredential, Evidence, Image, Profile, Result } from "./model.js";

/** The members of an object, of which `type` may be left out. */
type Untyped<T> = Partial<T> | { [member: string]: unknown };

/** What a badge and an endorsement have in common. */
export interface CommonMembers {
  /** Who issues it: an id, or a profile with one. */
  issuer: string | Untyped<Profile>;
  validFrom: Instant;
  validUntil?: Instant;
  /** A URI; without it, a random `urn:uuid:`. */
  id?: string;
  name?: string;
  description?: string;
  awardedDate?: Instant;
  credentialStatus?: object;
  credentialSchema?: object | readonly object[];
  refreshService?: object;
  termsOfUse?: object | readonly object[];
  /** Contexts beside those that every badge has. */
  context?: string | object | readonly (string | object)[];
  /** Members that one of these contexts defines. */
  extensions?: { [member: string]: unknown };
}

/** The members of a badge. */
export interface CredentialMembers extends CommonMembers {
  achievement: Untyped<Achievement>;
  /** Who earned it, by an id: a DID or another URI. */
  recipient?: string;
  /** Who earned it, by an identifier that everybody can read: `{ identity: "ada@example.org", type: "emailAddress" }`. */
  plainRecipient?: { identity: string; type: string };
  /** Who earned it, by an identifier of which only the salted hash is written. */
  hashedRecipient?: { identity: string; type: string; salt?: string };
  image?: string | Untyped<Image>;
  evidence?: string | Untyped<Evidence> | readonly (string | Untyped<Evidence>)[];
  result?: Untyped<Result> | readonly Untyped<Result>[];
  /** Other members of the subject. */
  subject?: { [member: string]: unknown };
  /** Signed endorsements, as objects. */
  endorsement?: readonly object[];
  /** Signed endorsements, as JWTs. */
  endorsementJwt?: readonly string[];
}

/** The members of an endorsement. */
export interface EndorsementMembers extends CommonMembers {
  /** What is endorsed, by its `id`, and what is said of it. */
  subject: { id: string; endorsementComment?: string; [member: string]: unknown };
}

/**
 * A badge, if it is complete: with its contexts and types, to be signed.
 *
 * @throws `Ob3Error` for the first fault, with its path, as a verifier would find it.
 */
export function buildCredential(members: CredentialMembers): AchievementCredential {
  const checked = JSON.stringify(optionsOf(members, { ...COMMON, ...OF_A_BADGE }));
  return JSON.parse(engine().build_credential(checked, random())) as AchievementCredential;
}

/** An endorsement, if it is complete. Signed, it is a badge's, an achievement's or a profile's `endorsement`. */
export function buildEndorsement(members: EndorsementMembers): EndorsementCredential {
  const checked = JSON.stringify(optionsOf(members, { ...COMMON, subject: objectOf }));
  return JSON.parse(engine().build_endorsement(checked, random())) as EndorsementCredential;
}

function random(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(16));
}

function objectOf(value: object, what: string): object {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw misuse(`expected ${what} as an object, found ${kindOf(value)}`);
  }
  return value;
}

function identityOf(value: { identity: string; type: string; salt?: string }, what: string): object {
  objectOf(value, what);
  textOf(value.identity, `${what}, its identity,`);
  textOf(value.type, `${what}, its type,`);
  if (value.salt !== undefined) textOf(value.salt, `${what}, its salt,`);
  return value;
}

/** What the builder itself looks at. */
function asIs(value: unknown): unknown {
  return value;
}

const COMMON = {
  issuer: asIs,
  validFrom: instantOf,
  validUntil: instantOf,
  id: textOf,
  name: textOf,
  description: textOf,
  awardedDate: instantOf,
  credentialStatus: asIs,
  credentialSchema: asIs,
  refreshService: asIs,
  termsOfUse: asIs,
  context: asIs,
  extensions: objectOf,
} as const;

const OF_A_BADGE = {
  achievement: objectOf,
  recipient: textOf,
  plainRecipient: identityOf,
  hashedRecipient: identityOf,
  image: asIs,
  evidence: asIs,
  result: asIs,
  subject: objectOf,
  endorsement: asIs,
  endorsementJwt: asIs,
} as const;
