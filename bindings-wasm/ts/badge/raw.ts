// The badge and the report as they are, behind folds, for whoever wants to see for themselves.

import type { Report } from "../report.js";
import { escaped, revealed } from "../visible.js";
import { inspect } from "../verify.js";
import { make } from "./dom.js";
import { questions } from "./questions.js";
import { stateOf } from "./state.js";
import { say } from "./words.js";

/** The folds. */
export function raw(report: Report): HTMLElement {
  const text = report.unverified;
  const document = text === null ? null : inspect(text).document;
  const pretty = document === null ? "" : JSON.stringify(document, null, 2);
  const isJson = text?.trimStart().startsWith("{") ?? false;
  return make(
    "section",
    { class: "panel raw" },
    make("h3", {}, say("raw.title")),
    text !== null && (isJson ? fold(say("raw.badge"), text.includes("\n") ? text : pretty) : fold(say("raw.jwt"), `${text}\n\n${pretty}`)),
    fold(say("raw.report"), bare(report)),
    // Of what is no badge, one sentence is said; what else was asked is for those who want to know.
    stateOf(report) === "nothing" && make("details", {}, make("summary", {}, say("raw.questions")), questions(report)),
  );
}

/** The report in its one JSON form, which has no texts of credentials. */
function bare(report: Report): string {
  return JSON.stringify(report, (name, value: unknown) => (TEXTS.includes(name) ? undefined : value), 2);
}

function fold(title: string, text: string): HTMLElement {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}\n${say("raw.cut", { count: text.length - LONGEST })}` : text;
  // JSON can spell what cannot be seen, and means the same by it.
  const visible = revealed(cut, escaped);
  return make("details", {}, make("summary", {}, title), make("pre", { tabindex: "0", role: "region", "aria-label": title, dir: "ltr" }, visible));
}

/** What this package adds to a report. */
const TEXTS = ["badge", "credential", "unverified", "valid"];
const LONGEST = 200_000;
