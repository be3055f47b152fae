// The verifier page: takes badges, by whatever way they come, and shows what there is to say of them.

import { Details } from "./ob3/badge/details.js";
import { button, make, sign } from "./ob3/badge/dom.js";
import { Examination } from "./ob3/badge/examination.js";
import { fetchBadge } from "./ob3/badge/reach.js";
import { Reader } from "./ob3/badge/reader.js";
import { STATE_SIGNS, contentOf, headline } from "./ob3/badge/state.js";
import { badgeStyle } from "./ob3/badge/style.js";
import { shown } from "./ob3/badge/text.js";
import { language, languageOf, say, useLanguage } from "./ob3/badge/words.js";
import { init } from "./ob3/verifier.js";
import { settings } from "./settings.js";
import { table } from "./table.js";

/** The largest file that the engine takes, which is an image. */
const MOST_BYTES = 32 * 1024 * 1024;
/** Files that are taken at once. */
const MOST_FILES = 200;
/** Under which name the browser keeps what the reader has decided. */
const KEPT = "ob3";
/** The states that the legend explains. */
const EXPLAINED = ["known", "unproven", "ended", "open", "invalid"];

/** Something is wrong with what was chosen, in words for the visitor. */
class Problem extends Error {}

// Loaded at once, so that the page works when the connection is gone afterwards.
const engine = init();
engine.catch(() => undefined);

/** The parts of the page; made anew when another language is spoken. */
let parts;
/** What the reader has decided. */
let reader;
/** What is shown: one badge, several, or nothing. */
let current = { examinations: [], at: undefined };
/** What is being looked at: of two badges that are chosen in a row, the later one counts. */
let turn = 0;

function build() {
  const file = make("input", { type: "file", multiple: true, class: "unseen", tabindex: "-1", "aria-hidden": "true" });
  const pick = button(say("page.pick"), { class: "main" }, () => file.click());
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
    EXPLAINED.map((state) => make("li", {}, make("span", { class: `chip ${state}` }, sign(STATE_SIGNS[state]), say(state === "ended" ? "label.ended" : `label.${state}`)), make("p", {}, say(`page.legend.${state}`)))),
  );
  const decided = make("div", {}, settings(reader, decide));
  const head = make("header", {}, make("h1", {}, say("page.title")), make("p", { class: "lead" }, say("page.lead")));
  const wrap = make("main", { class: "wrap" }, head, intake, status, answer, legend, decided, make("footer", {}, make("p", {}, say("page.foot"))));
  file.addEventListener("change", () => {
    const chosen = [...file.files];
    // The same file may be chosen again.
    file.value = "";
    void fromFiles(chosen);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void fromText(text.value);
  });
  parts = { prompt, text, other, intake, status, answer, legend, decided, wrap };
  document.documentElement.lang = language();
  document.title = say("page.name");
  document.body.replaceChildren(wrap);
}

/** The reader has decided something else: what is shown follows. */
async function decide(change) {
  const { language: chosen } = change;
  if (chosen !== undefined) {
    reader.language = chosen;
    await useLanguage(chosen);
    build();
    parts.decided.firstElementChild.open = true;
    parts.decided.querySelector("#language").focus();
  }
  if (change.policy !== undefined) reader.policy = change.policy;
  if (change.forget !== undefined) reader.forget(change.forget);
  for (const examination of current.examinations) examination.renew();
  if (current.examinations.length > 0) draw({ isQuiet: true });
  renewed();
}

/** Takes a badge: `read` gives its bytes, or throws a word for the visitor. */
async function examine(read, source) {
  turn += 1;
  const mine = turn;
  busy(say("page.busy"));
  try {
    const [bytes] = await Promise.all([read(), engineOrWord()]);
    if (mine !== turn) return;
    if (bytes.length === 0) throw new Problem(say("problem.empty", { name: source }));
    show([new Examination(bytes, source, reader)]);
  } catch (error) {
    if (mine === turn) complain(error instanceof Error ? error.message : String(error));
  } finally {
    if (mine === turn) parts.answer.removeAttribute("aria-busy");
  }
}

/** Takes many: each gets its row; what cannot be read as a file has its row too. */
async function examineAll(files) {
  turn += 1;
  const mine = turn;
  busy(say("page.busy"));
  try {
    await engineOrWord();
    const taken = [];
    for (const chosen of files.slice(0, MOST_FILES)) {
      const { name, read } = reading(chosen);
      const bytes = await read().catch((error) => error);
      if (mine !== turn) return;
      taken.push(bytes instanceof Uint8Array ? judged(bytes, name) : { source: name, problem: bytes.message });
      parts.status.textContent = say("many.busy", { done: taken.length, count: files.length });
      // Others get their turn: the page stays alive while many are checked.
      await new Promise((next) => setTimeout(next));
      if (mine !== turn) return;
    }
    show(taken, files.length > MOST_FILES);
  } catch (error) {
    if (mine === turn) complain(error instanceof Error ? error.message : String(error));
  } finally {
    if (mine === turn) parts.answer.removeAttribute("aria-busy");
  }
}

function judged(bytes, name) {
  if (bytes.length === 0) return { source: name, problem: say("problem.empty", { name }) };
  const examination = new Examination(bytes, name, reader);
  try {
    void examination.report;
    return examination;
  } catch (error) {
    return { source: name, problem: say("problem.broken", { name, why: error.message }) };
  }
}

