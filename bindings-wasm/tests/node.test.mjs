// In Node: every vector, every noun and verb, and what happens to those who use them otherwise than they are meant.
import assert from "node:assert/strict";
import { X509Certificate, createHash, generateKeyPairSync, sign as nodeSign } from "node:crypto";
import { test } from "node:test";
import * as ob3 from "../pkg/index.js";
import * as verifierOnly from "../pkg/verifier.js";
import { manifest, reports, vector } from "./files.mjs";
import { differences } from "./vectors.mjs";

const NOW = "2026-01-31T12:00:00Z";
const GOOD = vector("valid/eddsa-rdfc-2022-did-key.json");

test("before init, every call says what to do", () => {
  assert.throws(() => ob3.verify(GOOD), /TypeError|call `await init\(\)` once/);
  assert.throws(() => ob3.SigningKey.generate("Ed25519"), /call `await init\(\)` once/);
});

test("an engine that cannot be loaded says where it was looked for, and may be tried again", async () => {
  await assert.rejects(ob3.init("http://127.0.0.1:9/ob3_bg.wasm"), /could not be loaded from http:\/\/127.0.0.1:9/);
  await Promise.all([ob3.init(), ob3.init(), verifierOnly.init()]);
  await ob3.init();
});

test("a server that answers with its page for the engine, and a host that cannot load it, are told what to do", async (t) => {
  const { loader } = await import("../pkg/engine.js");
  const load = (source, url = () => new URL("http://site.example/ob3_bg.wasm")) => loader({ engine: { default: async () => undefined }, url }, () => undefined)(source);
  const page = new Response("<!doctype html><title>app</title>", { headers: { "Content-Type": "text/html" } });
  await assert.rejects(load(page), /with something else than the engine.* `optimizeDeps: \{ exclude: \["ob3"\] \}`/);
  await assert.rejects(load("/_next/static/media/ob3_bg.wasm"), /`serverExternalPackages: \["ob3"\]`/);
  await assert.rejects(load(new URL("file:///nowhere/ob3_bg.wasm")), /is not at file:\/\/\/nowhere\/ob3_bg.wasm: .*`serverExternalPackages/);
  await assert.rejects(load(undefined, () => new URL("./ob3_bg.wasm", "worker.js")), /has to be handed over: `import engine from "ob3\/wasm\/ob3_bg.wasm"; await init\(engine\)`/);
  const { WebAssembly } = globalThis;
  t.after(() => (globalThis.WebAssembly = WebAssembly));
  delete globalThis.WebAssembly;
  await assert.rejects(load(), /this host has no WebAssembly \(React Native has none\): verify on a server/);
});

test("every vector gets the report that Rust gives, from both builds", async () => {
  for (const build of [ob3, verifierOnly]) assert.deepEqual(await differences(build, manifest, reports(), async (path) => vector(path)), []);
  assert.ok(manifest.length > 900, `${manifest.length} rows`);
});

test("what is signed verifies, in every format that is written", async () => {
  const keys = { Ed25519: ["eddsa-rdfc-2022", "eddsa-jcs-2022", "vc-jwt", "vc-jose"], "P-256": ["ecdsa-rdfc-2019", "ecdsa-jcs-2019", "vc-jwt"], "P-384": ["ecdsa-rdfc-2019", "vc-jose"] };
  for (const [algorithm, formats] of Object.entries(keys)) {
    const key = ob3.SigningKey.generate(algorithm);
    for (const format of formats) {
      const report = ob3.verify(ob3.sign(badge(ob3.didKey(key)), key, { format, created: NOW }), { now: NOW });
      assert.equal(report.verdict, "valid", `${format}: ${JSON.stringify(report.findings)}`);
      assert.equal(report.format, format);
    }
    key.free();
  }
});

test("a key that is held elsewhere signs, at once or later", async () => {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const verifyingKey = ob3.VerifyingKey.fromJwk(publicKey.export({ format: "jwk" }));
  const credential = badge(ob3.didKey(verifyingKey));
  const now = { algorithm: "Ed25519", verifyingKey, sign: (message) => nodeSign(null, message, privateKey) };
  assert.equal(ob3.verify(ob3.sign(credential, now), { now: NOW }).verdict, "valid");
  const method = `${ob3.didKey(verifyingKey)}#${verifyingKey.toMultibase()}`;
  const later = { algorithm: "Ed25519", sign: async (message) => nodeSign(null, message, privateKey) };
  assert.equal(ob3.verify(await ob3.sign(credential, later, { method, format: "vc-jwt" }), { now: NOW }).verdict, "valid");

  const subtle = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign", "verify"]);
  const half = ob3.VerifyingKey.fromJwk(await crypto.subtle.exportKey("jwk", subtle.publicKey).then(({ kty, crv, x, y }) => ({ kty, crv, x, y })));
  const signer = { algorithm: "P-256", verifyingKey: half, sign: (message) => crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, subtle.privateKey, message) };
  const signed = await ob3.sign(badge(ob3.didKey(half)), signer, { format: "ecdsa-rdfc-2019" });
  assert.equal(ob3.verify(signed, { now: NOW }).verdict, "valid");
});

