// Who was asked for which document, and what came.

import type { Fetched } from "../report.js";
import { link, make } from "./dom.js";
import type { Examination } from "./examination.js";
import { hostOf, shown } from "./text.js";
import { say, sayIfAny } from "./words.js";

/** The panel of what was asked for, if anything was. */
export function asked({ report: { fetched = [] } }: Examination): HTMLElement | undefined {
  if (fetched.length === 0) return undefined;
  return make(
    "section",
    { class: "panel asked" },
    make("h3", {}, say("asked.title")),
    make(
      "ul",
      {},
      fetched.slice(0, MOST).map((one) => make("li", {}, documentOf(one), make("div", { class: "id" }, link(one.url)), make("p", {}, outcome(one)))),
      fetched.length > MOST && make("li", {}, say("missing.more", { count: fetched.length - MOST })),
    ),
  );
}

/** What came, or why nothing did, in a sentence. */
export function outcome({ url, bytes = 0, failed, status = 0 }: Fetched): string {
  const size = new Intl.NumberFormat(say("locale"), { style: "unit", unit: "byte", unitDisplay: "long" }).format(bytes);
  const host = shown(hostOf(url), 200);
  return sayIfAny(`asked.${failed ?? "got"}`, { host, size, status }) ?? "";
}

function documentOf({ kind }: Fetched): HTMLElement {
  return make("div", {}, sayIfAny(`document.${kind}`) ?? say("document.other"));
}

const MOST = 20;
