// Digital Bazaar's vc as a page would use it: verifies one badge of eddsa-rdfc-2022 with the contexts it is handed.
import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import { verifyCredential } from "@digitalbazaar/vc";

/** What verifies a credential, and answers whether it is good. */
export function verifier(contexts, now) {
  const documentLoader = async (url) => {
    if (!url.startsWith("did:key:")) {
      if (!contexts[url]) throw new Error(`${url} is not at hand`);
      return { contextUrl: null, documentUrl: url, document: contexts[url] };
    }
    const [did, fragment] = url.split("#");
    const publicKeyMultibase = did.slice("did:key:".length);
    const method = { id: `${did}#${publicKeyMultibase}`, type: "Multikey", controller: did, publicKeyMultibase };
    const document = fragment
      ? { "@context": "https://w3id.org/security/multikey/v1", ...method }
      : { "@context": "https://www.w3.org/ns/did/v1", id: did, verificationMethod: [method], assertionMethod: [method.id] };
    return { contextUrl: null, documentUrl: url, document };
  };
  return async (credential) => {
    const suite = new DataIntegrityProof({ cryptosuite });
    const { verified, error } = await verifyCredential({ credential, suite, documentLoader, now });
    if (!verified) throw error;
    return verified;
  };
}