/** The two numbers of an ECDSA signature as ASN.1 DER. */
function der(signature) {
  const integer = (bytes) => {
    const digits = bytes.subarray(bytes.findIndex((byte) => byte !== 0));
    const number = digits[0] >= 0x80 ? [0, ...digits] : [...digits];
    return [2, number.length, ...number];
  };
  const half = signature.length / 2;
  const body = [...integer(signature.subarray(0, half)), ...integer(signature.subarray(half))];
  return Uint8Array.from([0x30, body.length, ...body]);
}

const soon = (value) => new Promise((resolve) => setTimeout(resolve, 20, value));

test("a request says what to sign, and takes its signature as r and s or as DER", () => {
  const key = ob3.SigningKey.generate("P-256");
  const request = ob3.prepare(badge(ob3.didKey(key)), key.verifyingKey);
  assert.deepEqual([request.scheme, request.algorithm], ["ES256", "P-256"]);
  assert.ok(request.verificationMethod.startsWith(ob3.didKey(key)));
  assert.deepEqual([...request.digest], [...createHash("sha256").update(request.bytes).digest()]);
  assert.throws(() => request.finish(new Uint8Array(3)), { name: "Ob3Error", code: "proof.value.length" });
  const signature = key.sign(request.bytes);
  for (const answer of [signature, der(signature)]) assert.equal(ob3.verify(request.finish(answer), { now: NOW }).verdict, "valid");
  const ed = ob3.SigningKey.generate();
  assert.equal(ob3.prepare(badge(ob3.didKey(ed)), ed.verifyingKey).digest, undefined);
  const elsewhere = badge("did:web:example.edu");
  assert.throws(() => ob3.prepare(elsewhere, undefined, { method: "did:web:example.edu#1" }), { name: "Ob3Error", code: "sign.options" });
  assert.equal(ob3.prepare(elsewhere, undefined, { method: "did:web:example.edu#1", algorithm: "P-384" }).scheme, "ES384");
});

test("a wrong answer of a signer never becomes a badge, at once or later", async () => {
  const key = ob3.SigningKey.generate("P-256");
  const verifyingKey = key.verifyingKey;
  const credential = badge(ob3.didKey(key));
  const other = ob3.SigningKey.generate("P-256");
  for (const [answer, expected] of [
    [(message) => der(key.sign(message)), undefined],
    [(message) => der(key.sign(message)).subarray(1), { name: "Ob3Error", code: "proof.value.length" }],
    [(message) => der(key.sign(message)).subarray(0, 50), { name: "Ob3Error", code: "proof.value.length" }],
    [(message) => Uint8Array.from([...der(key.sign(message)), 0]), { name: "Ob3Error", code: "proof.value.length" }],
    [(message) => other.sign(message), { name: "Ob3Error", code: "sign.signature.mismatch" }],
    [(message) => der(other.sign(message)), { name: "Ob3Error", code: "sign.signature.mismatch" }],
    [() => new Uint8Array(64), { name: "Ob3Error", code: "sign.signature.mismatch" }],
    [() => "c2lnbmF0dXJl", { name: "Ob3Error", code: "proof.value.length" }],
    [() => undefined, TypeError],
    [() => { throw new RangeError("the vault is shut"); }, RangeError],
  ]) {
    const atOnce = { algorithm: "P-256", verifyingKey, sign: answer };
    const later = { algorithm: "P-256", verifyingKey, sign: (message) => soon(message).then(answer) };
    if (expected) {
      assert.throws(() => ob3.sign(credential, atOnce), expected);
      await assert.rejects(ob3.sign(credential, later), expected);
    } else {
      assert.equal(ob3.verify(ob3.sign(credential, atOnce), { now: NOW }).verdict, "valid");
      assert.equal(ob3.verify(await ob3.sign(credential, later), { now: NOW }).verdict, "valid");
    }
  }
  const thenable = { algorithm: "P-256", verifyingKey, sign: (message) => ({ then: (resolve) => resolve(key.sign(message)) }) };
  assert.equal(ob3.verify(await ob3.sign(credential, thenable), { now: NOW }).verdict, "valid");
});

