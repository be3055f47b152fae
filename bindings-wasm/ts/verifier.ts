// `ob3/verify`: the smaller build, which verifies and does nothing else.

import { loader, useVerifier, type EngineSource } from "./engine.js";
import * as engine from "./wasm/ob3_verify.js";

/**
 * Loads the engine. Call it once, and wait for it, before anything else; further calls cost nothing.
 *
 * @param source where the engine is, if not beside this file: an address, a response, its bytes, or what was compiled of them.
 */
export const init: (source?: EngineSource) => Promise<void> = loader(
  { engine, url: () => new URL("./wasm/ob3_verify_bg.wasm", import.meta.url) },
  useVerifier,
);
export default init;

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
