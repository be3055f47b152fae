// "I know this issuer": the reader says whose badges are those of an issuer that they know, and may take it back.

import { button, make, words } from "./dom.js";
import type { Examination } from "./examination.js";
import { instant, shown } from "./text.js";
import { around, say } from "./words.js";

/** The panel, where the issuer is one that can be known and the browser can keep it. */
export function knowing(examination: Examination, changed: () => void): HTMLElement | undefined {
  const { reader, knowable, knownSince } = examination;
  if (!reader.canKeep || knowable === undefined) return undefined;
  const { id, name } = knowable;
  if (knownSince !== undefined) {
    const forget = button(say("know.forget"), { class: "quiet", "data-focus": "know" }, () => {
      reader.forget(id);
      changed();
    });
    return panel(make("p", {}, say("know.known", { when: instant(knownSince) ?? shown(knownSince, 40) })), forget);
  }
  const trouble = make("p", { role: "status" });
  const know = button(say("know.ask"), { "data-focus": "know" }, () => {
    if (!reader.know(id, name)) trouble.textContent = say("know.failed");
    changed();
  });
  const text = around("know.text", "id", make("bdi", { class: "id" }, shown(id, 300))).map((part) =>
    typeof part === "string" ? part.replace("{name}", () => shown(name ?? say("vouch.issuer"), 100)) : part,
  );
  return panel(make("p", {}, text), make("p", {}, make("small", {}, say("know.sure"))), know, trouble);
}

function panel(...parts: HTMLElement[]): HTMLElement {
  return make("section", { class: "panel know" }, make("h3", {}, words(say("know.title"))), parts);
}
