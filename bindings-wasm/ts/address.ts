// Which addresses may be asked for a document that a stranger's badge names: https, and never a machine of a private network.

/** The address, if it may be asked: https, without a user's name in it, and not by its spelling in a private network. @internal */
export function publicAddress(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isPlain = url.protocol === "https:" && url.username === "" && url.password === "";
  return isPlain && isPublicHost(url.hostname) ? url : undefined;
}

/** Whether an IP address, as a resolver gives it, belongs to the public internet. @internal */
export function isPublicIp(text: string): boolean {
  const host = text.includes(":") ? `[${text}]` : text;
  const address = `https://${host}/`;
  if (!URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  return IPV4.test(hostname) ? isPublicV4(hostname) : hostname.startsWith("[") && isPublicV6(hostname);
}

/** A host as the URL parser writes it: of an IPv4 address in any spelling that is its four decimal numbers. */
function isPublicHost(hostname: string): boolean {
  if (hostname.startsWith("[")) return isPublicV6(hostname);
  if (IPV4.test(hostname)) return isPublicV4(hostname);
  const labels = hostname.replace(/\.$/, "").split(".");
  // A name of one label is resolved by the network that the machine happens to be in.
  if (labels.length < 2 || labels.includes("")) return false;
  return !PRIVATE_NAMES.some((name) => `.${labels.join(".")}`.endsWith(`.${name}`));
}

function isPublicV4(hostname: string): boolean {
  const address = numberOf(hostname);
  return !PRIVATE_V4.some(([base, bits]) => address >>> (32 - bits) === numberOf(base) >>> (32 - bits));
}

function numberOf(dotted: string): number {
  return dotted.split(".").reduce((number, part) => number * 256 + Number(part), 0);
}

/** Only `2000::/3` is handed out to the public; what carries an IPv4 address inside leads where that does, and is refused too. */
function isPublicV6(hostname: string): boolean {
  const [head = "", tail] = hostname.slice(1, -1).split("::");
  const groups = (part: string) => (part === "" ? [] : part.split(":").map((group) => Number.parseInt(group, 16)));
  const before = groups(head);
  const after = tail === undefined ? [] : groups(tail);
  const [first = 0, second = 0] = [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
  const isGlobal = first >= 0x2000 && first <= 0x3fff;
  return isGlobal && !SPECIAL_V6.some(([group, from, to]) => first === group && second >= from && second <= to);
}

const IPV4 = /^\d+\.\d+\.\d+\.\d+$/;

/** Names of the machine itself and of private networks (RFC 6761, RFC 6762, RFC 8375, ICANN's `.internal`). */
const PRIVATE_NAMES = ["localhost", "local", "internal", "home.arpa", "localdomain"];

/** https://www.iana.org/assignments/iana-ipv4-special-registry: what is not globally reachable; multicast besides. */
const PRIVATE_V4: readonly (readonly [base: string, bits: number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
];

/** https://www.iana.org/assignments/iana-ipv6-special-registry, within `2000::/3`: by the first group and a range of the second. */
const SPECIAL_V6: readonly (readonly [first: number, from: number, to: number])[] = [
  [0x2001, 0x0000, 0x01ff], // protocols, Teredo among them
  [0x2001, 0x0db8, 0x0db8], // documentation
  [0x2002, 0x0000, 0xffff], // 6to4
  [0x3fff, 0x0000, 0x0fff], // documentation
];