test("the format goes with the key, and one that does not fit names those that do", () => {
  for (const [algorithm, format] of [["Ed25519", "eddsa-rdfc-2022"], ["P-256", "ecdsa-rdfc-2019"], ["P-384", "ecdsa-rdfc-2019"]]) {
    const key = ob3.SigningKey.generate(algorithm);
    assert.equal(ob3.verify(ob3.sign(badge(ob3.didKey(key)), key), { now: NOW }).format, format);
  }
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const rsa = ob3.SigningKey.fromPem(privateKey.export({ type: "pkcs8", format: "pem" }));
  const schemes = [];
  const signer = { algorithm: "RSA", verifyingKey: rsa.verifyingKey, sign: (message, scheme) => (schemes.push(scheme), rsa.sign(message)) };
  assert.equal(ob3.verify(ob3.sign(badge(ob3.didKey(rsa)), signer), { now: NOW }).format, "vc-jwt");
  assert.deepEqual(schemes, ["RS256"]);
  assert.throws(() => ob3.sign(badge(ob3.didKey(rsa)), rsa, { format: "eddsa-rdfc-2022" }), { code: "key.type-mismatch", message: /vc-jwt, vc-jose/ });
});

test("a key that cannot be read here is refused with what converts it", () => {
  const { privateKey } = generateKeyPairSync("ed25519");
  const encrypted = privateKey.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "correct horse" });
  assert.throws(() => ob3.SigningKey.fromPem(encrypted), { code: "key.unsupported", message: /openssl pkey -in KEY/ });
  const openssh = "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEA\n-----END OPENSSH PRIVATE KEY-----\n";
  assert.throws(() => ob3.SigningKey.fromPem(openssh), { code: "key.unsupported", message: /ssh-keygen -p/ });
  const plain = privateKey.export({ type: "pkcs8", format: "pem" });
  assert.equal(ob3.didKey(ob3.SigningKey.fromPem(plain.replaceAll("\n", "\\n"))), ob3.didKey(ob3.SigningKey.fromPem(plain)));
});

test("public keys are read as services give them", async () => {
  const { publicKey } = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign", "verify"]);
  const spki = await crypto.subtle.exportKey("spki", publicKey);
  const key = ob3.VerifyingKey.fromSpkiDer(spki);
  assert.equal(ob3.VerifyingKey.fromJwk(key.toJwk()).thumbprint(), key.thumbprint());
  assert.deepEqual([...key.toSpkiDer()], [...new Uint8Array(spki)]);
  const certified = ob3.VerifyingKey.fromPem(CERTIFICATE);
  assert.equal(ob3.VerifyingKey.fromCertificateDer(new X509Certificate(CERTIFICATE).raw).thumbprint(), certified.thumbprint());
  assert.deepEqual([...certified.toSpkiDer()], [...new X509Certificate(CERTIFICATE).publicKey.export({ type: "spki", format: "der" })]);
  for (const read of [ob3.VerifyingKey.fromSpkiDer, ob3.VerifyingKey.fromCertificateDer]) {
    assert.throws(() => read(new Uint8Array(spki).subarray(1)), { name: "Ob3Error", code: "key.malformed" });
  }
});

test("keys are read and written in every spelling", () => {
  for (const algorithm of ["Ed25519", "P-256", "P-384"]) {
    const key = ob3.SigningKey.generate(algorithm);
    const again = [ob3.SigningKey.fromJwk(key.toJwk()), ob3.SigningKey.fromJwk(JSON.parse(key.toJwk())), ob3.SigningKey.fromPem(key.toPem()), ob3.SigningKey.fromMultibase(key.toMultibase())];
    for (const other of again) assert.equal(ob3.didKey(other), ob3.didKey(key));
    const half = key.verifyingKey;
    for (const other of [ob3.VerifyingKey.fromJwk(half.toJwk()), ob3.VerifyingKey.fromPem(half.toPem()), ob3.VerifyingKey.fromMultibase(half.toMultibase()), ob3.VerifyingKey.fromBytes(algorithm, half.bytes)]) {
      assert.equal(other.thumbprint(), half.thumbprint());
      other.verify("badge", key.sign("badge"));
      assert.throws(() => other.verify("badge!", key.sign("badge")), { name: "Ob3Error" });
      assert.throws(() => other.verify("badge", key.sign("badge"), "PS256"), { name: "Ob3Error", code: "key.type-mismatch" });
    }
    assert.match(ob3.didJwk(key), /^did:jwk:/);
  }
  assert.equal(ob3.didKey(ob3.SigningKey.fromSeed(new Uint8Array(32))), "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp");
});

