// Who vouches for the key, and what that means for whoever has to rely on the badge.

import { isPresentation } from "./claims.js";
import { make, sign, type Sign } from "./dom.js";
import type { Examination, Known } from "./examination.js";
import { shown } from "./text.js";
import { isBareKey, isProven, outcomeOf } from "./verdict.js";
import { say } from "./words.js";

/** What the key proves about the issuer: who vouches, what that means, what is left to do. */
interface Voucher {
  sign: Sign;
  who: string;
  texts: string[];
}

/** Who vouches, on one line, where that decides what the verdict is worth. */
export function voucherLine(known: Known): HTMLElement | undefined {
  if (known.report.verdict === "invalid" || known.report.kind === null) return undefined;
  const isPresented = isPresentation(known.report);
  const { sign: kind, who } = isPresented ? presenter(known) : voucher(known, false);
  return make("p", { class: "by" }, sign(kind), make("span", {}, say(isPresented ? "present.line" : "vouch.line", { who })));
}

/** The panel that says who vouches. */
export function vouching(examination: Examination): HTMLElement | undefined {
  const { known } = examination;
  if (known.report.kind === null) return undefined;
  const isPresented = isPresentation(known.report);
  const { sign: kind, who, texts } = isPresented ? presenter(known) : voucher(known, examination.isKeyHanded);
  return make(
    "section",
    { class: "panel vouch" },
    make("h3", {}, say(isPresented ? "present.title" : "vouch.title")),
    make("p", { class: "who" }, sign(kind), make("strong", {}, who)),
    texts.map((text) => make("p", {}, text)),
  );
}

function voucher({ report, claims }: Known, isHanded: boolean): Voucher {
  const { issuer } = claims;
  const id = issuer.id ?? "";
  const { provenance } = report;
  if (provenance === "self-asserted") return { sign: "open", who: say("vouch.self"), texts: [say("vouch.self.text")] };
  if (provenance === null || outcomeOf(report, "issuer") !== "passed") {
    return { sign: "open", who: say("vouch.none"), texts: [say("vouch.none.text")] };
  }
  if (outcomeOf(report, "proof") !== "passed") return { sign: "bad", who: say("vouch.broken"), texts: [say("vouch.broken.text")] };
  if (provenance === "pinned") return { sign: "good", who: say("vouch.pinned"), texts: [say("vouch.pinned.text")] };
  if (isBareKey(id)) {
    const name = shown(issuer.name ?? say("vouch.key.issuer"), 100);
    return { sign: "warn", who: say("vouch.key"), texts: [say("vouch.key.text"), say("vouch.key.do", { name })] };
  }
  const host = hostOf(id);
  const copy = isHanded ? [say("vouch.handed")] : [];
  if (host === undefined) return { sign: "warn", who: say("vouch.other", { id: shown(id, 200) }), texts: [say("vouch.other.text"), ...copy] };
  const text = say(`vouch.${provenance}.text`, { host });
  return { sign: "good", who: say("vouch.host", { host }), texts: [text, say("vouch.host.do", { host }), ...copy] };
}

/** The same of who presents badges. */
function presenter({ report, claims }: Known): Voucher {
  const id = claims.holder.id ?? "";
  if (report.provenance === "self-asserted") return { sign: "open", who: say("present.self"), texts: [say("present.self.text")] };
  if (!isProven(report)) return { sign: "open", who: say("present.none"), texts: [say("present.none.text")] };
  if (isBareKey(id)) return { sign: "warn", who: say("present.key"), texts: [say("present.key.text")] };
  return { sign: "good", who: say("present.document", { id: shown(id, 200) }), texts: [say("present.document.text")] };
}

/** The web site behind an id, in the letters that a browser shows (a look-alike in another script shows as `xn--`). */
function hostOf(id: string): string | undefined {
  try {
    const web = /^did:web:([^:]+)/.exec(id)?.[1];
    const url = new URL(web === undefined ? id : `https://${decodeURIComponent(web)}`);
    return url.protocol === "https:" && url.host !== "" ? url.host : undefined;
  } catch {
    return undefined;
  }
}
