// The badges of these tests: vectors of the house, and some that are signed here.

import { readFile } from "node:fs/promises";

const { SigningKey, bake, derive, didKey, init, presentation: presenting, sign } = await import(new URL("../../bindings-wasm/pkg/index.js", import.meta.url));
await init();

/** A file of test-vectors. */
export function vector(path) {
  return readFile(new URL(`../../test-vectors/${path}`, import.meta.url));
}

const { keys } = JSON.parse(await vector("keys.json"));

/** The key that the vectors call the university's. */
export const university = SigningKey.fromMultibase(keys[0].secretKeyMultibase);
export const universityDid = didKey(university.verifyingKey);

/** A badge with more or less everything in it. */
export function course(changes = {}) {
  return {
    "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
    id: "urn:uuid:5a9f8a5e-4d0d-4e0a-9d3d-6c1f0a4f2c11",
    type: ["VerifiableCredential", "OpenBadgeCredential"],
    name: "Bridge Inspection, Level II",
    issuer: { id: universityDid, type: ["Profile"], name: "Example University", url: "https://university.example/" },
    validFrom: "2026-02-01T00:00:00Z",
    validUntil: "2036-01-31T23:59:59Z",
    credentialSubject: {
      type: ["AchievementSubject"],
      identifier: [
        {
          type: "IdentityObject",
          hashed: true,
          identityType: "emailAddress",
          salt: "c2FsdA",
          identityHash: "sha256$IDENTITY",
        },
      ],
      role: "Inspector",
      achievement: {
        id: "https://university.example/achievements/bridge-inspection-2",
        type: ["Achievement"],
        achievementType: "Certification",
        name: "Bridge Inspection, Level II",
        description: "Inspects road bridges of up to three spans, rates their condition and reports it.",
        criteria: {
          id: "https://university.example/achievements/bridge-inspection-2/criteria",
          narrative: "A course of 80 hours, twelve inspections under supervision, and an examination at the bridge.",
        },
        alignment: [
          {
            type: ["Alignment"],
            targetName: "Inspection of structures",
            targetUrl: "https://standards.example/1076",
            targetFramework: "Standards for civil engineers",
            targetCode: "1076-2",
          },
        ],
        resultDescription: [
          {
            id: "urn:uuid:f6ab24cd-86e8-4eaf-b8c6-ded74e8fd41c",
            type: ["ResultDescription"],
            name: "Examination",
            resultType: "LetterGrade",
            allowedValue: ["D", "C", "B", "A"],
            requiredValue: "C",
          },
        ],
      },
      result: [{ type: ["Result"], resultDescription: "urn:uuid:f6ab24cd-86e8-4eaf-b8c6-ded74e8fd41c", value: "A" }],
    },
    evidence: [
      {
        id: "https://university.example/evidence/ada-bridge-17",
        type: ["Evidence"],
        name: "Report on bridge 17",
        description: "Three spans over the canal, inspected on two days.",
      },
    ],
    ...changes,
  };
}

/** The badge, signed. To `ada@example.org`, whose address is hidden. */
export async function signed(credential = course(), { key = university, ...options } = {}) {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode("ada@example.orgc2FsdA"));
  const hash = Buffer.from(digest).toString("hex");
  const text = JSON.stringify(credential).replace("IDENTITY", hash);
  return sign(text, key, { created: "2026-02-01T09:00:00Z", allowDepartures: true, ...options });
}

export { bake, derive, didKey, SigningKey };

/** A presentation of a badge by the holder of that key. */
export function presentation(badge, key) {
  return sign(JSON.stringify(presenting([badge], didKey(key.verifyingKey))), key, { created: "2026-02-01T10:00:00Z", allowDepartures: true });
}