test("a holder shows a part of a badge, and presents it", () => {
  const key = ob3.SigningKey.generate("P-256");
  const credential = badge(ob3.didKey(key));
  credential.credentialSubject.role = "Team lead";
  credential.credentialSubject.term = "Spring";
  const base = ob3.sign(credential, key, { format: "ecdsa-sd-2023" });
  const shown = ob3.derive(base, "/credentialSubject/role");
  assert.ok(shown.includes("Team lead") && !shown.includes("Spring"));
  assert.throws(() => ob3.derive(base, "/nowhere"), { name: "Ob3Error", code: "sign.pointer" });

  const holder = ob3.SigningKey.generate();
  const asked = { challenge: "n-0S6", domain: "https://shop.example" };
  const presented = ob3.sign(ob3.presentation([shown], ob3.didKey(holder)), holder, asked);
  const report = ob3.verify(presented, { now: NOW, ...asked });
  assert.equal(report.verdict, "valid", JSON.stringify(report.findings));
  assert.equal(JSON.parse(report.credentials[0].credential).credentialSubject.role, "Team lead");
});

test("the steps of a proof are laid open", () => {
  const { carrier, proofs: [proof] } = ob3.explain(GOOD);
  assert.deepEqual([carrier, proof.format, proof.key.source, proof.holds], ["json", "eddsa-rdfc-2022", "name", true]);
  assert.equal(proof.message, proof.covered.map(({ digest }) => digest).join(""));
  const forged = new TextDecoder().decode(GOOD).replace('"name": "', '"name": "Not ');
  assert.equal(ob3.explain(new TextEncoder().encode(forged)).proofs[0].holds, false);
  assert.throws(() => ob3.explain(new TextEncoder().encode("{}")), { name: "Ob3Error", code: "proof.missing" });
  assert.throws(() => ob3.explain(GOOD, { bundle: {} }), TypeError);

  const key = ob3.SigningKey.generate();
  const issued = new ob3.PublishedDocument("did:web:example.edu");
  const method = issued.addKey(key.verifyingKey);
  const signed = new TextEncoder().encode(ob3.sign(badge("did:web:example.edu"), key, { method }));
  assert.equal(ob3.explain(signed).proofs[0].key, null);
  const lent = { "https://example.edu/.well-known/did.json": issued.toJson() };
  assert.equal(ob3.explain(signed, { documents: lent }).proofs[0].key.source, "document");
});

test("what is thrown, and what is said of a proof or an image, is told in the words of Rust", () => {
  const thrown = (work) => assert.throws(work, (error) => error instanceof ob3.Ob3Error && (told.push(error.message), true));
  const told = [];
  thrown(() => ob3.VerifyingKey.fromMultibase("zNotAKey!"));
  thrown(() => ob3.VerifyingKey.fromBytes("Ed25519", new Uint8Array(5)));
  thrown(() => new ob3.Verifier({ trust: [`did:web:${"a".repeat(300)}\u202e`] }));
  assert.deepEqual(told.slice(0, 2), [
    "after its z, a key must be base58btc, and this text has another character: check that the whole key was copied [key.malformed]",
    "a key of the kind Ed25519 must have 32 bytes, and this one has 5: check that the whole key was copied [key.malformed]",
  ]);
  // A long value is shortened in its middle, a hidden character is shown, and a cause inside has its own sentence.
  assert.match(told[2], /^a DID on the list of trusted issuers, "did:web:a+…a+\\u\{202e\}", is not well formed: \w.+ \[trust\.malformed\]$/);
  const forged = new TextDecoder().decode(GOOD).replace('"name": "', '"name": "Not ');
  assert.match(ob3.explain(forged).proofs[0].remarks[0], /^\/proof\/proofValue: \w[^{}]+ \[proof\.signature\.mismatch\]$/);
});

test("what is baked is taken out again, and verified where it is", () => {
  const image = '<svg xmlns="http://www.w3.org/2000/svg"><circle r="9"/></svg>';
  const baked = ob3.bake(image, new TextDecoder().decode(GOOD));
  assert.equal(ob3.unbake(baked).image, "svg");
  assert.equal(ob3.verify(baked, { now: NOW }).carrier, "svg");
  assert.throws(() => ob3.bake(baked, "{}"), { code: "bake.already" });
  assert.equal(ob3.unbake(ob3.bake(baked, "{}", { replace: true })).text, "{}");
});

test("a status list says who was revoked", () => {
  const url = "https://example.edu/status/1";
  const list = new ob3.StatusList("revocation", url);
  list.set(7);
  const key = ob3.SigningKey.generate();
  const published = ob3.sign(list.toCredential(ob3.didKey(key), { now: NOW }), key);
  for (const [index, verdict] of [[7, "invalid"], [8, "valid"]]) {
    const signed = ob3.sign({ ...badge(ob3.didKey(key)), credentialStatus: list.entry(index) }, key);
    const verifier = new ob3.Verifier();
    assert.deepEqual(verifier.verify(signed, { now: NOW }).missing, [{ url, kind: "status-list" }]);
    assert.equal(verifier.insert(url, published).verify(signed, { now: NOW }).verdict, verdict);
  }
  assert.equal(ob3.StatusList.fromEncoded("revocation", url, list.toEncoded()).get(7), true);
  assert.throws(() => list.get(1e6), { code: "status.list.range" });
  assert.throws(() => list.set(-1), TypeError);
});

