// The verifier page: takes a badge, by whatever way it comes, and shows what there is to say of it.

import { Details } from "./ob3/badge/details.js";
import { make, sign } from "./ob3/badge/dom.js";
import { Examination } from "./ob3/badge/examination.js";
import { fetchBadge } from "./ob3/badge/reach.js";
import { badgeStyle } from "./ob3/badge/style.js";
import { shown } from "./ob3/badge/text.js";
import { chip } from "./ob3/badge/verdict.js";
import { say } from "./ob3/badge/words.js";
import { init } from "./ob3/verifier.js";

/** The largest file that the engine takes, which is an image. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Something is wrong with what was chosen, in words for the visitor. */
class Problem extends Error {}

// Loaded at once, so that the page works when the connection is gone afterwards.
const engine = init();
engine.catch(() => undefined);

const file = make("input", { type: "file", class: "unseen", tabindex: "-1", "aria-hidden": "true" });
const pick = make("button", { type: "button", class: "main" }, say("page.pick"));
const prompt = make("p", { class: "big" }, say("page.drop"));
const text = make("textarea", { id: "text", spellcheck: "false", autocapitalize: "none", autocomplete: "off", "aria-describedby": "text-hint" });
const form = make(
  "form",
  {},
  make("label", { for: "text" }, say("page.paste")),
  text,
  make("span", { class: "hint", id: "text-hint" }, say("page.paste.hint")),
  make("button", { type: "submit" }, say("page.check")),
);
const other = make("details", {}, make("summary", {}, say("page.other")), form);
const mark = sign("good");
mark.classList.add("mark");
const intake = make("section", { class: "intake", "aria-label": say("page.drop") }, mark, prompt, make("p", { class: "kinds" }, say("page.kinds")), pick, file, other);
const status = make("p", { class: "unseen", role: "status" });
const answer = make("div", { class: "answer-place" });
const legend = make(
  "ul",
  { class: "legend", "aria-label": say("page.legend") },
  ["valid", "undetermined", "invalid"].map((verdict) => make("li", {}, chip(verdict), make("p", {}, say(`page.legend.${verdict}`)))),
);
const wrap = make(
  "main",
  { class: "wrap" },
  make("header", {}, make("h1", {}, say("page.title")), make("p", { class: "lead" }, say("page.lead"))),
  intake,
  status,
  answer,
  legend,
  make("footer", {}, make("p", {}, say("page.foot"))),
);

document.title = say("page.name");
document.adoptedStyleSheets = [badgeStyle()];
document.body.replaceChildren(wrap);

/** What is being looked at: of two badges that are chosen in a row, the later one counts. */
let turn = 0;

/** Takes a badge: `read` gives its bytes, or throws a word for the visitor. */
async function examine(read, source) {
  turn += 1;
  const mine = turn;
  status.textContent = say("page.busy");
  answer.setAttribute("aria-busy", "true");
  try {
    const [bytes] = await Promise.all([read(), engineOrWord()]);
    if (mine !== turn) return;
    if (bytes.length === 0) throw new Problem(say("problem.empty", { name: source }));
    show(new Examination(bytes, source));
  } catch (error) {
    if (mine === turn) complain(error instanceof Error ? error.message : String(error));
  } finally {
    if (mine === turn) answer.removeAttribute("aria-busy");
  }
}

async function engineOrWord() {
  await engine.catch(() => {
    throw new Problem(say("engine.failed"));
  });
}

function show(examination) {
  const titled = () => {
    const { report, claims } = examination.known;
    document.title = `${say(`verdict.${report.verdict}`)}: ${shown(claims.name ?? examination.source, 80)}`;
  };
  const details = new Details(examination, titled);
  status.textContent = "";
  titled();
  settle();
  answer.replaceChildren(make("p", { class: "source" }, say("page.source", { source: shown(examination.source, 200) })), details.place);
  scrollTo(0, 0);
  details.focus();
}

/** Says what went wrong and what to do; the page goes on. */
function complain(why) {
  status.textContent = "";
  document.title = say("page.name");
  const problem = make("p", {}, shown(why, 600));
  const title = make("h2", { tabindex: "-1" }, say("problem.title"));
  answer.replaceChildren(make("section", { class: "problem", role: "alert" }, title, problem));
  title.focus();
}

/** Makes room: the answer is what counts now. */
function settle() {
  intake.classList.add("compact");
  prompt.textContent = say("page.again");
  other.open = false;
  legend.remove();
  text.value = "";
  wrap.insertBefore(answer, intake);
}

function fromFile(chosen) {
  const name = shown(chosen.name || say("page.source.pasted"), 100);
  const read = async () => {
    if (chosen.size > MOST_BYTES) throw new Problem(say("problem.large", { name, size: megabytes(chosen.size), most: megabytes(MOST_BYTES) }));
    try {
      return new Uint8Array(await chosen.arrayBuffer());
    } catch {
      throw new Problem(say("problem.unreadable", { name }));
    }
  };
  return examine(read, name);
}

function megabytes(bytes) {
  return new Intl.NumberFormat(say("locale"), { style: "unit", unit: "megabyte", maximumFractionDigits: 0 }).format(bytes / (1024 * 1024));
}

function fromAddress(address) {
  const host = URL.canParse(address) ? new URL(address).host : address;
  status.textContent = say("page.fetching", { host: shown(host, 100) });
  return examine(() => fetchBadge(address), address);
}

function fromText(pasted) {
  const trimmed = pasted.trim();
  if (trimmed === "") return complain(say("problem.nothing"));
  if (/^https?:\/\/\S+$/i.test(trimmed)) return fromAddress(trimmed);
  return examine(async () => new TextEncoder().encode(pasted), say("page.source.pasted"));
}

function fromTransfer(transfer) {
  const files = [...transfer.files];
  if (files.length > 1) return complain(say("problem.several", { count: files.length }));
  const isFolder = [...transfer.items].some((item) => item.kind === "file" && item.webkitGetAsEntry?.()?.isDirectory);
  if (isFolder) return complain(say("problem.folder"));
  if (files.length === 1) return fromFile(files[0]);
  const address = transfer.getData("text/uri-list").split(/\r?\n/).find((line) => line !== "" && !line.startsWith("#"));
  return fromText(address ?? transfer.getData("text/plain"));
}

pick.addEventListener("click", () => file.click());
file.addEventListener("change", () => {
  const [chosen] = file.files;
  if (chosen !== undefined) void fromFile(chosen);
  // The same file may be chosen again.
  file.value = "";
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  void fromText(text.value);
});
document.addEventListener("paste", (event) => {
  const into = event.target instanceof Element && event.target.closest("input, textarea") !== null;
  // Into a field goes text; a picture goes nowhere but here.
  if (event.clipboardData === null || (into && event.clipboardData.files.length === 0)) return;
  event.preventDefault();
  void fromTransfer(event.clipboardData);
});

let inside = 0;
document.addEventListener("dragenter", () => {
  inside += 1;
  document.body.classList.add("over");
});
document.addEventListener("dragleave", () => {
  inside -= 1;
  if (inside <= 0) document.body.classList.remove("over");
});
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  inside = 0;
  document.body.classList.remove("over");
  if (event.dataTransfer !== null) void fromTransfer(event.dataTransfer);
});

const linked = new URLSearchParams(location.search).get("url");
if (linked !== null) void fromAddress(linked);
