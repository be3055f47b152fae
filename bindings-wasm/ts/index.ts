// `ob3`: everything that the library does.

import { loader, useWhole, type EngineSource } from "./engine.js";
import * as engine from "./wasm/ob3.js";

/**
 * Loads the engine. Call it once, and wait for it, before anything else; further calls cost nothing.
 *
 * @param source where the engine is, if not beside this file: an address, a response, its bytes, or what was compiled of them.
 */
export const init: (source?: EngineSource) => Promise<void> = loader(
  { engine, url: () => new URL("./wasm/ob3_bg.wasm", import.meta.url) },
  useWhole,
);
export default init;

export { bake, unbake, type BakeOptions, type Unbaked } from "./bake.js";
export {
  buildCredential,
  buildEndorsement,
  type CommonMembers,
  type CredentialMembers,
  type EndorsementMembers,
} from "./build.js";
export { PublishedDocument, didWeb, trustAnchor } from "./did.js";
export { explain, type Covered, type ExplainOptions, type ExplainedKey, type ExplainedProof, type Explanation } from "./explain.js";
export { SigningKey, VerifyingKey, didJwk, didKey, type Algorithm, type Scheme, type Signer } from "./key.js";
export {
  SigningRequest,
  derive,
  prepare,
  presentation,
  sign,
  type DeriveOptions,
  type Document,
  type PrepareOptions,
  type SignOptions,
} from "./sign.js";
export { StatusList, type EncodedListOptions, type PublishOptions, type Purpose, type StatusEntry, type StatusListOptions } from "./status.js";
export type { Code } from "./codes.js";
export type { EngineSource } from "./engine.js";
export { Ob3Error } from "./error.js";
export type * from "./model.js";
export { readBytes, type Bytes, type Instant } from "./input.js";
export { verifyOnline, type OnlineOptions } from "./online.js";
export type {
  Achieved,
  Carrier,
  Check,
  CheckOutcome,
  DocumentKind,
  Earner,
  EndorsementReport,
  Fetched,
  Finding,
  Format,
  Identity,
  Layer,
  Missing,
  NoAnswer,
  Outcome,
  Provenance,
  Reached,
  RegistryEntry,
  Report,
  Severity,
  Skill,
  Summary,
  Support,
  Verdict,
  Who,
  Wrapping,
} from "./report.js";
export {
  Evidence,
  Verifier,
  inspect,
  verify,
  type At,
  type EvidenceOptions,
  type Inspection,
  type Limits,
  type Origin,
  type Policy,
  type VerifierOptions,
  type VerifyOptions,
} from "./verify.js";
