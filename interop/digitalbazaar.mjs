// Digital Bazaar's vc with eddsa-rdfc-2022: signs and verifies the credentials it is handed, a line for a line.
import { issue, verifyCredential } from "@digitalbazaar/vc";
import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
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

export const sign = async ({ credential, secretKeyMultibase, method, created }) => {
  const [controller, publicKeyMultibase] = method.split("#");
  const key = await Ed25519Multikey.from({ id: method, type: "Multikey", controller, publicKeyMultibase, secretKeyMultibase });
  const suite = new DataIntegrityProof({ signer: key.signer(), date: created, cryptosuite });
  return issue({ credential, suite, documentLoader });
};

// It will not look at a proof unless somebody looks at the status: that is not what is asked here.
const checkStatus = async () => ({ verified: true });

export const verify = async ({ credential, now }) => {
  const suite = new DataIntegrityProof({ cryptosuite });
  return verifyCredential({ credential, suite, documentLoader, now, checkStatus });
};

const reasonOf = (error) => [error?.message, ...(error?.errors ?? []).map(reasonOf), error?.cause && reasonOf(error.cause)].filter(Boolean).join(": ");

export const answer = async (question) => {
  try {
    if (question.sign) return { signed: await sign(question.sign) };
    const { verified, error } = await verify(question.verify);
    return verified ? { verified } : { verified, error: reasonOf(error) };
  } catch (error) {
    return { error: reasonOf(error) };
  }
};

export const name = `@digitalbazaar/vc ${version("@digitalbazaar/vc")}`;

if (process.argv[1] === new URL(import.meta.url).pathname) await answerLines(name, answer);
