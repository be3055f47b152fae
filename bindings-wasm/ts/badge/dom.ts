// Elements are made here and nowhere else: of names that we wrote, with text that is only ever text.

import { followable, shown } from "./text.js";
import { say, sayIfAny } from "./words.js";

/** What may stand in an element. A string is text, never markup. */
export type Child = Node | string | undefined | false | readonly Child[];

/** The attributes of an element: text, or whether it is there. */
export type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** An element. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(attribute, value === true ? "" : value);
  }
  add(element, children);
  return element;
}

function add(parent: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child === undefined || child === false) continue;
    if (typeof child === "string") parent.appendChild(document.createTextNode(child));
    else if (child instanceof Node) parent.appendChild(child);
    else add(parent, child);
  }
}

/** Words of the badge: their direction is their own, and ends with them. */
export function words(text: string, longest?: number): HTMLElement {
  return make("bdi", {}, shown(text, longest));
}

/** Words of the badge with lines of their own. */
export function prose(text: string): HTMLElement {
  return make("p", { class: "prose", dir: "auto" }, shown(text, LONGEST_PROSE, true));
}

/** A link where the address may be followed, else its text. The host is said, for the text may lie. */
export function link(address: unknown, text?: string): HTMLElement | undefined {
  if (typeof address !== "string") return undefined;
  const url = followable(address);
  const name = shown(text ?? address, 200);
  if (url === undefined) return text === undefined ? make("bdi", { class: "id" }, name) : make("bdi", {}, name);
  const anchor = make("a", { href: url.href, target: "_blank", rel: "noopener noreferrer nofollow ugc" }, make("bdi", {}, name));
  const accessible = say("about.link", { text: name, host: url.host });
  anchor.setAttribute("aria-label", accessible);
  return make("span", {}, anchor, text === undefined ? undefined : make("small", { class: "host" }, ` ${url.host}`));
}

/** A button that does something. */
export function button(text: string, attributes: Attributes, act: (button: HTMLButtonElement) => void): HTMLButtonElement {
  const made = make("button", { type: "button", ...attributes }, text);
  made.addEventListener("click", () => act(made));
  return made;
}

/** A row: a term, what it has, and the key of what explains the term. */
export type Row = readonly [term: string, has: Child, help?: string] | undefined | false;

/** Rows of a term and what it has. */
export function rows(...pairs: readonly Row[]): HTMLElement | undefined {
  const list = make("dl");
  for (const pair of pairs) {
    if (!pair || pair[1] === undefined || pair[1] === false || (Array.isArray(pair[1]) && pair[1].length === 0)) continue;
    list.append(make("dt", {}, pair[0], pair[2] !== undefined && help(pair[0], pair[2])), make("dd", {}, pair[1]));
  }
  return list.childElementCount === 0 ? undefined : list;
}

/** What a term means, behind a question mark. */
export function help(term: string, key: string): HTMLElement | undefined {
  const text = sayIfAny(`help.${key}`);
  if (text === undefined) return undefined;
  const mark = make("summary", { "aria-label": say("help.about", { term: term.replace(/[?:]$/, "") }) });
  return make("details", { class: "help" }, mark, make("p", {}, text));
}

/** A sign for each answer; they differ in shape, not in colour alone. */
export function sign(kind: Sign): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  for (const [name, value] of [["viewBox", "0 0 24 24"], ["class", `sign ${kind}`], ["aria-hidden", "true"], ["focusable", "false"]] as const) {
    svg.setAttribute(name, value);
  }
  const [shape, stroke] = SIGNS[kind];
  for (const [d, part] of [[shape, "shape"], [stroke, "stroke"]] as const) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", d);
    path.setAttribute("class", part);
    svg.append(path);
  }
  return svg;
}

/** What a sign stands for. */
export type Sign = "good" | "key" | "ended" | "bad" | "open" | "warn" | "none" | "note";

const CIRCLE = "M12 1.5a10.5 10.5 0 1 1 0 21a10.5 10.5 0 1 1 0-21z";
const SIGNS: Readonly<Record<Sign, readonly [shape: string, stroke: string]>> = {
  good: [CIRCLE, "M7 12.4l3.4 3.4L17.2 8.6"],
  bad: ["M8 1.5h8L22.5 8v8L16 22.5H8L1.5 16V8z", "M8.2 8.2l7.6 7.6M15.8 8.2l-7.6 7.6"],
  open: ["M12 .8L23.2 12L12 23.2L.8 12z", "M9.4 9.6a2.7 2.7 0 1 1 3.9 2.4c-.9.5-1.3 1-1.3 1.9M12 17v.2"],
  warn: ["M12 1.8L23 21.5H1z", "M12 9v5.6M12 17.9v.2"],
  key: ["M5 1.5h14a3.5 3.5 0 0 1 3.5 3.5v14a3.5 3.5 0 0 1-3.5 3.5H5A3.5 3.5 0 0 1 1.5 19V5A3.5 3.5 0 0 1 5 1.5z", "M12 12h6.2M15.6 12v2.6M18.2 12v2.2M5.8 12a3.1 3.1 0 1 1 6.2 0a3.1 3.1 0 1 1-6.2 0"],
  ended: ["M12 1L20.5 4.2V11.6C20.5 17 17 21 12 23C7 21 3.5 17 3.5 11.6V4.2z", "M12 6.6V12.4L15.6 14.6"],
  none: [CIRCLE, "M8 12h8"],
  note: [CIRCLE, "M12 11v6M12 7.2v.2"],
};

const SVG = "http://www.w3.org/2000/svg";
const LONGEST_PROSE = 10_000;