test("places in a status list are drawn at random, and given once", () => {
  const url = "https://example.edu/status/1";
  const list = new ob3.StatusList("suspension", url);
  const places = new Set(Array.from({ length: 50 }, () => list.allocate()));
  assert.equal(places.size, 50);
  const free = [0, 1, 2, 3].find((index) => !list.isAllocated(index)) ?? 100;
  list.reserve(free);
  const again = ob3.StatusList.fromBytes(list.toBytes());
  assert.ok([...places, free].every((index) => again.isAllocated(index)));
  assert.deepEqual(again.toBytes(), list.toBytes());
  assert.deepEqual([again.purpose, again.url, again.length, again.entryBits], ["suspension", url, 131_072, 1]);
  assert.throws(() => ob3.StatusList.fromBytes("{}"), { name: "Ob3Error", code: "status.list.malformed" });
  const before = list.unallocated();
  const class_ = list.allocateMany(30);
  assert.ok(new Set(class_).size === 30 && class_.every((index) => list.isAllocated(index)));
  assert.equal(list.unallocated(), before - 30);
  assert.throws(() => list.allocateMany(before), { name: "Ob3Error", code: "status.list.full" });
});

test("of a list as it is published no place is given away", () => {
  const url = "https://example.edu/status/1";
  const list = new ob3.StatusList("revocation", url);
  const given = list.allocateMany(10);
  const read = ob3.StatusList.fromEncoded("revocation", url, list.toEncoded());
  assert.equal(read.unallocated(), undefined);
  for (const refused of [() => read.allocate(), () => read.reserve(1), () => read.isAllocated(1)]) {
    assert.throws(refused, { name: "Ob3Error", code: "status.list.allocations" });
  }
  const known = ob3.StatusList.fromEncoded("revocation", url, list.toEncoded(), { allocated: given });
  assert.deepEqual(known.toBytes(), list.toBytes());
});

test("a published list ends in a week and is looked at again after a day", () => {
  const list = new ob3.StatusList("revocation", "https://example.edu/status/1");
  const times = (options) => {
    const { validUntil, credentialSubject } = list.toCredential("did:web:example.edu", { now: "2026-01-01T00:00:00Z", ...options });
    return [validUntil, credentialSubject.ttl];
  };
  assert.deepEqual(times(), ["2026-01-08T00:00:00Z", 86_400_000]);
  assert.deepEqual(times({ ttl: null, validFor: null }), [undefined, undefined]);
  assert.deepEqual(times({ ttl: 60, validFor: 3_600 }), ["2026-01-01T01:00:00Z", 60_000]);
  assert.deepEqual(times({ validUntil: new Date("2026-02-01T00:00:00Z") }), ["2026-02-01T00:00:00Z", 86_400_000]);
  assert.throws(() => times({ validUntil: "2025-01-01T00:00:00Z" }), { code: "validity.order" });
  assert.throws(() => times({ ttl: -1 }), TypeError);
  assert.ok(Math.abs(Date.parse(list.toCredential("did:web:example.edu").validFrom) - Date.now()) < 300_000);
});

test("the values of a list say what they mean", () => {
  const url = "https://university.example/status/2";
  const words = { messages: ["in review", "granted", "lapsed", "lost"], references: ["https://university.example/values"] };
  const list = new ob3.StatusList("message", url, { entryBits: 2, ...words });
  assert.deepEqual({ messages: list.messages, references: list.references }, words);
  assert.deepEqual(list.entry(4).statusMessage.map(({ message }) => message), words.messages);
  assert.throws(() => new ob3.StatusList("message", url, { entryBits: 2, messages: ["granted"] }), { name: "Ob3Error" });
  assert.throws(() => new ob3.StatusList("message", url, { messages: 4 }), TypeError);
  assert.throws(() => new ob3.StatusList("message", 131_072), TypeError);
});

