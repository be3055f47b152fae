// Node's requests, with each address of a host judged before it is connected to. Browsers have their own fetch and its rules.

import { verifyEngine } from "./engine.js";
import { NoDocument, type Fetcher } from "./fetching.js";
import { nodeModule } from "./node.js";

/** What asks in Node, or nothing where the host is another. It follows no redirect and knows no proxy. @internal */
export function guardedFetch(isAllowed: (ip: string) => boolean = (ip) => verifyEngine().is_public(ip)): Fetcher | undefined {
  const [https, dns, stream] = [nodeModule<Https>("node:https"), nodeModule<Dns>("node:dns"), nodeModule<Streams>("node:stream")];
  if (https === undefined || dns === undefined || stream === undefined) return undefined;
  // What the resolver says here is what is connected to: it is not asked a second time.
  const lookup: Lookup = (host, options, answer) => {
    dns.lookup(host, { all: true }, (error, addresses = []) => {
      if (error !== null) return answer(error);
      if (addresses.length === 0 || !addresses.every(({ address }) => isAllowed(address))) {
        return answer(new NoDocument("refused", `${host} leads into a private network, and is not asked`));
      }
      const [first] = addresses;
      return options.all === true ? answer(null, addresses) : answer(null, first?.address, first?.family);
    });
  };
  return (url, { headers, signal }) =>
    new Promise((resolve, reject) => {
      const wanted = { "User-Agent": "ob3", "Accept-Encoding": "gzip", ...(headers as Record<string, string>) };
      const request = https.request(url, { headers: wanted, signal: signal ?? undefined, agent: false, lookup }, (message) => {
        try {
          resolve(responseOf(message, stream));
        } catch (cause) {
          message.destroy();
          reject(cause as Error);
        }
      });
      request.on("error", reject);
      request.end();
    });
}

function responseOf(message: Message, { Readable }: Streams): Response {
  const { statusCode: status = 0, headers: found } = message;
  const headers = new Headers();
  for (const name of ["content-type", "location"]) {
    if (found[name] !== undefined) headers.set(name, found[name]);
  }
  if ([204, 205, 304].includes(status)) {
    message.destroy();
    return new Response(null, { status, headers });
  }
  const body = Readable.toWeb(message);
  const encoding = found["content-encoding"]?.trim().toLowerCase() ?? "identity";
  if (encoding === "identity") return new Response(body, { status, headers });
  if (encoding !== "gzip") throw new NoDocument("wrong-type", `expected gzip or nothing as the content encoding, found ${encoding}`);
  return new Response(body.pipeThrough(new DecompressionStream("gzip")), { status, headers });
}

type Lookup = (
  host: string,
  options: { all?: boolean },
  answer: (error: Error | null, address?: string | readonly Address[], family?: number) => void,
) => void;

interface Address {
  address: string;
  family: number;
}

interface Dns {
  lookup(host: string, options: { all: true }, answer: (error: Error | null, addresses?: readonly Address[]) => void): void;
}

interface Https {
  request(
    url: string,
    options: { headers: Record<string, string>; signal: AbortSignal | undefined; agent: false; lookup: Lookup },
    answered: (message: Message) => void,
  ): { on(event: "error", told: (error: Error) => void): void; end(): void };
}

interface Message {
  statusCode?: number;
  headers: Record<string, string | undefined>;
  destroy(): void;
}

interface Streams {
  Readable: { toWeb(message: Message): ReadableStream<Uint8Array<ArrayBuffer>> };
}
