// What the badge says beyond the card: criteria, results, evidence, skills; as the report's summary has it.

import type { Report, Summary } from "../report.js";
import { link, make, prose, rows, words, type Child } from "./dom.js";
import { contentOf } from "./state.js";
import { shown } from "./text.js";
import { say } from "./words.js";

/** The parts that are there; nothing if none is. */
export function about(report: Report): HTMLElement | undefined {
  const content = contentOf(report);
  if (content === undefined) return undefined;
  const { achievements, results, evidence } = content;
  const parts = [
    part(say("about.achievements"), achievements.length > 1 ? few(achievements, achievement) : undefined),
    part(say("about.criteria"), achievements.slice(0, MOST).flatMap(criteria)),
    part(say("about.results"), few(results, result)),
    part(say("about.evidence"), few(evidence, support)),
    part(say("about.skills"), few(achievements.flatMap(({ skills }) => skills), skill)),
    part(say("about.more"), more(content)),
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  return make("section", { class: "panel about" }, make("h3", {}, say("about.title")), make("p", {}, make("small", {}, say("about.claims"))), parts);
}

type Of<Name extends keyof Summary> = NonNullable<Summary[Name]> extends readonly (infer Item)[] ? Item : never;

function part(title: string, children: Child): HTMLElement | undefined {
  if (children === undefined || (Array.isArray(children) && children.length === 0)) return undefined;
  return make("div", { class: "part" }, make("h4", {}, title), children);
}

function few<T>(items: readonly T[], show: (item: T) => HTMLElement): HTMLElement | undefined {
  if (items.length === 0) return undefined;
  const rest = items.length - MOST;
  return make("ul", {}, items.slice(0, MOST).map(show), rest > 0 && make("li", {}, say("more", { count: rest })));
}

function achievement({ name, description }: Of<"achievements">): HTMLElement {
  return make("li", {}, words(name ?? say("badge.unnamed"), 200), description !== undefined && prose(description));
}

function criteria({ criteria: found }: Of<"achievements">): Child[] {
  const page = found?.id === undefined ? undefined : link(found.id);
  return [found?.narrative !== undefined && prose(found.narrative), page !== undefined && make("p", {}, page)].filter((child) => child !== false);
}

function result({ name, value, level, status }: Of<"results">): HTMLElement {
  const [main, ...others] = [value, level, status].filter((text) => text !== undefined);
  const second = value !== undefined && level !== undefined ? [say("about.level", { level: shown(level, 100) }), ...others.slice(1)] : others;
  return make(
    "li",
    {},
    words(name ?? say("about.result"), 200),
    ": ",
    make("strong", {}, words(main ?? "", 200)),
    second.length > 0 && make("small", {}, " ", words(second.join("; "), 200)),
  );
}

function support({ id, name, description, narrative }: Of<"evidence">): HTMLElement {
  const texts = [description, narrative].filter((text) => text !== undefined);
  return make("li", {}, id === undefined ? name !== undefined && words(name, 200) : link(id, name), texts.map(prose));
}

function skill({ name, url, framework, code }: Of<"achievements">["skills"][number]): HTMLElement {
  const title = name ?? url ?? code ?? "";
  const place = [code, framework].filter((text) => text !== undefined).join(", ");
  return make("li", {}, url !== undefined ? link(url, title) : words(title, 200), place !== "" && make("small", {}, " ", words(place, 200)));
}

function more({ achievements }: Summary): HTMLElement | undefined {
  const types = achievements.map(({ type }) => type).filter((type) => type !== undefined);
  const tags = achievements.flatMap((achievement) => achievement.tags);
  const creators = achievements.map(({ creator }) => creator?.name ?? creator?.id).filter((name) => name !== undefined);
  return rows(
    types.length > 0 && [say("about.type"), several(types)],
    tags.length > 0 && [say("about.tags"), several(tags)],
    creators.length > 0 && [say("about.creator"), several(creators)],
    ...achievements.slice(0, MOST).map(({ id }) => [say("about.page"), link(id)] as const),
  );
}

function several(texts: readonly string[]): HTMLElement {
  return words([...new Set(texts)].slice(0, MOST).join(", "), 400);
}

/** A badge with more of a kind has made its point. */
const MOST = 50;
