// What is missing, whom one would have to ask for it, and the two ways to get it: going online, or handing it in.

import { readBytes } from "../input.js";
import type { Missing } from "../report.js";
import { button, link, make } from "./dom.js";
import { outcome } from "./asked.js";
import type { Examination } from "./examination.js";
import { list, shown } from "./text.js";
import { say, sayIfAny } from "./words.js";

/** What may be done about it. */
export interface Remedies {
  goOnline(): void;
  hand(url: string, document: Uint8Array): void;
  complain(why: string): void;
}

/** The panel of what is missing, if anything is. */
export function lacking(examination: Examination, remedies: Remedies): HTMLElement | undefined {
  const { missing, verdict } = examination.report;
  if (missing.length === 0) return undefined;
  const { hosts } = examination;
  const asked = missing.some(({ url }) => isFailed(url, examination));
  const few = missing.slice(0, MOST);
  return make(
    "section",
    { class: `panel missing${verdict === "undetermined" ? " urgent" : ""}` },
    make("h3", {}, say("missing.title")),
    make("p", {}, why(examination)),
    make(
      "ul",
      {},
      few.map((one) => item(one, examination, remedies)),
      missing.length > MOST && make("li", {}, say("missing.more", { count: missing.length - MOST })),
    ),
    hosts.length > 0 && [
      make("p", {}, say("missing.hosts", { hosts: list(hosts) })),
      button(
        say(asked ? "missing.go.again" : "missing.go", { hosts: list(hosts.slice(0, MOST_HOSTS)) }),
        { class: "main", "data-focus": "online" },
        (pressed) => {
          pressed.disabled = true;
          pressed.textContent = say("missing.going", { hosts: list(hosts.slice(0, MOST_HOSTS)) });
          remedies.goOnline();
        },
      ),
    ],
  );
}

/** Why that matters, which depends on the verdict, on what it is, and on whether it was asked for in vain. */
function why(examination: Examination): string {
  const { report, requests } = examination;
  const { missing, verdict } = report;
  if (verdict === "invalid") return say("missing.why.invalid");
  if (verdict === "valid") {
    const lacking = new Set(missing.map(({ kind }) => kind));
    const isOnly = (...kinds: string[]) => [...lacking].every((one) => kinds.includes(one));
    return say(isOnly("refresh") ? "missing.why.newer" : isOnly("registry", "entity-statement") ? "missing.why.registry" : "missing.why.valid");
  }
  const isUntried = requests.some(({ name }) => !isFailed(name, examination));
  const next = isUntried ? "missing.why.now" : requests.length > 0 ? "missing.why.failed" : "missing.why.hand";
  return `${say("missing.why")} ${say(next)}`;
}

/** Whether it was asked for in vain. */
function isFailed(url: string, examination: Examination): boolean {
  const trouble = examination.troubleWith(url);
  return trouble !== undefined && trouble.failed !== "refused";
}

function item({ url, kind }: Missing, examination: Examination, remedies: Remedies): HTMLElement {
  const trouble = examination.troubleWith(url);
  const isLater = trouble === undefined && examination.requests.every(({ name }) => name !== url);
  return make(
    "li",
    {},
    make("div", {}, sayIfAny(`document.${kind}`) ?? say("document.other")),
    make("div", { class: "id" }, link(url)),
    isLater && make("p", {}, say("missing.later")),
    trouble !== undefined && [make("p", { class: "trouble" }, outcome(trouble)), make("p", {}, say("missing.hand.how"), " ", chooser(url, remedies))],
  );
}

/** Takes a document from the visitor's disk. */
function chooser(url: string, { hand, complain }: Remedies): HTMLElement {
  const input = make("input", { type: "file", "aria-label": `${say("missing.hand")}: ${shown(url)}` });
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file === undefined) return;
    readBytes(file).then(
      (document) => hand(url, document),
      (error: unknown) => complain(error instanceof Error ? error.message.replace(/^ob3: /, "") : String(error)),
    );
  });
  return input;
}

const MOST = 20;
const MOST_HOSTS = 3;
