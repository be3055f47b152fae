// What is to be said of a badge first: one of five states, each with a headline, a label, a colour and a sign of its own.

import type { Check, Finding, Outcome, Report, Summary } from "../report.js";
import type { Sign } from "./dom.js";
import { instant, shown } from "./text.js";
import { say, sayIfAny, told, type Word } from "./words.js";

/**
 * `known`: valid, and the issuer is known by its host, a registry or the reader's list. `unproven`: valid by a key alone, or by a copy.
 * `ended`: genuine, and expired, revoked or the like. `invalid`, `open`: no, and not settled. `nothing`: no badge was found.
 */
export type State = "known" | "unproven" | "ended" | "invalid" | "open" | "nothing";

/** All of them. */
export const STATES: readonly State[] = ["known", "unproven", "ended", "open", "invalid", "nothing"];

/** The sign of each; they differ in shape. */
export const STATE_SIGNS: Readonly<Record<State, Sign>> = {
  known: "good",
  unproven: "key",
  ended: "ended",
  invalid: "bad",
  open: "open",
  nothing: "none",
};

/** What became of a question. */
export function outcomeOf(report: Report, check: Check): Outcome {
  return report.checks.find((outcome) => outcome.check === check)?.outcome ?? "skipped";
}

/** Whether the report calls it a presentation of badges, not one badge. */
export function isPresentation({ kind }: Pick<Report, "kind">): boolean {
  return kind === "VerifiablePresentation";
}

/** What it says, and what it claims where the proof does not hold; the one source of everything that is shown of it. */
export function contentOf({ summary, claimed }: Report): Summary | undefined {
  return summary ?? claimed ?? undefined;
}

/** The state of a report. */
export function stateOf(report: Report): State {
  // What says that it is two things at once is no file that somebody took by mistake.
  const isTwofold = report.findings.some(({ code }) => TWOFOLD.includes(code));
  if (report.kind === null && outcomeOf(report, "open") !== "passed" && !isTwofold) return "nothing";
  switch (report.verdict) {
    case "valid":
      return isPresentation(report) ? ofPresentation(report) : isKnown(report) ? "known" : "unproven";
    case "undetermined":
      return "open";
    case "invalid":
      return isEnded(report) ? "ended" : "invalid";
  }
}

/** Whether the issuer is known: by its host, which was asked, a registry, or the reader's own list. */
export function isKnown(report: Report): boolean {
  const { how } = report.identity;
  return report.authentic && (KNOWN.includes(how) || (how === "key-only" && isListed(report)));
}

/** Whether the issuer is on the reader's own list. */
export function isListed(report: Report): boolean {
  return report.trusted_by !== undefined && report.registry_entry === undefined && outcomeOf(report, "trust") === "passed";
}

/** Of a presentation: whether the one who presents it is the one who earned each badge in it. */
export function isBySubject(report: Report): boolean | undefined {
  const holder = contentOf(report)?.holder?.id;
  const names = (report.credentials ?? []).map((credential) => {
    const ids = contentOf(credential)?.recipients.filter(({ type }) => type === undefined).map(({ id }) => id) ?? [];
    return ids.length === 0 || holder === undefined ? undefined : ids.includes(holder);
  });
  if (names.includes(false)) return false;
  return names.length === 0 || names.includes(undefined) ? undefined : true;
}

/** The headline. */
export function headline(report: Report, recipient = ""): string {
  const state = stateOf(report);
  const values = { name: issuerOf(report), who: shown(recipient, 100) };
  if (state === "ended") return say(`headline.${endOf(report)}${isKnown(report) ? "" : ".unproven"}` as Word, values);
  if (state === "unproven") return say(`headline.unproven.${causeOf(report)}` as Word, values);
  // Something of another kind may be genuine: it was not read, and nothing else is said of it.
  return state === "nothing" ? say(report.verdict === "invalid" ? "headline.nothing" : "headline.unread") : say(`label.${state}`);
}

/** The state in one or two words. */
export function label(report: Report): string {
  const state = stateOf(report);
  if (state === "nothing") return say(report.verdict === "invalid" ? "label.nothing" : "label.unread");
  return state === "ended" ? say(`label.${endOf(report)}` as Word) : say(`label.${state}`);
}

/** The state in a sentence or two. */
export function meaning(report: Report, recipient = ""): string {
  const who = shown(recipient, 200);
  const { host, name } = report.identity;
  const values = { name: issuerOf(report), host: shown(webHost(host) ?? "", 100), who };
  const yours = outcomeOf(report, "recipient") === "passed" ? [say("meaning.yours", { who })] : [];
  switch (stateOf(report)) {
    case "known": {
      if (isPresentation(report)) return say("meaning.known.presented");
      const by = isListed(report) || report.identity.how === "pinned" ? "list" : report.identity.how === "registry" ? "registry" : "host";
      const listed = by === "registry" && name !== undefined ? { name: shown(name, 100) } : {};
      return [...yours, say(`meaning.known.${by}`, { ...values, ...listed })].join(" ");
    }
    case "unproven":
      return [...yours, say(`meaning.unproven.${causeOf(report)}` as Word, values)].join(" ");
    case "ended": {
      const content = contentOf(report);
      const [until, from] = [instant(content?.until), instant(content?.from)];
      const end = endOf(report);
      // A token may end before the date that the badge has.
      const isDateless = (end === "expired" && until === undefined) || (end === "not-yet" && from === undefined);
      const claim = isKnown(report) ? [] : [say("meaning.ended.key")];
      return [say(`meaning.${isDateless ? "ended" : end}` as Word, { ...values, until: until ?? "", from: from ?? "" }), ...claim].join(" ");
    }
    case "open":
      return say("meaning.open");
    case "nothing":
      return firstWords(report);
    case "invalid":
      return [...reasons(report, who), say("meaning.invalid")].join(" ");
  }
}

