// A credential inside an image, and out again.

import { engine } from "./engine.js";
import type { Code } from "./codes.js";
import { bytesOf, flagOf, optionsOf, textOf, type Bytes } from "./input.js";
import type { Cause } from "./report.js";
import { fillMessage } from "./words.js";

/** How to bake. */
export interface BakeOptions {
  /** Replaces a badge that the image carries already; by default such an image is refused. */
  replace?: boolean;
}

/** What was baked into an image. */
export interface Unbaked {
  /** JSON or a JWT by the standard, but nobody has looked yet. */
  text: string;
  image: "png" | "svg";
  /** The standard by whose keyword or namespace it was found. */
  standard: string;
  /** Departures from the standard that other software may not forgive. */
  remarks: { code: Code; message: string }[];
}

/** Puts a signed credential inside a PNG or SVG image; not one other byte of the image changes. */
export function bake(image: Bytes, signed: string, options?: BakeOptions): Uint8Array {
  const { replace = false } = optionsOf(options, { replace: flagOf });
  return engine().bake(bytesOf(image, "the image"), textOf(signed, "the signed credential"), replace as boolean);
}

/** Takes a credential out of a PNG or SVG image. */
export function unbake(image: Bytes): Unbaked {
  const found = JSON.parse(engine().unbake(bytesOf(image, "the image"))) as Omit<Unbaked, "remarks"> & { remarks: Cause[] };
  found.remarks.forEach(fillMessage);
  return { ...found, remarks: found.remarks.map(({ code, message }) => ({ code, message })) };
}
