// Keeping a record: the documents by which a badge was judged, as a file; and the page on paper.

import { button, make } from "./dom.js";
import type { Examination } from "./examination.js";
import { say } from "./words.js";

/** The panel. */
export function record(examination: Examination): HTMLElement {
  const save = button(say("record.save"), {}, () => download(nameOf(examination.source), examination.record()));
  const paper = button(say("record.print"), { class: "quiet" }, () => print());
  return make(
    "section",
    { class: "panel record" },
    make("h3", {}, say("record.title")),
    make("p", {}, say("record.text")),
    make("div", { class: "line" }, save, paper),
  );
}

/** A file name that any system takes. */
function nameOf(source: string): string {
  const name = source.split(/[/\\]/).pop() ?? "";
  const plain = name.replace(/\.[a-z0-9]{1,5}$/i, "").replace(/[^\p{L}\p{N}_-]+/gu, "-").replace(/^-+|-+$/g, "");
  return `${plain.slice(0, 80) || "badge"}.evidence.json`;
}

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  make("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
