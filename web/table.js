// Many badges at once, as a table: of each its name, its issuer, the answer and why.

import { button, make, words } from "./ob3/badge/dom.js";
import { meaning, headline, stateOf } from "./ob3/badge/state.js";
import { shown } from "./ob3/badge/text.js";
import { authorOf, chip, nameOf } from "./ob3/badge/verdict.js";
import { say } from "./ob3/badge/words.js";

/** The table. What could not be read as a file has a `problem` in place of a report. `choose` is told which badge's details are wanted. */
export function table(taken, choose) {
  const heads = ["many.name", "many.issuer", "many.verdict", "many.state", "many.details"].map((word) => make("th", { scope: "col" }, say(word)));
  const body = make("tbody", {}, taken.map((one, index) => ("problem" in one ? failed(one) : row(one, () => choose(index)))));
  return make("div", { class: "ob3 many", role: "region", tabindex: "0", "aria-label": say("many.title", { count: taken.length }) }, make("table", {}, make("thead", {}, make("tr", {}, heads)), body));
}

function row({ report, source }, choose) {
  const name = nameOf(report);
  const author = authorOf(report);
  const called = shown(name ?? source, 120);
  const file = make("small", {}, words(source, 120));
  const state = stateOf(report);
  return make(
    "tr",
    {},
    make("th", { scope: "row" }, name === undefined ? "" : words(name, 120), " ", file),
    make("td", {}, author === undefined ? "" : words(author, 120)),
    make("td", {}, chip(report)),
    // Where the label says all, the headline would say it again.
    make("td", {}, ["unproven", "ended"].includes(state) ? headline(report) : meaning(report)),
    make("td", {}, button(say("many.details"), { class: "quiet", "aria-label": `${say("many.details")} ${say("many.details.of", { name: called })}` }, choose)),
  );
}

function failed({ source, problem }) {
  return make("tr", {}, make("th", { scope: "row" }, words(source, 120)), make("td", { colspan: "4" }, shown(problem, 400)));
}