test("a badge is built complete, or refused", () => {
  const key = ob3.SigningKey.generate();
  const members = {
    issuer: { id: ob3.didKey(key), name: "Example University" },
    validFrom: new Date("2026-01-01T00:00:00Z"),
    hashedRecipient: { identity: "ada@example.org", type: "emailAddress", salt: "Kosher" },
    achievement: { id: "https://example.edu/teamwork", name: "Teamwork", description: "Works.", criteria: { narrative: "Peers." } },
    evidence: [{ name: "Project" }],
  };
  const credential = ob3.buildCredential(members);
  assert.match(credential.id, /^urn:uuid:/);
  const report = ob3.verify(ob3.sign(credential, key), { now: NOW, recipient: "ada@example.org", recipientType: "emailAddress" });
  assert.equal(report.verdict, "valid", JSON.stringify(report.findings));
  assert.throws(() => ob3.buildCredential({ ...members, achievement: { name: "Teamwork" } }), { name: "Ob3Error", code: /^conformance/ });
  for (const identity of [" ada@example.org", "ada@example.org\n", "ada\u200b@example.org"]) {
    const unfindable = { identity, type: "emailAddress", salt: "Kosher" };
    assert.throws(() => ob3.buildCredential({ ...members, hashedRecipient: unfindable }), { name: "Ob3Error", code: "build.invalid" });
  }
  assert.throws(() => ob3.buildCredential({ ...members, expires: NOW }), /no option "expires" here/);

  const said = { name: "Accreditation", issuer: members.issuer, validFrom: "2026-01-01T00:00:00Z", subject: { id: "https://example.edu", endorsementComment: "In good standing." } };
  const endorsement = JSON.parse(ob3.sign(ob3.buildEndorsement(said), key));
  const endorsed = ob3.verify(ob3.sign(ob3.buildCredential({ ...members, endorsement: [endorsement] }), key), { now: NOW });
  assert.equal(endorsed.endorsements[0].report.verdict, "valid");
});

test("evidence that is kept gives the same report again", () => {
  const row = manifest.find((row) => row.expect.verdict === "valid" && Object.keys(row.provides).some((url) => url.endsWith("did.json")));
  const verifier = new ob3.Verifier();
  for (const [url, file] of Object.entries(row.provides)) verifier.insert(url, vector(file));
  const kept = verifier.evidence({ now: row.now }).toJson();
  const again = ob3.Evidence.parse(kept).verify(vector(row.file));
  // A copy that was kept says since when; nothing else is different.
  assert.equal(again.identity.as_of, row.now);
  delete again.identity.as_of;
  assert.deepEqual(again, verifier.verify(vector(row.file), { now: row.now }));
  assert.throws(() => ob3.Evidence.parse("{}"), { name: "Ob3Error" });

  const narrowed = ob3.Evidence.parse(JSON.stringify({ ...JSON.parse(kept), ask: ["validity"] }));
  const forged = vector("forged/eddsa-rdfc-wrong-key.json");
  assert.equal(narrowed.verify(forged).verdict, "invalid", "no text says by itself that nobody asks for the proof");
  assert.equal(narrowed.asSaved().verify(forged).verdict, "valid", "who verifies says it");

  const issuer = JSON.parse(new TextDecoder().decode(GOOD)).issuer.id;
  const trusted = ob3.Evidence.parse(JSON.stringify({ ...JSON.parse(kept), trust: [issuer] }));
  assert.equal(trusted.verify(GOOD).verdict, "undetermined", "no text says by itself whom you trust");
  assert.equal(trusted.trusting(["did:web:other.example"]).verify(GOOD).verdict, "invalid");
  assert.equal(trusted.trusting([issuer]).verify(GOOD).verdict, "valid");
});

test("an issuer on the web publishes its keys", () => {
  const did = ob3.didWeb("https://example.edu/issuers/1");
  assert.equal(did, "did:web:example.edu:issuers:1");
  const key = ob3.SigningKey.generate();
  const published = new ob3.PublishedDocument(did);
  const method = published.addKey(key);
  const signed = ob3.sign(badge(did), key, { method });
  const verifier = new ob3.Verifier();
  assert.equal(verifier.insert("https://example.edu/issuers/1/did.json", published.toJson()).verify(signed, { now: NOW }).verdict, "valid");
  const again = ob3.PublishedDocument.parse(published.toJson());
  again.revoke(method, "2026-01-02T00:00:00Z");
  assert.notEqual(again.toJson(), published.toJson());
  assert.equal(again.did, did);
});

test("verifying online fetches what is missing and nothing else, and gives up where it cannot be had", async () => {
  const row = manifest.find((row) => row.expect.verdict === "valid" && Object.keys(row.provides).some((url) => url.endsWith("did.json")));
  const asked = [];
  const fetch = async (url) => {
    asked.push(url);
    const path = row.provides[url];
    return path ? new Response(vector(path)) : new Response("", { status: 404 });
  };
  const online = await ob3.verifyOnline(vector(row.file), { now: row.now, fetch });
  assert.equal(online.verdict, "valid", JSON.stringify(online.findings));
  assert.ok(asked.length > 0 && asked.every((url) => url in row.provides));
  const offline = await ob3.verifyOnline(new Blob([vector(row.file)]), { now: row.now, fetch: async () => { throw new TypeError("offline"); } });
  assert.equal(offline.verdict, "undetermined");
  const endless = async () => new Response(new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(1 << 20)) }));
  assert.equal((await ob3.verifyOnline(vector(row.file), { now: row.now, fetch: endless })).verdict, "undetermined");
  await assert.rejects(ob3.verifyOnline(GOOD, { signal: AbortSignal.abort() }), { name: "AbortError" });
});