/** The name that the issuer goes by, or what it is called without one. */
export function issuerOf(report: Report): string {
  return shown(contentOf(report)?.issuer?.name ?? say("vouch.issuer"), 100);
}

/** A host in the letters that a browser shows: a look-alike in another script shows as `xn--`. */
export function webHost(host: string | undefined): string | undefined {
  if (host === undefined) return undefined;
  return URL.canParse(`https://${host}`) ? new URL(`https://${host}`).host : undefined;
}

function ofPresentation(report: Report): State {
  const isSure = isBySubject(report) === true && (report.credentials ?? []).every((credential) => stateOf(credential) === "known");
  return isSure ? "known" : "unproven";
}

/** Why a valid badge is not of a known issuer. */
function causeOf(report: Report): string {
  if (!isPresentation(report)) return CAUSES.includes(report.identity.how) ? report.identity.how : "unknown";
  const isSubject = isBySubject(report);
  if (isSubject === false) return "presented";
  return isSubject === undefined ? "presenter" : "credentials";
}

/** Whether it is genuine, and all that is answered with no is whether it still counts, and whose it is. */
function isEnded(report: Report): boolean {
  if (!report.authentic || isPresentation(report)) return false;
  const failed = report.checks.filter(({ outcome }) => outcome === "failed").map(({ check }) => check);
  return failed.length > 0 && failed.every((check) => ENDINGS.includes(check));
}

/** By what it ended: the gravest. */
function endOf(report: Report): string {
  const errors = report.findings.filter(({ severity }) => severity === "error");
  const found = ENDS.find(([, matches]) => errors.some(matches));
  return found?.[0] ?? "ended";
}

/** Whether the signature fits its key, and what is wrong with the proof is only what it, or its token, says of itself. */
export function doesFit({ findings }: Report): boolean {
  const wrong = findings.filter(({ check, severity }) => check === "proof" && severity === "error");
  const isOpen = findings.some(
    ({ check, severity }) => (check === "issuer" || check === "open") && (severity === "error" || severity === "undetermined"),
  );
  const isOfItself = ({ code }: { code: string }) => OF_ITSELF.test(code) && !/^jwt\.(alg\.|key|kid\.)/.test(code);
  return wrong.length > 0 && wrong.every(isOfItself) && !isOpen;
}

/** The codes about what a proof says of itself: its claims, its dates, its purpose and for whom it was made. */
const OF_ITSELF = /^(jwt|validity|proof\.(challenge|created|domain|expired|expires|purpose))(\.|$)/;

/** Why it is invalid: of each question that was answered no, the plainest word. */
function reasons(report: Report, who: string): string[] {
  const errors = report.findings.filter(({ severity }) => severity === "error");
  const failed = report.checks.filter(({ outcome }) => outcome === "failed").map(({ check }) => check);
  const told = failed.map((check) => {
    if (check === "proof" && doesFit(report)) return say("why.proof.fits");
    const finding = errors.find((error) => error.check === check && sayIfAny(`why.${error.code}`) !== undefined);
    return sayIfAny(`why.${finding?.code ?? check}`, { who }) ?? "";
  });
  const isPresented = report.credentials?.some(({ verdict }) => verdict === "invalid") ?? false;
  return [...new Set([...told, isPresented ? say("why.credentials") : ""])].filter((reason) => reason !== "");
}

/** What the library says first of something that is no badge. */
function firstWords(report: Report): string {
  const [finding] = report.findings;
  return finding === undefined ? say("why.open") : sentence(told(finding));
}

/** A message as a sentence that stands alone. */
export function sentence(text: string): string {
  const told = shown(text, 1_000);
  return `${told.charAt(0).toUpperCase()}${told.slice(1)}${/[.!?…]$/.test(told) ? "" : "."}`;
}

const TWOFOLD: readonly string[] = ["open.kind.ambiguous", "open.kind.malformed"];
const KNOWN = ["registry", "host", "pinned"];
const CAUSES: readonly string[] = ["key-only", "copy", "self-asserted"];
const ENDINGS: readonly Check[] = ["status", "validity", "recipient", "refresh", "trust"];
const ENDS: readonly (readonly [string, (finding: Finding) => boolean])[] = [
  ["revoked", ({ code }) => code === "status.revoked"],
  ["suspended", ({ code }) => code === "status.suspended"],
  ["expired", ({ code }) => code === "validity.expired"],
  ["not-yet", ({ code }) => code === "validity.not-yet"],
  ["dates", ({ check }) => check === "validity"],
  ["recipient", ({ check }) => check === "recipient"],
  ["replaced", ({ check }) => check === "refresh"],
];
