// What a badge says of itself, read from whatever stands there. Claims, whatever the verdict; what it is, the report says.

import type { Report } from "../report.js";

/** A JSON object, of which nothing is known. */
export type Node = Readonly<Record<string, unknown>>;

/** An issuer, a holder or an endorser. */
export interface Profile {
  name: string | undefined;
  id: string | undefined;
  url: string | undefined;
}

/** Somebody who earned it: by an id, or by an identifier that may be hidden. */
export interface Recipient {
  id: string;
  kind: string | undefined;
  isHidden: boolean;
}

/** What is shown of a badge. */
export interface Claims {
  name: string | undefined;
  description: string | undefined;
  issuer: Profile;
  holder: Profile;
  recipients: Recipient[];
  from: unknown;
  until: unknown;
  /** Addresses of pictures, embedded ones too, the likeliest first. */
  pictures: string[];
  subjects: Node[];
  achievements: Node[];
  evidence: Node[];
}

/** Whether the report calls it a presentation of badges, not one badge. */
export function isPresentation({ kind }: Pick<Report, "kind">): boolean {
  return kind === "VerifiablePresentation";
}

/**
 * Reads what belongs to a document of the kind that the report gives it; of one without a kind, nothing. What has another form than
 * the standard gives it is left out: the report speaks of that.
 */
export function claimsOf(document: Node | null, report: Pick<Report, "kind">): Claims {
  const isCredential = report.kind !== null && !isPresentation(report);
  const credential = (isCredential ? document : null) ?? {};
  const subjects = nodes(credential.credentialSubject);
  const achievements = OF_ACHIEVEMENTS.includes(report.kind) ? subjects.flatMap((subject) => nodes(subject.achievement)) : [];
  const names = achievements.map((achievement) => name(achievement.name)).filter((name) => name !== undefined);
  return {
    name: names[0] ?? name(credential.name),
    description: first(achievements, (achievement) => name(achievement.description)) ?? name(credential.description),
    issuer: profile(credential.issuer),
    holder: profile(isPresentation(report) ? document?.holder : undefined),
    recipients: subjects.flatMap(recipients),
    from: inOrder(credential.validFrom, credential.issuanceDate).at(-1),
    until: inOrder(credential.validUntil, credential.expirationDate)[0],
    pictures: [credential, ...achievements].flatMap((node) => all(node.image)).map(address).filter((url) => url !== undefined),
    subjects,
    achievements,
    evidence: nodes(credential.evidence),
  };
}

/** The objects in a member that may hold one or several. */
export function nodes(value: unknown): Node[] {
  return all(value).filter((item): item is Node => typeof item === "object" && item !== null && !Array.isArray(item));
}

/** The texts in a member that may hold one or several, numbers too. */
export function texts(value: unknown): string[] {
  return all(value)
    .map((item) => (typeof item === "number" || typeof item === "boolean" ? String(item) : name(item)))
    .filter((text) => text !== undefined);
}

/** A text, which may be plain, in a language, or a choice of those. */
export function name(value: unknown): string | undefined {
  for (const item of all(value)) {
    if (typeof item === "string" && item.trim() !== "") return item;
    if (typeof item !== "object" || item === null) continue;
    const node = item as Node;
    if (typeof node["@value"] === "string") return node["@value"];
    const inLanguages = Object.entries(node).filter(([key, text]) => /^[a-z]{2,3}\b/i.test(key) && typeof text === "string");
    if (inLanguages.length === Object.keys(node).length && inLanguages[0] !== undefined) return inLanguages[0][1] as string;
  }
  return undefined;
}

/** Where something is: its address alone, or the `id` of an object. */
export function address(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  const id = typeof value === "object" && value !== null ? (value as Node).id : undefined;
  return typeof id === "string" ? id : undefined;
}

/** What stands at a member, as an array. */
export function all(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

/** What a JSON pointer leads to. */
export function at(document: unknown, pointer: string): unknown {
  const steps = pointer.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  return steps.reduce<unknown>((value, step) => {
    return typeof value === "object" && value !== null && Object.hasOwn(value, step) ? (value as Node)[step] : undefined;
  }, document);
}

function first<T, R>(items: readonly T[], read: (item: T) => R | undefined): R | undefined {
  return items.map(read).find((result) => result !== undefined);
}

/** Dates of both data models, as far as they are there: both of them count. */
function inOrder(...dates: readonly unknown[]): unknown[] {
  const instant = (date: unknown) => (typeof date === "string" ? Date.parse(date) : Number.NaN);
  return dates.filter((date) => date !== undefined).sort((left, right) => instant(left) - instant(right));
}

function profile(value: unknown): Profile {
  const [who] = all(value);
  const node = nodes(who)[0] ?? {};
  const url = typeof node.url === "string" ? node.url : undefined;
  return { name: name(node.name), id: address(who), url };
}

function recipients(subject: Node): Recipient[] {
  const found: Recipient[] = [];
  if (typeof subject.id === "string") found.push({ id: subject.id, kind: undefined, isHidden: false });
  for (const identity of nodes(subject.identifier)) {
    const { identityHash: id, identityType, hashed } = identity;
    if (typeof id !== "string") continue;
    const kind = typeof identityType === "string" ? identityType : "identity";
    found.push({ id, kind, isHidden: typeof hashed === "boolean" ? hashed : id.includes("$") });
  }
  return found;
}

/** The kinds of credentials whose subject has achievements. */
const OF_ACHIEVEMENTS: readonly (string | null)[] = ["OpenBadgeCredential", "ClrCredential"];