test("nothing goes online unless asked", () => {
  const { fetch } = globalThis;
  globalThis.fetch = () => assert.fail("verify fetched something");
  try {
    for (const row of manifest.slice(0, 50)) ob3.verify(vector(row.file), { now: NOW });
  } finally {
    globalThis.fetch = fetch;
  }
});

test("a look inside says what is there, of a JWT too", () => {
  assert.equal(ob3.inspect(GOOD).document.issuer.name, "Example University");
  const token = manifest.find((row) => row.carrier === "jwt" && row.expect.verdict === "valid");
  assert.ok(ob3.inspect(vector(token.file)).document["@context"]);
  assert.equal(ob3.inspect("no badge").document, null);
});

test("one verifier judges at any instant: that of the call, or none", () => {
  const badge = vector("expired/until-last-year.json");
  const verifier = new ob3.Verifier();
  const verdicts = [undefined, {}, { now: "2025-01-01T00:00:00Z" }, { now: new Date(NOW) }, { now: null }].map((at) => verifier.verify(badge, at).verdict);
  assert.deepEqual(verdicts, ["invalid", "invalid", "valid", "invalid", "undetermined"]);
  assert.equal(verifier.evidence({ now: "2025-01-01T00:00:00Z" }).verify(badge).verdict, "valid");
  assert.throws(() => verifier.verify(badge, { now: 5 }), /expected the option now as a Date or a string, found a number/);
  assert.throws(() => new ob3.Verifier({ now: NOW }), /no option "now" here: policy/);
});

test("what explain says of a proof is on one line, and hides no character", () => {
  const badge = JSON.parse(new TextDecoder().decode(GOOD));
  badge.proof.type = "A\u001b[2J\u0000\u202eB\nC\u200bD";
  const { proofs: [{ remarks }] } = ob3.explain(JSON.stringify(badge));
  assert.ok(remarks.length > 0);
  assert.doesNotMatch(remarks.join(""), /[\p{Cc}\u202e\u200b]/u);
});

test("a report hands out what was read of a badge that is valid, of a token too, and of nothing else", () => {
  const name = (file, options) => ob3.verify(vector(file), { now: NOW, ...options }).badge?.credentialSubject.achievement.name;
  const token = manifest.find(({ carrier, policy, expect, provides }) => carrier === "jwt" && policy === "standard" && expect.verdict === "valid" && Object.keys(provides).length === 0);
  for (const file of ["valid/eddsa-rdfc-2022-did-key.json", "valid/baked-in-png.png", token.file]) assert.equal(typeof name(file), "string", file);
  for (const file of ["forged/name-changed-after-signing.json", "kind/badge-and-presentation.json", "valid/presentation-nobody-asked-for.json"]) {
    assert.equal(ob3.verify(vector(file), { now: NOW }).badge, null, file);
  }
  const presented = ob3.verify(vector("valid/presentation-nobody-asked-for.json"), { now: NOW });
  assert.equal(presented.credentials[0].badge.credentialSubject.achievement.name, "Teamwork");
});

test("a budget of work that is spent leaves the verdict open", () => {
  const report = ob3.verify(GOOD, { now: NOW, limits: { work: 100 } });
  assert.equal(report.verdict, "undetermined");
  assert.ok(report.findings.some(({ code }) => code.startsWith("limit.")), JSON.stringify(report.findings));
  assert.equal(ob3.verify(GOOD, { now: NOW, limits: { work: Number.MAX_SAFE_INTEGER } }).verdict, "valid");
  assert.throws(() => ob3.verify(GOOD, { limits: { work: 2 ** 53 } }), /the limit work as a whole number/);
});

test("no bytes whatever make it throw", () => {
  for (const bytes of ["", "x", "{", "%PDF-1.7", new Uint8Array(10), new ArrayBuffer(3), new DataView(new ArrayBuffer(4))]) {
    assert.equal(ob3.verify(bytes).verdict, "invalid");
  }
  const large = new Uint8Array(50 << 20).fill(0x20);
  large.set(new TextEncoder().encode("{"));
  assert.equal(ob3.verify(large).findings[0].code, "limit.input");
  large.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  assert.equal(ob3.verify(large).findings[0].code, "limit.image");
  assert.equal(ob3.verify(GOOD, { now: NOW }).verdict, "valid");
});

