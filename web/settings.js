// What the reader decides: the language, how strict to be, and which issuers they know. Kept in the browser.

import { button, make } from "./ob3/badge/dom.js";
import { POLICIES } from "./ob3/badge/reader.js";
import { instant, shown } from "./ob3/badge/text.js";
import { language, languages, say } from "./ob3/badge/words.js";

/** The settings, behind a fold. `decide` is told what the reader changes: `{ language }`, `{ policy }` or `{ forget }`. */
export function settings(reader, decide) {
  return make(
    "details",
    { class: "settings" },
    make("summary", {}, say("settings.title")),
    Object.keys(languages).length > 1 && speech(decide),
    strictness(reader, decide),
    known(reader, decide),
    reader.registries.length > 0 && registries(reader),
    make("p", { class: "hint" }, say("settings.kept")),
  );
}

function speech(decide) {
  const options = Object.entries(languages).map(([code, name]) => make("option", { value: code, lang: code, selected: code === language() }, name));
  const select = make("select", { id: "language" }, options);
  select.addEventListener("change", () => void decide({ language: select.value }));
  return make("p", {}, make("label", { for: "language" }, say("settings.language")), " ", select);
}

function strictness(reader, decide) {
  const choices = POLICIES.map((policy) => {
    const input = make("input", { type: "radio", name: "policy", id: `policy-${policy}`, value: policy, checked: reader.policy === policy });
    input.addEventListener("change", () => void decide({ policy }));
    return make("div", { class: "choice" }, input, make("label", { for: `policy-${policy}` }, make("strong", {}, say(`settings.policy.${policy}`)), make("span", {}, say(`settings.policy.${policy}.text`))));
  });
  return make("fieldset", {}, make("legend", {}, say("settings.policy")), choices, make("p", { class: "hint" }, say("settings.policy.note")));
}

function known(reader, decide) {
  const rows = reader.known.map(({ id, name, since }) => {
    const called = shown(name ?? id, 120);
    const remove = button(say("settings.known.remove"), { class: "quiet", "aria-label": say("settings.known.remove.of", { name: called }) }, () => void decide({ forget: id }));
    return make(
      "li",
      {},
      make("div", {}, make("bdi", {}, called), make("small", {}, ` ${say("settings.known.since", { when: instant(since) ?? shown(since, 40) })}`), make("div", {}, make("bdi", { class: "id" }, shown(id, 300)))),
      remove,
    );
  });
  return make("section", {}, make("h3", {}, say("settings.known")), rows.length > 0 ? make("ul", {}, rows) : make("p", { class: "hint" }, say("settings.known.none")));
}

function registries(reader) {
  const rows = reader.registries.map((url) => make("li", {}, make("bdi", { class: "id" }, shown(url, 300))));
  return make("section", {}, make("h3", {}, say("settings.registries")), make("ul", {}, rows));
}
