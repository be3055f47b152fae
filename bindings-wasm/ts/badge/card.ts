// The card: the badge's picture, its name, who issued it, to whom, for how long. Claims, and said to be.

import type { Report } from "../report.js";
import { isPresentation, type Profile, type Recipient } from "./claims.js";
import { button, link, make, prose, rows, words, type Child } from "./dom.js";
import { type Examination, type Known } from "./examination.js";
import { fetchPicture } from "./reach.js";
import { embeddedPicture, followable, instant, label, list, moment, shown } from "./text.js";
import { isProven, nameOf } from "./verdict.js";
import { say, sayIfAny } from "./words.js";

/** The card of the badge under examination. */
export function card(examination: Examination): HTMLElement {
  const { known } = examination;
  const { report, claims } = known;
  if (isPresentation(report)) {
    const title = make("h3", {}, say("badge.presentation"));
    return make("section", { class: "card alone" }, make("div", { class: "facts" }, title, facts(known, checked(examination))));
  }
  return make(
    "section",
    { class: "card", "aria-label": say("badge.claims") },
    picture(known, examination.bytes),
    make(
      "div",
      { class: "facts" },
      report.verdict !== "valid" && make("p", { class: "over" }, say("badge.claims")),
      make("h3", {}, words(nameOf(known) ?? "", 200)),
      claims.description !== undefined && prose(claims.description),
      facts(known, checked(examination)),
    ),
  );
}

/** Who, to whom, for how long. */
export function facts(known: Known, checked?: string): HTMLElement | undefined {
  const { report, claims } = known;
  const technical = [report.carrier?.toUpperCase(), report.format].filter((part) => typeof part === "string").join(", ");
  const isOther = report.kind !== null && report.kind !== "OpenBadgeCredential" && !isPresentation(report);
  const rest = [
    checked !== undefined && ([say("badge.checked"), checked] as const),
    technical !== "" && (["", make("small", {}, technical)] as const),
  ];
  if (isPresentation(report)) return rows([say("holder"), who(claims.holder, report)], ...rest);
  return rows(
    isOther && ["", say("badge.kind", { kind: shown(report.kind ?? "", 100) })],
    [say("issuer"), who(claims.issuer, report)],
    [say("recipient"), recipients(claims.recipients)],
    [say("dates"), dates(claims.from, claims.until)],
    ...rest,
  );
}

/** A name with its id, and whether they are more than claims. */
function who({ name, id, url }: Profile, report: Report): Child {
  if (name === undefined && id === undefined) return say("issuer.none");
  const proven = !isProven(report)
    ? "issuer.unproven"
    : report.provenance === "pinned"
      ? "issuer.pinned"
      : name === undefined
        ? "issuer.proven.id"
        : "issuer.proven";
  return [
    name !== undefined && make("strong", {}, words(name, 200)),
    id !== undefined && make("div", { class: "id" }, link(id)),
    url !== undefined && url !== id && make("div", { class: "id" }, link(url)),
    make("small", { class: "proven" }, say(proven)),
  ];
}

function recipients(all: readonly Recipient[]): Child {
  if (all.length === 0) return say("recipient.none");
  const lines = all.slice(0, MOST_RECIPIENTS).map(({ id, kind, isHidden }) => {
    if (kind === undefined) return make("div", { class: "id" }, words(id));
    const named = sayIfAny(`recipient.kind.${kind}`) ?? shown(label(kind), 60);
    if (isHidden) return make("div", {}, say("recipient.hidden", { kind: named }));
    return make("div", {}, words(say("recipient.open", { id: shown(id, 400), kind: named })));
  });
  const more = all.length - lines.length;
  return [...lines, more > 0 && say("more", { count: more })];
}

function dates(from: unknown, until: unknown): Child {
  if (from === undefined && until === undefined) return say("dates.none");
  const [start, end] = [when(from), when(until)];
  if (until === undefined) return say("dates.from", { from: start });
  return from === undefined ? say("dates.until", { until: end }) : say("dates.both", { from: start, until: end });
}

function when(date: unknown): string {
  return instant(date) ?? say("dates.bad", { text: shown(typeof date === "string" ? date : JSON.stringify(date) ?? "", 60) });
}

function checked({ at, fetchedFrom, handed }: Examination): string {
  const when = moment(at);
  if (handed.size > 0) return say("badge.checked.handed", { when });
  return fetchedFrom.size === 0
    ? say("badge.checked.offline", { when })
    : say("badge.checked.online", { when, hosts: list([...fetchedFrom]) });
}

/** The picture: the file itself, or the one in the badge; one that is elsewhere only if the visitor asks for it. */
export function picture({ report, claims }: Known, bytes: Uint8Array<ArrayBuffer>): HTMLElement {
  const kind = report.carrier === "png" ? "image/png" : report.carrier === "svg" ? "image/svg+xml" : undefined;
  if (kind !== undefined && report.kind !== null) {
    return make("figure", {}, ofBlob(new Blob([bytes], { type: kind })), make("figcaption", {}, say("badge.image.unsigned")));
  }
  const embedded = claims.pictures.map(embeddedPicture).find((picture) => picture !== undefined);
  if (embedded !== undefined) return make("figure", {}, drawn(embedded));
  const elsewhere = claims.pictures.map(followable).find((url) => url?.protocol === "https:");
  const figure = make("figure", {}, blank(say("badge.image.none")));
  if (elsewhere === undefined) return figure;
  const ask = button(say("badge.image.ask", { host: elsewhere.host }), { class: "quiet" }, (pressed) => {
    pressed.disabled = true;
    void fetchPicture(elsewhere.href).then((blob) => {
      const failed = make("figcaption", { tabindex: "-1" }, say("badge.image.failed", { host: elsewhere.host }));
      const picture = blob === undefined ? blank(say("badge.image.broken")) : ofBlob(blob);
      figure.replaceChildren(picture, ...(blob === undefined ? [failed] : []));
      (blob === undefined ? failed : picture).focus();
    });
  });
  figure.append(ask);
  return figure;
}

function ofBlob(blob: Blob): HTMLElement {
  const url = URL.createObjectURL(blob);
  const image = drawn(url);
  const release = () => URL.revokeObjectURL(url);
  image.addEventListener("load", release, { once: true });
  image.addEventListener("error", release, { once: true });
  return image;
}

function drawn(source: string): HTMLElement {
  const image = make("img", { alt: say("badge.image"), decoding: "async", tabindex: "-1" });
  image.addEventListener("error", () => image.replaceWith(blank(say("badge.image.broken"))), { once: true });
  image.src = source;
  return image;
}

/** What stands where no picture is. */
function blank(why: string): HTMLElement {
  return make("div", { class: "blank", role: "img", "aria-label": why });
}

const MOST_RECIPIENTS = 6;
