// `ob3/element`: `<ob3-badge src="…">`, a badge with its verdict on any page, and its details behind a button.

import type { Policy } from "../verify.js";
import type { Report } from "../report.js";
import { picture } from "./card.js";
import { Details } from "./details.js";
import { button, make, words } from "./dom.js";
import { Examination } from "./examination.js";
import { fetchBadge, loaded } from "./reach.js";
import { POLICIES, Reader } from "./reader.js";
import { isKnown, isPresentation } from "./state.js";
import { badgeStyle } from "./style.js";
import { shown } from "./text.js";
import { authorOf, chip, nameOf } from "./verdict.js";
import { language, languageOf, say, useLanguage } from "./words.js";

/** A server that renders pages has no elements, and may import this all the same. */
const Host = globalThis.HTMLElement ?? (class {} as unknown as typeof HTMLElement);

/**
 * A badge with its verdict.
 *
 * ```html
 * <script type="module" src="ob3/badge/element.js"></script>
 * <ob3-badge src="badge.png"></ob3-badge>
 * ```
 *
 * `src` is the address of the badge: a PNG or SVG image, JSON or a JWT. With the attribute `online` the documents that are missing,
 * such as status lists, are fetched at once; without it, only when the visitor asks for them. `data-trust` has the addresses of
 * registries of issuers that the site trusts, `policy` says how strict to be, and `lang` which language to speak instead of the
 * visitor's. When there is a report, the event `ob3-report` is dispatched, whose `detail` is the report.
 */
export class BadgeElement extends Host {
  static readonly observedAttributes: readonly string[] = ["src", "online", "policy", "data-trust", "lang"];

  readonly #root = this.attachShadow({ mode: "open" });
  #examination: Examination | undefined;
  /** What was asked for last: an answer to anything else comes too late. */
  #asked: AbortController | undefined;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [badgeStyle()];
  }

  /** The address of the badge. */
  get src(): string {
    return this.getAttribute("src") ?? "";
  }

  set src(address: string) {
    this.setAttribute("src", address);
  }

  /** The report, when there is one. */
  get report(): Report | null {
    return this.#examination?.report ?? null;
  }

  connectedCallback(): void {
    void this.#show();
  }

  disconnectedCallback(): void {
    this.#asked?.abort();
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    if (this.isConnected && before !== after) void this.#show();
  }

  async #show(): Promise<void> {
    this.#asked?.abort();
    const asked = new AbortController();
    this.#asked = asked;
    this.#examination = undefined;
    await this.#speak();
    if (asked.signal.aborted) return;
    if (this.src === "") return this.#complain(say("element.src"));
    this.#root.replaceChildren(make("article", { class: "ob3 small", "aria-busy": "true" }, make("p", { role: "status" }, say("element.loading"))));
    try {
      const [bytes] = await Promise.all([fetchBadge(this.src, asked.signal), loaded()]);
      const examination = new Examination(bytes, this.src, this.#reader());
      if (this.hasAttribute("online")) await examination.fetchAll(asked.signal);
      if (asked.signal.aborted) return;
      this.#examination = examination;
      this.#draw(examination);
      this.#tell();
    } catch (error) {
      if (!asked.signal.aborted) this.#complain(error instanceof Error ? error.message : String(error));
    }
  }

  /** Speaks the language of the site where it says one, else that of the visitor. */
  async #speak(): Promise<void> {
    const wanted = this.lang === "" ? navigator.languages : [this.lang];
    const code = languageOf(wanted);
    if (code !== language()) await useLanguage(code);
  }

  #reader(): Reader {
    const registries = (this.dataset.trust ?? "").split(/\s+/).filter((url) => url !== "");
    const reader = new Reader(registries);
    const policy = POLICIES.find((policy) => policy === this.getAttribute("policy")) as Policy | undefined;
    if (policy !== undefined) reader.policy = policy;
    return reader;
  }

  #draw(examination: Examination): void {
    const { report } = examination;
    const name = nameOf(report) ?? say("badge.none");
    const author = authorOf(report);
    const by = isKnown(report) && !isPresentation(report) ? "element.by" : "element.by.claimed";
    const open = button("", { class: "open", "aria-haspopup": "dialog" }, () => this.#open(examination));
    const more = make("span", { class: "more" }, say("element.details"), make("span", { class: "unseen" }, " ", say("element.details.of", { name: shown(name, 120) })));
    open.append(chip(report), more);
    const facts = make("div", { class: "facts" }, make("strong", { class: "name" }, words(name, 120)), author !== undefined && make("span", { class: "by" }, words(say(by, { name: shown(author, 120) }))), open);
    this.#root.replaceChildren(make("article", { class: "ob3 small" }, picture(report, examination.bytes), facts));
  }

  #open(examination: Examination): void {
    const details = new Details(examination, () => {
      // The dialog stays; the card behind it follows when it is closed.
      this.#tell();
    });
    const dialog = make("dialog", { "aria-label": say("element.details") });
    dialog.append(make("form", { class: "bar" }, button(say("element.close"), { class: "quiet" }, () => dialog.close())), details.place);
    dialog.addEventListener("close", () => {
      dialog.remove();
      this.#draw(examination);
      this.#root.querySelector<HTMLElement>("button.open")?.focus();
    });
    this.#root.append(dialog);
    dialog.showModal();
    details.focus();
  }

  #complain(why: string): void {
    this.#root.replaceChildren(make("article", { class: "ob3 small" }, make("p", { role: "status" }, make("strong", {}, say("element.failed")), " ", why)));
  }

  #tell(): void {
    this.dispatchEvent(new CustomEvent<Report | null>("ob3-report", { detail: this.report, bubbles: true, composed: true }));
  }
}

if (globalThis.customElements?.get("ob3-badge") === undefined) globalThis.customElements?.define("ob3-badge", BadgeElement);

/** The attributes of `<ob3-badge>`, for those who write it in JSX. */
export interface BadgeAttributes {
  src?: string | undefined;
  online?: boolean | undefined;
  policy?: Policy | undefined;
  "data-trust"?: string | undefined;
  lang?: string | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    "ob3-badge": BadgeElement;
  }
  interface HTMLElementEventMap {
    "ob3-report": CustomEvent<Report | null>;
  }
}

export { english, languages, useLanguage, useWords, type Word, type Words } from "./words.js";
