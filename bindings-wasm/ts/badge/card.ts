// The card: the badge's picture, its name, who issued it, to whom, for how long. All of it is the report's summary.

import type { Report, Summary, Who } from "../report.js";
import { button, link, make, prose, rows, words, type Child, type Row } from "./dom.js";
import { type Examination } from "./examination.js";
import { fetchPicture } from "./reach.js";
import { contentOf, isListed, isPresentation, outcomeOf, webHost } from "./state.js";
import { embeddedPicture, followable, instant, label, list, moment, shown } from "./text.js";
import { nameOf } from "./verdict.js";
import { around, say, sayIfAny, type Word } from "./words.js";

/** The card of the badge under examination. */
export function card(examination: Examination): HTMLElement {
  const { report } = examination;
  const checkedAt = checked(examination);
  if (isPresentation(report)) {
    const title = make("h3", {}, say("badge.presentation"));
    return make("section", { class: "card alone" }, make("div", { class: "facts" }, title, facts(report, checkedAt)));
  }
  const description = contentOf(report)?.description;
  return make(
    "section",
    { class: "card", "aria-label": say("badge.claims") },
    picture(report, examination.bytes),
    make(
      "div",
      { class: "facts" },
      report.summary === null && make("p", { class: "over" }, say("badge.claims")),
      make("h3", {}, words(nameOf(report) ?? "", 200)),
      description !== undefined && prose(description),
      facts(report, checkedAt),
    ),
  );
}

/** Who, to whom, for how long. */
export function facts(report: Report, checkedAt?: string): HTMLElement | undefined {
  const content = contentOf(report);
  const technical = [report.carrier?.toUpperCase(), report.format].filter((part) => typeof part === "string").join(", ");
  const rest: Row[] = [
    checkedAt !== undefined && [say("badge.checked"), checkedAt, "checked"],
    technical !== "" && [say("badge.technical"), make("small", {}, technical), "technical"],
  ];
  if (content === undefined) return rows(...rest);
  if (isPresentation(report)) return rows([say("holder"), holder(content.holder), "holder"], ...rest);
  const isEndorsement = report.kind === "EndorsementCredential";
  const awarded = content.awarded === undefined ? undefined : when(content.awarded);
  return rows(
    report.kind !== "OpenBadgeCredential" && [say("kind"), kind(report.kind ?? ""), "kind"],
    [say("issuer"), issuer(content.issuer, report), "issuer"],
    isEndorsement ? [say("recipient.endorsed"), recipients(content)] : [say("recipient"), recipients(content), "recipient"],
    awarded !== undefined && [say("awarded"), awarded, "awarded"],
    [say("dates"), dates(content), "dates"],
    ...rest,
  );
}

function kind(name: string): string {
  return sayIfAny(`kind.${name}`) ?? say("kind.other", { kind: shown(name, 100) });
}

/** A name with its id, what proves them, and what is only claimed. */
function issuer(who: Who | undefined, report: Report): Child {
  if (who === undefined || (who.name === undefined && who.id === undefined)) return say("issuer.none");
  const { how, host } = report.identity;
  const isIdProven = how !== "unknown" && how !== "self-asserted" && how !== "pinned";
  const claims = [
    !isIdProven && who.id !== undefined && followable(who.id) !== undefined && around("issuer.claims.id", "link", link(who.id) as Child),
    who.url !== undefined && who.url !== who.id && around("issuer.claims.url", "link", link(who.url) as Child),
  ].filter((claim) => claim !== false);
  return [
    who.name !== undefined && make("strong", {}, words(who.name, 200)),
    who.id !== undefined && make("div", { class: "id" }, isIdProven ? link(who.id) : words(who.id)),
    make("small", { class: "proven" }, say(proofOf(report), { host: shown(webHost(host) ?? "", 200) })),
    claims.length > 0 && make("div", { class: "claims" }, make("small", {}, say("issuer.claims")), claims.map((claim) => make("div", {}, make("small", {}, claim)))),
  ];
}

/** What proves the name and the id of the issuer. */
function proofOf(report: Report): Word {
  const { how, name } = report.identity;
  if (how === "registry") return name === undefined ? "issuer.by.registry.unnamed" : "issuer.by.registry";
  if (how === "unknown") {
    const isOpen = [outcomeOf(report, "proof"), outcomeOf(report, "issuer")].includes("undetermined") && outcomeOf(report, "proof") !== "failed";
    return isOpen && outcomeOf(report, "issuer") !== "failed" ? "issuer.by.open" : "issuer.by.unknown";
  }
  return isListed(report) && how !== "pinned" && how !== "copy" ? "issuer.by.list" : `issuer.by.${how}`;
}

function holder(who: Who | undefined): Child {
  if (who === undefined) return say("issuer.none");
  return [
    who.name !== undefined && make("strong", {}, words(who.name, 200)),
    who.id !== undefined && make("div", { class: "id" }, words(who.id)),
  ];
}

function recipients({ recipients: all }: Summary): Child {
  if (all.length === 0) return say("recipient.none");
  const lines = all.slice(0, MOST_RECIPIENTS).map(({ id, type, hidden }) => {
    if (type === undefined && !hidden) return make("div", { class: "id" }, words(id));
    const named = sayIfAny(`recipient.kind.${type ?? "identity"}`) ?? shown(label(type ?? ""), 60);
    if (hidden) return make("div", {}, say("recipient.hidden", { kind: named }));
    return make("div", {}, words(say("recipient.open", { id: shown(id, 400), kind: named })));
  });
  const more = all.length - lines.length;
  return [...lines, more > 0 && say("more", { count: more })];
}

function dates({ from, until }: Summary): Child {
  if (from === undefined && until === undefined) return say("dates.none");
  if (until === undefined) return say("dates.from", { from: when(from ?? "") });
  return from === undefined ? say("dates.until", { until: when(until) }) : say("dates.both", { from: when(from), until: when(until) });
}

function when(date: string): string {
  return instant(date) ?? say("dates.bad", { text: shown(date, 60) });
}

/** When it was checked, and who was asked; whoever was asked in vain is told as well. */
function checked({ at, fetchedFrom, refusedBy, handed }: Examination): string {
  const when = moment(at);
  const [gave, refused] = [list([...fetchedFrom]), list([...refusedBy].filter((host) => !fetchedFrom.has(host)))];
  const asked =
    gave !== "" && refused !== ""
      ? say("badge.checked.partly", { when, hosts: gave, others: refused })
      : gave !== ""
        ? say("badge.checked.online", { when, hosts: gave })
        : refused !== ""
          ? say("badge.checked.asked", { when, hosts: refused })
          : handed.size > 0
            ? when
            : say("badge.checked.offline", { when });
  return handed.size > 0 ? `${asked}, ${say("badge.checked.handed")}` : asked;
}

/** The picture: the file itself, or the one in the badge; one that is elsewhere only if the visitor asks for it. */
export function picture(report: Report, bytes?: Uint8Array<ArrayBuffer>): HTMLElement {
  const type = report.carrier === "png" ? "image/png" : report.carrier === "svg" ? "image/svg+xml" : undefined;
  if (bytes !== undefined && type !== undefined && report.kind !== null) {
    return make("figure", {}, ofBlob(new Blob([bytes], { type })), make("figcaption", {}, say("badge.image.unsigned")));
  }
  const image = contentOf(report)?.image;
  const embedded = embeddedPicture(image);
  if (embedded !== undefined) return make("figure", {}, drawn(embedded));
  const elsewhere = followable(image);
  const figure = make("figure", {}, blank(say("badge.image.none")));
  if (elsewhere?.protocol !== "https:") return figure;
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