test("calls that are not meant so say what to do, and all goes on", async () => {
  const verifier = new ob3.Verifier();
  const key = ob3.SigningKey.generate();
  const cases = [
    [() => ob3.verify(new Blob(["x"])), /readBytes\(file\)/],
    [() => ob3.verify(Promise.resolve(GOOD)), /await/],
    [() => ob3.verify({ type: "VerifiableCredential" }), /JSON.stringify/],
    [() => ob3.verify(), /found undefined/],
    [() => ob3.verify(GOOD, { polcy: "strict" }), /no option "polcy" here: now, policy/],
    [() => ob3.verify(GOOD, { policy: "loose" }), /one of standard, strict, compat/],
    [() => ob3.verify(GOOD, { ask: ["prof"] }), /one of open, conformance/],
    [() => ob3.verify(GOOD, { now: new Date("x") }), /invalid Date/],
    [() => ob3.verify(GOOD, { limits: { bytes: 1 } }), /a limit/],
    [() => verifier.insert("https://example.edu", 5), /found a number/],
    [() => verifier.insert("https://example.edu"), /null to say/],
    [() => verifier.insert(new URL("https://example.edu"), null), /the URL as a string/],
    [() => ob3.sign(badge("did:example:a"), {}), /algorithm, sign/],
    [() => ob3.sign(5, key), /an object or JSON text/],
    [() => ob3.SigningKey.generate("RSA4096"), /one of Ed25519/],
    [() => new ob3.SigningKey(), /SigningKey.generate/],
    [() => ob3.presentation("one", 5), TypeError],
  ];
  for (const [call, expected] of cases) assert.throws(call, (error) => error instanceof TypeError && (expected === TypeError || expected.test(error.message)), String(call));
  key.free();
  key.free();
  assert.throws(() => key.sign("x"), /SigningKey was freed/);
  assert.throws(() => ob3.sign(badge("did:example:a"), key), /was freed/);
  verifier[Symbol.dispose]?.();
  assert.throws(() => verifier.insert("https://example.edu", null), /Verifier was freed/);
  assert.throws(() => ob3.SigningKey.fromJwk({ kty: "OKP" }), { name: "Ob3Error", code: "key.malformed" });
  const unreadable = Object.assign(new Blob(["x"]), { arrayBuffer: () => Promise.reject(new DOMException("gone", "NotReadableError")) });
  await assert.rejects(ob3.verifyOnline(unreadable), /could not be read \(gone\).*Choose it again/);
  assert.equal(ob3.verify(GOOD, { now: NOW }).verdict, "valid");
});

test("a secret is in no error and no printed form", () => {
  const key = ob3.SigningKey.generate();
  const secret = JSON.parse(key.toJwk()).d;
  assert.ok(!JSON.stringify(key).includes(secret) && !String(Object.values(key)).includes(secret));
  assert.throws(() => ob3.SigningKey.fromJwk(JSON.stringify({ ...JSON.parse(key.toJwk()), x: secret })), (error) => !error.message.includes(secret));
});

function badge(issuer) {
  return {
    "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
    id: "urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002",
    type: ["VerifiableCredential", "OpenBadgeCredential"],
    issuer: { id: issuer, type: ["Profile"], name: "Example University" },
    validFrom: "2026-01-01T00:00:00Z",
    credentialSubject: {
      id: "did:example:ada",
      type: ["AchievementSubject"],
      achievement: {
        id: "https://example.edu/teamwork",
        type: ["Achievement"],
        name: "Teamwork",
        description: "Works well with others.",
        criteria: { narrative: "Nominated by peers." },
      },
    },
  };
}

const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBhzCCAS2gAwIBAgIUCKomZRp+dKvgSh2vsjVyefgfL1swCgYIKoZIzj0EAwIw
GTEXMBUGA1UEAwwOYmFkZ2VzLmV4YW1wbGUwHhcNMjYxMjAxMTIxNDIyWhcNMjYx
MjAyMTIxNDIyWjAZMRcwFQYDVQQDDA5iYWRnZXMuZXhhbXBsZTBZMBMGByqGSM49
AgEGCCqGSM49AwEHA0IABGD+1LolWp0xyWHrdMY1bWjASbiSO2H6bOZpYi5g8p+2
eQP+EAi4vJmkGunpVii8ZPLxsgwtfp9Rd6PClNRGIpmjUzBRMB0GA1UdDgQWBBQa
lWlXm84ympQtB2nJwLVkMVY3EDAfBgNVHSMEGDAWgBQalWlXm84ympQtB2nJwLVk
MVY3EDAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIF9oWaAr0ykQ
2/+EsFwiaIbc2hg/1hOP2bKGrEyLifUtAiEA2bzddsyzlrQ4u/clVfxLQ/zpBbRR
xPjfmPWjBnXi6og=
-----END CERTIFICATE-----
`;
