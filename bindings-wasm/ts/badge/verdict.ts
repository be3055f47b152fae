// The verdict in a word, a sign, a colour and a sentence; and what to do where no badge could be read.

import type { Check, Outcome, Report, Severity, Verdict } from "../report.js";
import { isPresentation } from "./claims.js";
import { make, sign, words, type Child, type Sign } from "./dom.js";
import type { Known } from "./examination.js";
import { list, shown } from "./text.js";
import { say, sayIfAny, type Word } from "./words.js";

/** The sign of a verdict. */
export const VERDICT_SIGNS: Readonly<Record<Verdict, Sign>> = { valid: "good", invalid: "bad", undetermined: "open" };

/** What became of a question. */
export function outcomeOf(report: Report, check: Check): Outcome {
  return report.checks.find((outcome) => outcome.check === check)?.outcome ?? "skipped";
}

/** Whether the key is the issuer's by more than the badge's own word. */
export function isProven(report: Report): boolean {
  const answered = outcomeOf(report, "proof") === "passed" && outcomeOf(report, "issuer") === "passed";
  return answered && report.provenance !== null && report.provenance !== "self-asserted";
}

/** Whether an id is a key and nothing else, so that it says of nobody whose it is. */
export function isBareKey(id: string | undefined): boolean {
  return id !== undefined && /^did:(key|jwk):/.test(id);
}

/** What it is called; nothing where the report does not say what it is. */
export function nameOf({ report, claims }: Known): string | undefined {
  if (report.kind === null) return undefined;
  return isPresentation(report) ? say("badge.presentation") : claims.name ?? say("badge.unnamed");
}

/** Who issued it, or presents it. */
export function authorOf({ report, claims }: Known): string | undefined {
  const author = isPresentation(report) ? claims.holder : claims.issuer;
  return author.name ?? author.id;
}

/** The verdict in a sentence or two. */
export function meaning({ report, claims }: Known, recipient: string): string {
  const who = shown(recipient, 200);
  if (report.verdict === "undetermined") return say("meaning.undetermined");
  if (report.verdict === "invalid") return [...reasons(report, who), say("meaning.invalid")].join(" ");
  const yours = outcomeOf(report, "recipient") === "passed" ? [say("meaning.valid.yours", { who })] : [];
  if (isPresentation(report)) return say("meaning.valid.presented");
  if (!isProven(report)) return [...yours, say("meaning.valid")].join(" ");
  const name = shown(claims.issuer.name ?? say("vouch.key.issuer"), 100);
  return [...yours, isBareKey(claims.issuer.id) ? say("meaning.valid.key", { name }) : say("meaning.valid.claimed")].join(" ");
}

/** Why it is invalid: of each question that was answered no, the plainest word. */
function reasons(report: Report, who: string): string[] {
  const errors = report.findings.filter(({ severity }) => severity === "error");
  const failed = report.checks.filter(({ outcome }) => outcome === "failed").map(({ check }) => check);
  const told = failed.map((check) => {
    const finding = errors.find((error) => error.check === check && sayIfAny(`why.${error.code}`) !== undefined);
    return sayIfAny(`why.${finding?.code ?? check}`, { who }) ?? sayIfAny(`why.${check}`, { who }) ?? "";
  });
  const isPresented = report.credentials?.some(({ verdict }) => verdict === "invalid") ?? false;
  return [...new Set([...told, isPresented ? say("why.credentials") : ""])].filter((reason) => reason !== "");
}

/** The banner, which is what is read first. */
export function banner(known: Known, recipient: string, more?: HTMLElement): HTMLElement {
  const { report } = known;
  const name = nameOf(known);
  return make(
    "header",
    { class: `banner ${report.verdict}` },
    sign(VERDICT_SIGNS[report.verdict]),
    make(
      "div",
      {},
      make(
        "h2",
        { tabindex: "-1", "data-focus": "verdict" },
        say(`verdict.${report.verdict}`),
        name !== undefined && make("span", { class: "unseen" }, ": ", words(name, 200)),
      ),
      make("p", {}, meaning(known, recipient)),
      more,
    ),
  );
}

/** What to do, where what was chosen is no badge of Open Badges 3.0. */
export function advice(report: Report): HTMLElement | undefined {
  const codes = report.findings.map(({ code }) => code as string);
  const found = ADVICE.find(([of]) => of.some((code) => codes.includes(code)));
  const text = found?.[1] ?? (outcomeOf(report, "open") === "failed" ? "advice.not" : undefined);
  if (text === undefined) return undefined;
  return make("section", { class: "panel" }, make("h3", {}, say("advice.title")), make("p", {}, say(text)));
}

/** Of a badge that its holder shows in part: what is not in it. */
export function leftOut({ report, claims, document }: Known): HTMLElement | undefined {
  if (report.format !== "ecdsa-sd-2023" || report.kind === null || isPresentation(report)) return undefined;
  const [achievement] = claims.achievements;
  const parts: readonly (readonly [Word, unknown])[] = [
    ["selective.what.recipient", claims.recipients[0]],
    ["selective.what.until", claims.until],
    ["selective.what.description", achievement?.description],
    ["selective.what.criteria", achievement?.criteria],
    ["selective.what.image", claims.pictures[0]],
    ["selective.what.evidence", claims.evidence[0]],
    ["selective.what.result", claims.subjects[0]?.result],
    ["selective.what.alignment", achievement?.alignment],
    ["selective.what.endorsement", document?.endorsement ?? document?.endorsementJwt ?? achievement?.endorsement],
  ];
  const absent = parts.filter(([, value]) => value === undefined).map(([word]) => say(word));
  return make(
    "section",
    { class: "panel aside" },
    make("h3", {}, say("selective.title")),
    make("p", {}, say("selective.text")),
    absent.length > 0 && make("p", {}, say("selective.absent", { what: list(absent) })),
  );
}

/** The sign of how much a finding weighs. */
export const SEVERITY_SIGNS: Readonly<Record<Severity, Sign>> = { error: "bad", undetermined: "open", warning: "warn", info: "note" };

/** A verdict as a short label. */
export function chip(verdict: Verdict, ...more: Child[]): HTMLElement {
  return make("span", { class: `chip ${verdict}` }, sign(VERDICT_SIGNS[verdict]), say(`verdict.${verdict}`), ...more);
}

const ADVICE: readonly (readonly [codes: readonly string[], advice: Word])[] = [
  [["open.open-badges-2"], "advice.old"],
  [["bake.none"], "advice.photo"],
];
