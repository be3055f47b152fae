// What stands inside with a verdict of its own: a presentation's badges, a badge's endorsements, a newer edition.

import type { Report } from "../report.js";
import { about } from "./about.js";
import { facts, picture } from "./card.js";
import { make, words } from "./dom.js";
import { questions } from "./questions.js";
import { headline, isKnown, meaning } from "./state.js";
import { authorOf, chip, nameOf } from "./verdict.js";
import { voucherLine } from "./vouch.js";
import { say } from "./words.js";

/** The panels of what stands inside. */
export function inside(report: Report): (HTMLElement | undefined)[] {
  const { credentials = [], endorsements = [], refreshed } = report;
  return [
    panel(say("credentials.title"), credentials, credentials.length === 1),
    panel(say("endorsements.title"), endorsements.map((endorsement) => endorsement.report)),
    panel(say("refreshed.title"), refreshed === undefined ? [] : [refreshed]),
  ];
}

function panel(title: string, reports: readonly Report[], isOpen = false): HTMLElement | undefined {
  if (reports.length === 0) return undefined;
  const rest = reports.length - MOST;
  return make(
    "section",
    { class: "panel inside" },
    make("h3", {}, title),
    reports.slice(0, MOST).map((report) => fold(report, isOpen)),
    rest > 0 && make("p", {}, say("more", { count: rest })),
  );
}

function fold(report: Report, isOpen: boolean): HTMLElement {
  const name = nameOf(report);
  const by = authorOf(report);
  return make(
    "details",
    { open: isOpen },
    make(
      "summary",
      {},
      chip(report),
      name !== undefined && make("strong", {}, words(name, 200)),
      by !== undefined && make("span", {}, words(say(isKnown(report) ? "endorsement.by" : "endorsement.says-by", { name: by }), 200)),
    ),
    make("p", {}, make("strong", {}, headline(report)), ". ", meaning(report)),
    voucherLine(report),
    report.kind !== null && make("div", { class: "card" }, picture(report), make("div", { class: "facts" }, facts(report))),
    questions(report),
    about(report),
    inside(report),
  );
}

const MOST = 50;
