// Whether it is theirs: the visitor types an address, and the engine compares it, hashed where the badge hides it.

import { button, make } from "./dom.js";
import type { Examination } from "./examination.js";
import { shown } from "./text.js";
import { outcomeOf, stateOf, type State } from "./state.js";
import { say, told, type Word } from "./words.js";

/** The form, with the answer if it was asked. */
export function yours(examination: Examination, ask: (recipient: string) => void): HTMLElement {
  const { recipient } = examination;
  const input = make("input", {
    id: "ob3-recipient",
    type: "text",
    inputmode: "email",
    autocomplete: "off",
    autocapitalize: "none",
    spellcheck: "false",
    required: true,
    maxlength: "400",
    value: recipient,
    "aria-describedby": "ob3-recipient-hint",
    "data-focus": "recipient",
  });
  const form = make(
    "form",
    {},
    make("label", { for: "ob3-recipient" }, say("yours.label")),
    make(
      "div",
      { class: "line" },
      input,
      make("button", { type: "submit" }, say("yours.ask")),
      recipient !== "" && button(say("yours.forget"), { class: "quiet" }, () => ask("")),
    ),
    make("small", { id: "ob3-recipient-hint" }, say("yours.hint")),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (input.value.trim() !== "") ask(input.value.trim());
  });
  return make("section", { class: "panel yours" }, make("h3", {}, say("yours.title")), form, recipient !== "" && answer(examination));
}

function answer({ report, recipient }: Examination): HTMLElement {
  const who = shown(recipient, 200);
  const outcome = outcomeOf(report, "recipient");
  const finding = report.findings.find(({ check }) => check === "recipient");
  const isYes = outcome === "passed";
  const text = isYes
    ? say(outcomeOf(report, "proof") !== "passed" ? "yours.yes.unproven" : YES[stateOf(report)], { who })
    : outcome === "failed"
      ? say("yours.no", { who })
      : say("yours.unasked");
  const tone = isYes && report.verdict === "valid" ? "good" : outcome === "failed" ? "bad" : "open";
  return make(
    "p",
    { class: `answer ${tone}`, tabindex: "-1", "data-focus": "yours" },
    make("strong", {}, text),
    finding !== undefined && make("small", { class: "message" }, make("span", { class: "told" }, shown(told(finding), 400))),
  );
}

const YES: Readonly<Record<State, Word>> = {
  known: "yours.yes",
  unproven: "yours.yes",
  ended: "yours.yes.ended",
  invalid: "yours.yes.invalid",
  nothing: "yours.yes.invalid",
  open: "yours.yes.open",
};
