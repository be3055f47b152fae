// Who vouches for the issuer, and what that means for those who rely on the badge.

import { make, sign, type Sign } from "./dom.js";
import type { Examination } from "./examination.js";
import type { Report } from "../report.js";
import { contentOf, doesFit, isBySubject, isListed, isPresentation, issuerOf, outcomeOf, stateOf, webHost } from "./state.js";
import { instant, shown } from "./text.js";
import { say, sayIfAny } from "./words.js";

/** What the key proves about the issuer: who vouches, what that means, what is left to do. */
interface Voucher {
  sign: Sign;
  who: string;
  texts: string[];
}

/** Who vouches, on one line, where that decides what the verdict is worth. */
export function voucherLine(report: Report): HTMLElement | undefined {
  const state = stateOf(report);
  if (state === "invalid" || state === "nothing" || report.kind === null) return undefined;
  const isPresented = isPresentation(report);
  const { sign: kind, who } = isPresented ? presenter(report) : voucher(report);
  return make("p", { class: "by" }, sign(kind), make("span", {}, say(isPresented ? "present.line" : "vouch.line", { who })));
}

/** The panel that says who vouches. */
export function vouching({ report, knownSince, isKeyHanded }: Examination): HTMLElement | undefined {
  if (report.kind === null) return undefined;
  const isPresented = isPresentation(report);
  const { sign: kind, who, texts } = isPresented ? presenter(report) : voucher(report, { knownSince, isKeyHanded });
  return make(
    "section",
    { class: "panel vouch" },
    make("h3", {}, say(isPresented ? "present.title" : "vouch.title")),
    make("p", { class: "who" }, sign(kind), make("strong", {}, who)),
    texts.map((text) => make("p", {}, text)),
  );
}

interface Circumstances {
  knownSince?: string | undefined;
  isKeyHanded?: boolean;
}

function voucher(report: Report, { knownSince, isKeyHanded = false }: Circumstances = {}): Voucher {
  const { how, name, as_of } = report.identity;
  const values = { name: issuerOf(report), host: shown(webHost(report.identity.host) ?? "", 200) };
  if (how !== "unknown" && how !== "copy" && isListed(report) && how !== "pinned") {
    const since = knownSince === undefined ? undefined : instant(knownSince);
    return { sign: "good", who: say("vouch.list"), texts: [since === undefined ? say("vouch.list.undated") : say("vouch.list.text", { when: since })] };
  }
  switch (how) {
    case "registry": {
      const named = name === undefined ? [] : [say("vouch.registry.name", { name: shown(name, 200) })];
      return { sign: "good", who: say("vouch.registry", values), texts: [say("vouch.registry.text", values), ...named] };
    }
    case "host": {
      const text = sayIfAny(`vouch.host.${report.provenance ?? ""}`, values) ?? say("vouch.host.did", values);
      return { sign: "good", who: say("vouch.host", values), texts: [text, say("vouch.host.do", values)] };
    }
    case "copy": {
      const of = as_of === undefined ? undefined : instant(as_of);
      const more = [
        isKeyHanded ? say("vouch.copy.handed") : "",
        of === undefined ? "" : say("vouch.copy.of", { when: of }),
        values.host === "" ? "" : say("vouch.copy.host", values),
      ];
      return { sign: "key", who: say("vouch.copy"), texts: [say("vouch.copy.text"), ...more.filter((text) => text !== "")] };
    }
    case "pinned":
      return { sign: "good", who: say("vouch.pinned"), texts: [say("vouch.pinned.text")] };
    case "key-only":
      return { sign: "key", who: say("vouch.key-only"), texts: [say("vouch.key-only.text"), say("vouch.key-only.do", values)] };
    case "self-asserted":
      return { sign: "open", who: say("vouch.self-asserted"), texts: [say("vouch.self-asserted.text")] };
    case "unknown":
      return unknown(report);
  }
}

/** Why nothing is known of who issued it: a no is one thing, not having looked another. */
function unknown(report: Report): Voucher {
  const [proof, issuer] = [outcomeOf(report, "proof"), outcomeOf(report, "issuer")];
  const isUnsigned = report.findings.some(({ code }) => code === "proof.missing");
  if (isUnsigned) return { sign: "bad", who: say("vouch.unsigned"), texts: [say("vouch.unsigned.text")] };
  if (proof === "failed") {
    return { sign: "bad", who: say("vouch.broken"), texts: [say(doesFit(report) ? "vouch.fits.text" : "vouch.broken.text")] };
  }
  if (issuer === "failed") return { sign: "bad", who: say("vouch.other"), texts: [say("vouch.other.text")] };
  const text = issuer === "undetermined" || proof === "passed" ? say("vouch.open.text") : say("vouch.open.proof");
  return { sign: "open", who: say("vouch.open"), texts: [text] };
}

/** The same of who presents badges. */
function presenter(report: Report): Voucher {
  const id = contentOf(report)?.holder?.id ?? "";
  const { how } = report.identity;
  const isOpen = [outcomeOf(report, "proof"), outcomeOf(report, "issuer")].includes("undetermined");
  if (how === "unknown") {
    const why = isOpen && outcomeOf(report, "proof") !== "failed" && outcomeOf(report, "issuer") !== "failed" ? "open" : "none";
    return { sign: "open", who: say(`present.${why}`), texts: [say(`present.${why}.text`)] };
  }
  if (how === "self-asserted") return { sign: "open", who: say("present.self-asserted"), texts: [say("present.self-asserted.text")] };
  const isSubject = isBySubject(report);
  const earned = isSubject === undefined ? say("present.unnamed") : say(isSubject ? "present.subject" : "present.stranger");
  const kind: Sign = isSubject === true ? "good" : isSubject === false ? "warn" : "open";
  if (how === "key-only") return { sign: kind, who: say("present.key-only"), texts: [say("present.key-only.text"), earned] };
  return { sign: kind, who: say("present.document", { id: shown(id, 200) }), texts: [say("present.document.text"), earned] };
}
