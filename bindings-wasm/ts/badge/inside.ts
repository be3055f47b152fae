// What stands inside with a verdict of its own: a presentation's badges, a badge's endorsements, a newer edition.

import type { Report } from "../report.js";
import { about } from "./about.js";
import { facts, picture } from "./card.js";
import { make, words } from "./dom.js";
import { knownOf } from "./examination.js";
import { questions } from "./questions.js";
import { authorOf, chip, meaning, nameOf } from "./verdict.js";
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
  const known = knownOf(report);
  const { claims } = known;
  const name = nameOf(known);
  const by = authorOf(known);
  return make(
    "details",
    { open: isOpen },
    make(
      "summary",
      {},
      chip(report.verdict),
      name !== undefined && make("strong", {}, words(name, 200)),
      by !== undefined && make("span", {}, words(say("endorsement.by", { name: by }), 200)),
    ),
    make("p", {}, meaning(known, "")),
    voucherLine(known),
    report.kind !== null && make("div", { class: "card" }, picture(known, new Uint8Array()), make("div", { class: "facts" }, facts(known))),
    questions(report),
    about(claims),
    inside(report),
  );
}

const MOST = 50;
