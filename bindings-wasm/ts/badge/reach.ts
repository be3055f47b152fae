// Fetching what a visitor or a site has asked for by its address: a badge, a picture.

import { verifyEngine } from "../engine.js";
import { bodyOf } from "../fetching.js";
import { init } from "../verifier.js";
import { say } from "./words.js";

/** Why something could not be had, in words for the visitor. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
}

/**
 * The bytes at an address: https and not in a private network, or wherever the page itself comes from. Without cookies and without
 * a referrer.
 *
 * @throws {@link Unreachable}, with what to do.
 */
export async function fetchBadge(address: string, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const { response, host } = await ask(address, signal);
  if (!response.ok) throw new Unreachable(say("fetch.refused", { host, status: response.status }));
  const bytes = await bodyOf(response, MOST_BYTES).catch(() => {
    throw new Unreachable(say("fetch.unreachable", { host }));
  });
  if (bytes === null) throw new Unreachable(say("fetch.large", { host }));
  return bytes;
}

/** A picture that the visitor wants to see, as something that a page may draw. Nothing where it cannot be had. */
export async function fetchPicture(address: string): Promise<Blob | undefined> {
  try {
    const { response } = await ask(address);
    const kind = response.headers.get("Content-Type")?.split(";")[0]?.trim().toLowerCase() ?? "";
    const bytes = response.ok && PICTURES.includes(kind) ? await bodyOf(response, MOST_BYTES) : null;
    return bytes === null ? undefined : new Blob([bytes], { type: kind });
  } catch {
    return undefined;
  }
}

/** The engine, or a word that the visitor understands. */
export async function loaded(): Promise<void> {
  try {
    await init();
  } catch (cause) {
    throw new Error(say("engine.failed"), { cause });
  }
}

async function ask(address: string, signal?: AbortSignal): Promise<{ response: Response; host: string }> {
  const url = await reachable(address);
  if (url === undefined) throw new Unreachable(say("fetch.address"));
  const patience = AbortSignal.timeout(PATIENCE);
  const response = await fetch(url, {
    credentials: "omit",
    referrerPolicy: "no-referrer",
    signal: signal === undefined ? patience : AbortSignal.any([signal, patience]),
  }).catch(() => undefined);
  // Where a redirect leads to is only seen on arrival.
  if (response === undefined || (await reachable(response.url)) === undefined) throw new Unreachable(say("fetch.unreachable", { host: url.host }));
  return { response, host: url.host };
}

/** The address, if it is of the page's own site, or core says that it may be asked. */
async function reachable(address: string): Promise<URL | undefined> {
  const url = URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI) : undefined;
  const isOurs = url?.origin === location.origin && /^https?:$/.test(location.protocol);
  if (url === undefined || isOurs) return url;
  await loaded();
  return verifyEngine().public_address(url.href) === undefined ? undefined : url;
}

const PICTURES = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif", "image/svg+xml"];
const PATIENCE = 15_000;
/** More than the engine takes of any carrier. */
const MOST_BYTES = 32 << 20;
