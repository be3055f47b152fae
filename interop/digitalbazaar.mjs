// Digital Bazaar's vc with its cryptosuites: signs, derives and verifies the credentials it is handed, a line for a line.
import { derive as deriveCredential, issue, verifyCredential } from "@digitalbazaar/vc";
import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { cryptosuite as ecdsaRdfc } from "@digitalbazaar/ecdsa-rdfc-2019-cryptosuite";
import * as ecdsaJcs from "@digitalbazaar/ecdsa-jcs-2019-cryptosuite";
import * as ecdsaSd from "@digitalbazaar/ecdsa-sd-2023-cryptosuite";
import { cryptosuite as eddsaRdfc } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import * as eddsaJcs from "@digitalbazaar/eddsa-jcs-2022-cryptosuite";
import * as EcdsaMultikey from "@digitalbazaar/ecdsa-multikey";
import * as Ed25519Multikey from "@digitalbazaar/ed25519-multikey";
import { answerLines, version } from "./lines.mjs";
import { load as loadContext } from "./shelf.mjs";

// A did:key says its own document; everything else is a bundled context.
export const documentLoader = async (url) => {
  if (!url.startsWith("did:key:")) return loadContext(url);
  const [did, fragment] = url.split("#");
  const publicKeyMultibase = did.slice("did:key:".length);
  const method = { id: `${did}#${publicKeyMultibase}`, type: "Multikey", controller: did, publicKeyMultibase };
  const document = fragment
    ? { "@context": "https://w3id.org/security/multikey/v1", ...method }
    : { "@context": "https://www.w3.org/ns/did/v1", id: did, verificationMethod: [method], assertionMethod: [method.id] };
  return { contextUrl: null, documentUrl: url, document };
};

// The cryptosuites: which keys they take, and what signs and what verifies.
const SUITES = {
  "eddsa-rdfc-2022": { keys: Ed25519Multikey, signing: () => eddsaRdfc, verifying: () => eddsaRdfc },
  "eddsa-jcs-2022": { keys: Ed25519Multikey, signing: eddsaJcs.createSignCryptosuite, verifying: eddsaJcs.createVerifyCryptosuite },
  "ecdsa-rdfc-2019": { keys: EcdsaMultikey, signing: () => ecdsaRdfc, verifying: () => ecdsaRdfc },
  "ecdsa-jcs-2019": { keys: EcdsaMultikey, signing: ecdsaJcs.createSignCryptosuite, verifying: ecdsaJcs.createVerifyCryptosuite },
  "ecdsa-sd-2023": { keys: EcdsaMultikey, signing: ecdsaSd.createSignCryptosuite, verifying: ecdsaSd.createVerifyCryptosuite },
};

export const sign = async ({ credential, secretKeyMultibase, method, created, format = "eddsa-rdfc-2022", mandatoryPointers }) => {
  const { keys, signing } = SUITES[format];
  const [controller, publicKeyMultibase] = method.split("#");
  const key = await keys.from({ id: method, type: "Multikey", controller, publicKeyMultibase, secretKeyMultibase });
  const suite = new DataIntegrityProof({ signer: key.signer(), date: created, cryptosuite: signing({ mandatoryPointers }) });
  return issue({ credential, suite, documentLoader });
};

// What the holder of a base proof shows of it.
const derive = async ({ credential, selectivePointers }) => {
  const suite = new DataIntegrityProof({ cryptosuite: ecdsaSd.createDiscloseCryptosuite({ selectivePointers }) });
  return deriveCredential({ verifiableCredential: credential, suite, documentLoader });
};

// It will not look at a proof unless somebody looks at the status: that is not what is asked here.
const checkStatus = async () => ({ verified: true });

export const verify = async ({ credential, now }) => {
  const { verifying } = SUITES[credential.proof?.cryptosuite] ?? SUITES["eddsa-rdfc-2022"];
  const suite = new DataIntegrityProof({ cryptosuite: verifying() });
  return verifyCredential({ credential, suite, documentLoader, now, checkStatus });
};

const reasonOf = (error) => [error?.message, ...(error?.errors ?? []).map(reasonOf), error?.cause && reasonOf(error.cause)].filter(Boolean).join(": ");

export const answer = async (question) => {
  try {
    if (question.sign) return { signed: await sign(question.sign) };
    if (question.derive) return { derived: await derive(question.derive) };
    const { verified, error } = await verify(question.verify);
    return verified ? { verified } : { verified, error: reasonOf(error) };
  } catch (error) {
    return { error: reasonOf(error) };
  }
};

export const name = `@digitalbazaar/vc ${version("@digitalbazaar/vc")}`;

if (process.argv[1] === new URL(import.meta.url).pathname) await answerLines(name, answer);
