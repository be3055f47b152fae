// What the badge is for: criteria, evidence, results, alignment, and whatever else the standard has a word for.

import { address, all, name, nodes, texts, type Claims, type Node } from "./claims.js";
import { link, make, prose, rows, words, type Child } from "./dom.js";
import { instant, label, shown } from "./text.js";
import { say } from "./words.js";

/** The parts that are there; nothing if none is. */
export function about(claims: Claims): HTMLElement | undefined {
  const narratives = claims.subjects.flatMap((subject) => [...texts(subject.narrative), ...texts(subject.endorsementComment)]);
  const parts = [
    part(say("about.narrative"), narratives.slice(0, MOST).map(prose)),
    part(say("about.criteria"), claims.achievements.slice(0, MOST).flatMap(criteria)),
    part(say("about.results"), few(claims.subjects.flatMap(({ result }) => nodes(result)), (one) => result(one, claims.achievements))),
    part(say("about.evidence"), few(claims.evidence, evidence)),
    part(say("about.alignment"), few(claims.achievements.flatMap(({ alignment }) => nodes(alignment)), alignment)),
    part(say("about.more"), more(claims)),
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  return make(
    "section",
    { class: "panel about" },
    make("h3", {}, say("about.title")),
    make("p", {}, make("small", {}, say("about.claimed"))),
    parts,
  );
}

function part(title: string, children: Child): HTMLElement | undefined {
  if (children === undefined || (Array.isArray(children) && children.length === 0)) return undefined;
  return make("div", { class: "part" }, make("h4", {}, title), children);
}

function few(items: readonly Node[], show: (item: Node) => HTMLElement): HTMLElement | undefined {
  if (items.length === 0) return undefined;
  const rest = items.length - MOST;
  return make("ul", {}, items.slice(0, MOST).map(show), rest > 0 && make("li", {}, say("more", { count: rest })));
}

function criteria({ criteria }: Node): Child[] {
  const [found] = all(criteria);
  const narratives = nodes(found).flatMap(({ narrative }) => texts(narrative));
  const page = address(found);
  return [...narratives.map(prose), page !== undefined && make("p", {}, link(page))].filter((child) => child !== false);
}

/** A result in the words of the description that it refers to. */
function result(one: Node, achievements: readonly Node[]): HTMLElement {
  const descriptions = achievements.flatMap(({ resultDescription }) => nodes(resultDescription));
  const description = descriptions.find(({ id }) => id !== undefined && id === one.resultDescription) ?? {};
  const levels = nodes(description.rubricCriterionLevel);
  const level = (id: unknown) => name(levels.find((level) => id !== undefined && level.id === id)?.name) ?? name(id);
  const value = name(one.value) ?? level(one.achievedLevel) ?? name(one.status) ?? "";
  const among = levels.length > 0 ? levels.flatMap((level) => texts(level.name)) : texts(description.allowedValue);
  const needed = name(description.requiredValue) ?? level(description.requiredLevel);
  const remarks = [
    among.length > 0 && say("about.among", { values: shown(among.slice(0, MOST).join(", "), 300) }),
    needed !== undefined && say("about.needed", { value: shown(needed, 100) }),
  ].filter((remark) => remark !== false);
  return make(
    "li",
    {},
    words(name(description.name) ?? say("about.result"), 200),
    ": ",
    make("strong", {}, words(value, 200)),
    remarks.length > 0 && make("small", {}, ` ${remarks.join("; ")}`),
  );
}

function evidence(one: Node): HTMLElement {
  const title = name(one.name);
  const page = address(one);
  return make(
    "li",
    {},
    page === undefined ? title !== undefined && words(title, 200) : link(page, title),
    name(one.genre) !== undefined && make("small", {}, " ", words(name(one.genre) ?? "", 100)),
    [...texts(one.description), ...texts(one.narrative)].map(prose),
  );
}

function alignment(one: Node): HTMLElement {
  const title = name(one.targetName) ?? name(one.targetUrl) ?? "";
  const code = [...texts(one.targetCode), ...texts(one.targetFramework)].join(", ");
  return make(
    "li",
    {},
    typeof one.targetUrl === "string" ? link(one.targetUrl, title) : words(title, 200),
    code !== "" && make("small", {}, " ", words(code, 200)),
    texts(one.targetDescription).map(prose),
  );
}

function more({ subjects, achievements }: Claims): HTMLElement | undefined {
  const pairs = [
    ...subjects.flatMap((subject) => MEMBERS_OF_SUBJECT.map((member) => pair(subject, member))),
    ...achievements.flatMap((achievement) => MEMBERS_OF_ACHIEVEMENT.map((member) => pair(achievement, member))),
    ...achievements.map((achievement) => [say("about.page"), link(achievement.id)] as const),
  ];
  return rows(...pairs.slice(0, MOST));
}

function pair(node: Node, member: string): readonly [string, Child] | undefined {
  const found = texts(node[member]).map((text) => instant(text) ?? text);
  return found.length === 0 ? undefined : [label(member), words(found.slice(0, MOST).join(", "), 400)];
}

const MEMBERS_OF_SUBJECT = ["role", "activityStartDate", "activityEndDate", "creditsEarned", "licenseNumber", "term"];
const MEMBERS_OF_ACHIEVEMENT = ["achievementType", "fieldOfStudy", "specialization", "humanCode", "creditsAvailable", "version", "tag"];

/** A badge with more of a kind has made its point. */
const MOST = 50;