function busy(words) {
  parts.status.textContent = words;
  parts.answer.setAttribute("aria-busy", "true");
}

async function engineOrWord() {
  await engine.catch(() => {
    throw new Problem(say("engine.failed"));
  });
}

function show(taken, isCut = false) {
  const examinations = taken.filter((one) => one instanceof Examination);
  current = { taken, examinations, isCut, at: taken.length === 1 ? 0 : undefined };
  parts.status.textContent = "";
  settle();
  draw();
  scrollTo(0, 0);
}

/** Draws what is shown: one badge, or the table of many. */
function draw({ isQuiet = false } = {}) {
  const { taken, at, isCut } = current;
  if (parts.intake.className !== "intake compact") settle();
  if (at === undefined) {
    document.title = say("many.title", { count: taken.length });
    const all = table(taken, (index) => choose(index));
    const title = make("h2", { tabindex: "-1", class: "many-title" }, say("many.title", { count: taken.length }));
    parts.answer.replaceChildren(title, isCut ? make("p", {}, say("many.most", { count: MOST_FILES })) : "", all);
    if (!isQuiet) title.focus();
    return;
  }
  const examination = taken[at];
  const titled = () => {
    const { report, recipient } = examination;
    document.title = `${headline(report, recipient)}: ${shown(contentOf(report)?.name ?? examination.source, 80)}`;
    renewed();
  };
  const details = new Details(examination, titled);
  titled();
  const back = taken.length > 1 && button(say("many.back", { count: taken.length }), { class: "quiet" }, () => choose(undefined));
  const source = make("p", { class: "source" }, say("page.source", { source: shown(examination.source, 200) }));
  parts.answer.replaceChildren(...[back, source, details.place].filter((part) => part !== false));
  if (!isQuiet) details.focus();
}

/** Shows the settings as they are now: an issuer may have become known, or be no more. */
function renewed() {
  const fresh = settings(reader, decide);
  const old = parts.decided.firstElementChild;
  fresh.open = old?.open ?? false;
  const focused = old?.contains(document.activeElement) ? (document.activeElement.id || "settings") : undefined;
  parts.decided.replaceChildren(fresh);
  if (focused !== undefined) (fresh.querySelector(`#${focused}`) ?? fresh.querySelector("summary")).focus();
}

function choose(index) {
  current.at = index;
  for (const examination of current.examinations) examination.renew();
  draw();
  scrollTo(0, 0);
}

/** Says what went wrong and what to do; the page goes on. */
function complain(why) {
  parts.status.textContent = "";
  current = { examinations: [], at: undefined };
  document.title = say("page.name");
  const problem = make("p", {}, shown(why, 600));
  const title = make("h2", { tabindex: "-1" }, say("problem.title"));
  parts.answer.replaceChildren(make("section", { class: "problem", role: "alert" }, title, problem));
  title.focus();
}

/** Makes room: the answer is what counts now. */
function settle() {
  parts.intake.classList.add("compact");
  parts.prompt.textContent = say("page.again");
  parts.other.open = false;
  parts.legend.remove();
  parts.text.value = "";
  parts.wrap.insertBefore(parts.answer, parts.intake);
}

function reading(chosen) {
  const name = shown(chosen.name || say("page.source.pasted"), 100);
  const read = async () => {
    if (chosen.size > MOST_BYTES) throw new Problem(say("problem.large", { name, size: megabytes(chosen.size), most: megabytes(MOST_BYTES) }));
    try {
      return new Uint8Array(await chosen.arrayBuffer());
    } catch {
      throw new Problem(say("problem.unreadable", { name }));
    }
  };
  return { name, read };
}

function fromFiles(files) {
  if (files.length > 1) return examineAll(files);
  if (files.length === 0) return undefined;
  const { name, read } = reading(files[0]);
  return examine(read, name);
}

function megabytes(bytes) {
  return new Intl.NumberFormat(say("locale"), { style: "unit", unit: "megabyte", maximumFractionDigits: 0 }).format(bytes / (1024 * 1024));
}

function fromAddress(address) {
  const host = URL.canParse(address) ? new URL(address).host : address;
  parts.status.textContent = say("page.fetching", { host: shown(host, 100) });
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
  const isFolder = [...transfer.items].some((item) => item.kind === "file" && item.webkitGetAsEntry?.()?.isDirectory);
  if (isFolder) return complain(say("problem.folder"));
  if (files.length > 0) return fromFiles(files);
  const address = transfer.getData("text/uri-list").split(/\r?\n/).find((line) => line !== "" && !line.startsWith("#"));
  return fromText(address ?? transfer.getData("text/plain"));
}

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

document.adoptedStyleSheets = [badgeStyle()];
await start();

/** Builds the page, in the language that the visitor chose or reads. */
async function start() {
  const registries = (document.documentElement.dataset.trust ?? document.body.dataset.trust ?? "").split(/\s+/).filter((url) => url !== "");
  reader = new Reader(registries, KEPT);
  await useLanguage(reader.language ?? languageOf(navigator.languages));
  build();
  const linked = new URLSearchParams(location.search).get("url");
  if (linked !== null) void fromAddress(linked);
}
