// Each question with its answer, and under it each finding with its place.

import type { Check, CheckOutcome, Finding, Report } from "../report.js";
import { help, make, sign, words, type Sign } from "./dom.js";
import { outcomeOf } from "./state.js";
import { SEVERITY_SIGNS } from "./verdict.js";
import { say, sayIfAny, told as toldOf } from "./words.js";

/** The questions, with their answers. */
export function questions(report: Report): HTMLElement {
  const isOpen = outcomeOf(report, "open") === "passed";
  const asked = report.checks.filter(({ outcome }) => isOpen || outcome !== "skipped");
  return make("ul", { class: "questions" }, asked.map((outcome) => question(report, outcome)));
}

function question(report: Report, { check, outcome }: CheckOutcome): HTMLElement {
  const findings = report.findings.filter((finding) => finding.check === check);
  // A warning does not make the badge worse, but nobody must read that everyone really endorses it.
  const isPartial = outcome === "passed" && check === "endorsements" && findings.some(({ severity }) => severity === "warning");
  const isNothing = outcome === "skipped" && findings.length === 0 && NOTHING.includes(check);
  const departs = outcome === "passed" && check === "conformance" && !report.conformant;
  const answer = say(isPartial ? "answer.notall" : departs ? "answer.form" : isNothing ? "answer.nothing" : `answer.${outcome}`);
  const title = sayIfAny(`question.${check}`) ?? check;
  const why = outcome === "skipped" && findings.length === 0 ? sayIfAny(`skipped.${check}`) : undefined;
  return make(
    "li",
    { class: `${isPartial || departs ? "undetermined" : outcome} ${check}`, tabindex: "-1" },
    sign(isPartial || departs ? "warn" : OUTCOME_SIGNS[outcome]),
    make("span", { class: "question" }, title, help(title, check), why !== undefined && make("small", {}, ` ${why}`)),
    make("strong", { class: "answer" }, answer),
    findings.length > 0 && told(findings),
  );
}

function told(findings: readonly Finding[]): HTMLElement {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.severity, finding.code, finding.message]);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const few = [...groups.values()].slice(0, MOST_FINDINGS);
  const more = findings.length - few.reduce((count, alike) => count + Math.min(alike.length, MOST_PLACES), 0);
  return make("ul", { class: "findings" }, few.map(group), more > 0 && make("li", {}, say("finding.more", { count: more })));
}

/** Findings that differ in nothing but their place. */
function group(alike: readonly Finding[]): HTMLElement | undefined {
  const [finding] = alike;
  if (finding === undefined) return undefined;
  const places = alike.slice(0, MOST_PLACES).map(({ path, document }) => {
    if (document === undefined) return path === "" ? say("finding.whole") : make("code", {}, words(path, 400));
    const other = make("code", {}, words(document, 400));
    return path === "" ? [say("finding.in"), " ", other] : [make("code", {}, words(path, 400)), " ", say("finding.in"), " ", other];
  });
  return make(
    "li",
    { class: finding.severity },
    sign(SEVERITY_SIGNS[finding.severity]),
    make("p", { class: "message" }, make("span", { class: "unseen" }, `${say(`severity.${finding.severity}`)}: `), make("span", { class: "told" }, words(toldOf(finding), 1_000))),
    make("p", { class: "place" }, say("finding.at"), " ", places.map((place, index) => [index > 0 && ", ", place]), " ", make("span", { class: "code" }, finding.code)),
  );
}

const OUTCOME_SIGNS: Readonly<Record<CheckOutcome["outcome"], Sign>> = {
  passed: "good",
  failed: "bad",
  undetermined: "open",
  skipped: "none",
};

/** What is skipped because the badge gives no cause to ask. */
const NOTHING: readonly Check[] = ["status", "endorsements", "refresh"];

/** A badge that raises more has made its point; the report has them all. */
const MOST_FINDINGS = 10;
const MOST_PLACES = 5;

