// The banner: the state in a headline, a sign, a colour and a sentence; and what to do where no badge could be read.

import type { Report, Severity } from "../report.js";
import { button, make, sign, words, type Child, type Sign } from "./dom.js";
import { STATE_SIGNS, contentOf, headline, isPresentation, label, meaning, outcomeOf, stateOf } from "./state.js";
import { list, shown } from "./text.js";
import { around, say, sayIfAny, type Word } from "./words.js";

/** What it is called; nothing where the report does not say what it is. */
export function nameOf(report: Report): string | undefined {
  if (report.kind === null) return undefined;
  return isPresentation(report) ? say("badge.presentation") : contentOf(report)?.name ?? say("badge.unnamed");
}

/** Who issued it, or presents it. */
export function authorOf(report: Report): string | undefined {
  const content = contentOf(report);
  const author = isPresentation(report) ? content?.holder : content?.issuer;
  return author?.name ?? author?.id;
}

/** The banner, which is what is read first. */
export function banner(report: Report, recipient: string, policy: string, ...more: Child[]): HTMLElement {
  const name = nameOf(report);
  const state = stateOf(report);
  return make(
    "header",
    { class: `banner ${state}`, "data-verdict": report.verdict },
    sign(STATE_SIGNS[state]),
    make(
      "div",
      {},
      make("h2", { tabindex: "-1", "data-focus": "verdict" }, headline(report, recipient), name !== undefined && make("span", { class: "unseen" }, ": ", words(name, 200))),
      make("p", {}, meaning(report, recipient)),
      notes(report, policy).map((note) => make("p", { class: "note" }, sign("note"), make("span", {}, note))),
      more,
    ),
  );
}

/** What has to be known with the verdict: for whom it was made, that its form departs, what it was found in, a policy of one's own. */
function notes(report: Report, policy: string): Child[] {
  const audience = report.findings.find(({ code }) => code === "proof.domain.unasked")?.params.found;
  const departures = departuresOf(report);
  return [
    typeof audience === "string" && say("note.audience", { who: shown(audience, 200) }),
    report.authentic && report.verdict !== "invalid" && departures > 0 && formNote(departures),
    report.opened !== undefined && report.opened.length > 0 && say("note.opened", { what: list(report.opened.map(layer)) }),
    policy !== "standard" && say("note.policy", { policy: sayIfAny(`settings.policy.${policy}`) ?? policy }),
  ].filter((note) => note !== false);
}

/** In how many places a genuine badge departs from the standard. */
function departuresOf({ conformant, findings }: Report): number {
  if (conformant) return 0;
  return findings.filter(({ check, severity }) => check === "conformance" && (severity === "warning" || severity === "error")).length;
}

function formNote(count: number): Child {
  const details = button(say("note.form.details"), { class: "inline" }, (pressed) => {
    pressed.closest(".body")?.querySelector<HTMLElement>(".conformance")?.focus();
  });
  // The count stands before the button, whatever the language puts between them.
  return around(count === 1 ? "note.form.one" : "note.form", "details", details).map((part) => (typeof part === "string" ? part.replace("{count}", String(count)) : part));
}

function layer({ as, path }: NonNullable<Report["opened"]>[number]): string {
  return sayIfAny(`inside.${as}`, { path: shown(path === undefined || path === "" ? "/" : path, 100) }) ?? say("inside.other");
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
export function leftOut(report: Report): HTMLElement | undefined {
  const content = contentOf(report);
  if (report.format !== "ecdsa-sd-2023" || content === undefined || isPresentation(report)) return undefined;
  const [achievement] = content.achievements;
  const parts: readonly (readonly [Word, unknown])[] = [
    ["selective.what.recipient", content.recipients[0]],
    ["selective.what.until", content.until],
    ["selective.what.description", content.description],
    ["selective.what.criteria", achievement?.criteria],
    ["selective.what.image", content.image],
    ["selective.what.evidence", content.evidence[0]],
    ["selective.what.result", content.results[0]],
    ["selective.what.alignment", achievement?.skills[0]],
    ["selective.what.endorsement", report.endorsements?.[0]],
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

/** A state as a short label. */
export function chip(report: Report, ...more: Child[]): HTMLElement {
  const state = stateOf(report);
  return make("span", { class: `chip ${state}`, "data-verdict": report.verdict }, sign(STATE_SIGNS[state]), label(report), ...more);
}

const ADVICE: readonly (readonly [codes: readonly string[], advice: Word])[] = [
  [["open.open-badges-2", "open.open-badges-1"], "advice.old"],
  [["bake.none"], "advice.photo"],
];
