// Everything about one badge, drawn into one place and drawn anew when more is known.

import { about } from "./about.js";
import { asked } from "./asked.js";
import { card } from "./card.js";
import { make } from "./dom.js";
import type { Examination } from "./examination.js";
import { inside } from "./inside.js";
import { knowing } from "./know.js";
import { lacking, type Remedies } from "./missing.js";
import { questions } from "./questions.js";
import { raw } from "./raw.js";
import { record } from "./record.js";
import { headline, isPresentation, meaning, stateOf } from "./state.js";
import { advice, banner, leftOut } from "./verdict.js";
import { voucherLine, vouching } from "./vouch.js";
import { say } from "./words.js";
import { yours } from "./yours.js";

/** The details of a badge in a place of a page. */
export class Details {
  /** Where they are drawn. */
  readonly place: HTMLElement;
  readonly #examination: Examination;
  readonly #changed: () => void;
  readonly #body = make("div", { class: "body" });
  /** Says aloud what has changed, for those who do not see it. */
  readonly #aloud = make("p", { class: "unseen", role: "status" });

  constructor(examination: Examination, changed: () => void = () => undefined) {
    this.#examination = examination;
    this.#changed = changed;
    this.place = make("article", { class: "ob3" }, this.#aloud, this.#body);
    this.#draw();
  }

  /** Leads the reader to the verdict. */
  focus(): void {
    this.#focus("verdict");
  }

  #draw(): void {
    const examination = this.#examination;
    const { report, recipient, reader } = examination;
    const isKnown = report.kind !== null;
    const isBadge = stateOf(report) !== "nothing";
    const missing = lacking(examination, this.#remedies);
    const isOpenEnded = report.verdict === "undetermined";
    const parts = [
      banner(report, recipient, reader.policy, voucherLine(report)),
      advice(report),
      // What is left to do comes first; what need not be done, after the badge.
      isOpenEnded && missing,
      isKnown && card(examination),
      leftOut(report),
      !isOpenEnded && missing,
      vouching(examination),
      knowing(examination, () => {
        examination.renew();
        this.#again("know");
      }),
      isKnown && !isPresentation(report) && yours(examination, (recipient) => this.#ask(recipient)),
      ...inside(report),
      isBadge && make("section", { class: "panel" }, make("h3", {}, say("questions.title")), questions(report)),
      asked(examination),
      about(report),
      isBadge && record(examination),
      raw(report),
    ];
    this.#body.replaceChildren(...parts.filter((part): part is HTMLElement => part instanceof HTMLElement));
  }

  readonly #remedies: Remedies = {
    goOnline: () => {
      void this.#examination.fetchMissing().then(() => this.#again("verdict"));
    },
    hand: (url, document) => {
      this.#examination.hand(url, document);
      this.#again("verdict");
    },
    complain: (why) => {
      this.#aloud.textContent = why;
    },
  };

  #ask(recipient: string): void {
    this.#examination.ask(recipient);
    this.#again(recipient === "" ? "recipient" : "yours");
  }

  #again(focus: string): void {
    this.#draw();
    const { report, recipient } = this.#examination;
    this.#aloud.textContent = `${headline(report, recipient)}. ${meaning(report, recipient)}`;
    this.#focus(focus);
    this.#changed();
  }

  #focus(name: string): void {
    this.#body.querySelector<HTMLElement>(`[data-focus="${name}"]`)?.focus();
  }
}
