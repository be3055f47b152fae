// Text of strangers, made harmless to show: it is never markup, hides nothing and turns nothing around.

import { revealed } from "../visible.js";
import { say } from "./words.js";

/** A text to be shown: white space as blanks unless lines are wanted, what cannot be seen as a sign that it is there. */
export function shown(text: string, longest = LONGEST, keepsLines = false): string {
  const cut = text.length > longest ? `${text.slice(0, longest)}${say("cut", { count: text.length - longest })}` : text;
  const spaced = keepsLines ? cut.replace(/\r\n?/g, "\n").replace(/[^\S\n]+/g, " ") : cut.replace(/\s+/g, " ");
  return revealed(spaced, () => "\u{fffd}").replace(TOWER, "$1\u{fffd}").trim();
}

/** The address that may be followed, or nothing: http and https, without a name and password in it. */
export function followable(text: unknown): URL | undefined {
  if (typeof text !== "string" || text.length > LONGEST || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isWeb = url.protocol === "https:" || url.protocol === "http:";
  return isWeb && url.username === "" && url.password === "" ? url : undefined;
}

/** The host of an address; of what the browser does not read as one, all of it. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

/** An embedded picture that a browser draws without running anything. */
export function embeddedPicture(text: unknown): string | undefined {
  if (typeof text !== "string" || text.length > LARGEST_PICTURE) return undefined;
  return /^data:image\/(png|jpeg|gif|webp|avif|svg\+xml)[;,]/i.test(text) ? text : undefined;
}

/**
 * An instant as people write it, in UTC; with the time of day if that says more. A date without time or zone is the day, and the time
 * as it is written. Nothing if it is none of these.
 */
export function instant(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const [, of, time, zone] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d(?:\.\d+)?)(Z|[+-]\d\d:\d\d)?)?$/i.exec(value) ?? [];
  if (of === undefined) return undefined;
  const date = new Date(`${of}T${time ?? "00:00:00"}${zone ?? "Z"}`);
  if (Number.isNaN(date.getTime())) return undefined;
  if (time !== undefined && zone === undefined) return `${day(date)}, ${time.slice(0, 5)}`;
  const utc = date.toISOString().slice(11, 19);
  return utc === "00:00:00" || utc === "23:59:59" ? day(date) : moment(date);
}

/** A moment: its day, and the time to the minute. */
export function moment(date: Date): string {
  const time = new Intl.DateTimeFormat(say("locale"), { hour: "2-digit", minute: "2-digit", timeZone: "UTC" }).format(date);
  return `${day(date)}, ${time} UTC`;
}

function day(date: Date): string {
  return new Intl.DateTimeFormat(say("locale"), { dateStyle: "long", timeZone: "UTC" }).format(date);
}

/** The name of a member as a label: `licenseNumber` is `License number`. */
export function label(member: string): string {
  const words = member.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Several things in a row of words. */
export function list(items: readonly string[]): string {
  return new Intl.ListFormat(say("locale"), { type: "conjunction" }).format(items);
}

/** More marks on one character than any script needs would cover the lines above. */
const TOWER = /(\p{M}{4})\p{M}+/gu;

const LONGEST = 2_000;
const LARGEST_PICTURE = 4 << 20;
