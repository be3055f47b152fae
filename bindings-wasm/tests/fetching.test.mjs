// What may be fetched for a badge of a stranger, and what not: addresses, redirects, limits; against servers of this machine.
import assert from "node:assert/strict";
import dns from "node:dns";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import * as ob3 from "../pkg/index.js";
import { verifyEngine } from "../pkg/engine.js";
import { guardedFetch } from "../pkg/guarded.js";
import { vector } from "./files.mjs";

const GOOD = JSON.parse(new TextDecoder().decode(vector("valid/eddsa-rdfc-2022-did-key.json")));

/** What the sites answer: address → status, headers, body. */
let answers = {};
let asked = [];
const server = createServer((request, response) => {
  // `https://site.example/path` is asked for here as `/site.example/path`.
  const url = `https:/${request.url}`;
  asked.push(url);
  const [status, headers, body] = answers[url] ?? [404, {}, ""];
  response.writeHead(status, headers).end(body);
});
const reached = (url, init) => fetch(url.replace("https:/", `http://127.0.0.1:${server.address().port}`), init);

/** What came of asking for a context of that address. */
async function came(url, fetch = reached) {
  asked = [];
  const badge = JSON.stringify({ ...GOOD, "@context": [...GOOD["@context"], url] });
  const { fetched = [] } = await ob3.verifyOnline(badge, fetch === null ? {} : { fetch });
  return outcome(fetched.find((one) => one.url === url));
}

/** What came of asking for the DID document of a site. */
async function keysCame(did, fetch = reached) {
  asked = [];
  const key = ob3.SigningKey.generate();
  const signed = ob3.sign(badge(did), key, { method: `${did}#key-1` });
  const { fetched } = await ob3.verifyOnline(signed, { fetch });
  return outcome(fetched.find(({ kind }) => kind === "did-document"));
}

function outcome({ bytes, failed, status }) {
  return failed === undefined ? bytes : status === undefined ? failed : [failed, status];
}

before(async () => {
  await ob3.init();
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
});
after(() => server.close());

test("only https is asked, and no machine of a private network, however it is spelt", () => {
  const { public_address } = verifyEngine();
  for (const host of ["badges.example", "BADGES.EXAMPLE", "8.8.8.8", "[2606:4700::1111]", "172.32.0.1", "100.128.0.1", "[2001:200::1]", "local.example", "xn--bcher-kva.example", "x.example:8443"]) {
    assert.equal(public_address(`https://${host}/x#y`), `https://${host.toLowerCase()}/x`, host);
  }
  const hosts = [
    ...["localhost", "LOCALHOST.", "a.localhost", "metadata.google.internal", "printer.local", "printer.local.", "nas.home.arpa", "intranet", "x.localdomain", "a..example"],
    ...["127.0.0.1", "127.1", "0x7f.1", "0177.0.0.1", "2130706433", "0x7f000001", "127.0.0.1.", "\uff11\uff12\uff17.0.0.1", "0.0.0.0", "0", "10.1.2.3", "100.64.0.1", "169.254.169.254", "172.16.0.1", "172.31.255.255"],
    ...["192.0.0.1", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.1", "240.0.0.1", "255.255.255.255"],
    ...["[::]", "[::1]", "[::ffff:127.0.0.1]", "[::127.0.0.1]", "[64:ff9b::7f00:1]", "[64:ff9b:1::1]", "[100::1]", "[2001::1]", "[2001:db8::1]", "[2002:7f00:1::]", "[3fff::1]", "[5f00::1]", "[fc00::1]", "[fd00:ec2::254]", "[fe80::1]", "[fec0::1]", "[ff02::1]"],
    // Programs read these in more than one way.
    ...["b\u00fccher.example", "badges.example."],
  ];
  for (const host of hosts) assert.equal(public_address(`https://${host}/x`), undefined, host);
  for (const url of ["http://badges.example/", "https://user@badges.example/", "https://user:word@badges.example/", "ftp://badges.example/", "data:,x", "file:///x", "//badges.example/", "https://", "", "blob:https://badges.example/1"]) {
    assert.equal(public_address(url), undefined, url);
  }
});

test("of what a resolver gives only the addresses of the public internet are good", () => {
  const { is_public } = verifyEngine();
  for (const ip of ["8.8.8.8", "2606:4700::1111"]) assert.ok(is_public(ip), ip);
  for (const ip of ["127.0.0.1", "::1", "::ffff:10.0.0.1", "fe80::1%eth0", "169.254.169.254", "fd00::1", "badges.example", ""]) assert.ok(!is_public(ip), ip);
});

test("a redirect is followed three times, and no further", async () => {
  const hop = (from, to) => [`https://a.example/${from}`, [302, { Location: to }, ""]];
  answers = Object.fromEntries([hop(0, "/1"), hop(1, "https://a.example/2"), hop(2, "3"), hop(3, "/4")]);
  answers["https://a.example/4"] = [200, {}, "{}"];
  assert.equal(await came("https://a.example/1"), 2);
  assert.deepEqual(asked, [1, 2, 3, 4].map((hop) => `https://a.example/${hop}`));
  assert.equal(await came("https://a.example/0"), "redirected");
  assert.deepEqual(asked, [0, 1, 2, 3].map((hop) => `https://a.example/${hop}`));
});

test("no redirect leads to another scheme, into a private network, or to a user's name", async () => {
  const targets = ["http://b.example/x", "http://127.0.0.1/x", "https://127.0.0.1/x", "https://[::ffff:7f00:1]/x", "https://169.254.169.254/latest", "https://localhost/x", "https://u@b.example/x", "data:application/json,{}", "file:///etc/passwd", "https://", "javascript:1"];
  for (const target of targets) {
    answers = { "https://a.example/x": [307, { Location: target }, "{}"], "https://b.example/x": [200, {}, "{}"] };
    assert.deepEqual(await came("https://a.example/x"), ["redirected", 307], target);
    assert.deepEqual(asked, ["https://a.example/x"], target);
  }
});

test("a redirect is followed by its Location, and where there is none it is the end", async () => {
  answers = { "https://a.example/x": [301, {}, "{}"], "https://a.example/loop": [308, { Location: "/loop" }, ""], "https://a.example/300": [300, { Location: "/y" }, ""] };
  answers["https://a.example/y"] = [200, {}, "{}"];
  assert.deepEqual(await came("https://a.example/x"), ["redirected", 301]);
  assert.deepEqual([await came("https://a.example/loop"), asked.length], ["redirected", 4]);
  assert.deepEqual(await came("https://a.example/300"), ["status", 300]);
  for (const [location, from] of [["/y", "d/x"], ["../y", "d/x"], ["y", "x"], ["//a.example/y", "x"], ["https://A.example:443/y#z", "x"], ["?x", "y"]]) {
    answers[`https://a.example/${from}`] = [303, { Location: location }, ""];
    answers["https://a.example/y?x"] = answers["https://a.example/y"] = [200, {}, "{}"];
    if (from === "y") answers["https://a.example/y"] = [302, { Location: location }, ""];
    assert.equal(await came(`https://a.example/${from}`), 2, location);
  }
  // What a browser says of a redirect that it must not follow.
  const opaque = async () => Object.defineProperties(Response.error(), { type: { value: "opaqueredirect" } });
  assert.equal(await came("https://a.example/x", opaque), "redirected");
});

test("a redirect to another site is followed for words, and not for a document that proves by its site", async () => {
  answers = { "https://a.example/go": [302, { Location: "https://b.example/x" }, ""], "https://a.example/other": [301, { Location: "/x" }, ""] };
  answers["https://b.example/x"] = answers["https://a.example/x"] = [200, {}, "{}"];
  assert.equal(await came("https://a.example/go"), 2);
  answers["https://a.example/.well-known/did.json"] = answers["https://a.example/go"];
  assert.deepEqual(await keysCame("did:web:a.example"), ["redirected", 302]);
  assert.deepEqual(asked, ["https://a.example/.well-known/did.json"]);
  answers["https://a.example/.well-known/did.json"] = answers["https://a.example/other"];
  assert.equal(await keysCame("did:web:a.example"), 2);
});

test("what follows redirects of its own is held to the same rules by where it arrives", async () => {
  const arrived = (url) => async () => Object.defineProperties(new Response("{}"), { redirected: { value: true }, url: { value: url } });
  for (const url of ["http://b.example/x", "https://127.0.0.1/x", "https://b.example/x"]) {
    assert.equal(await keysCame("did:web:a.example", arrived(url)), "redirected", url);
  }
  assert.equal(await keysCame("did:web:a.example", arrived("https://a.example/y")), 2);
});

test("who keeps the status list learns of it only when the proof holds", async () => {
  const did = "did:web:a.example";
  const key = ob3.SigningKey.generate();
  const published = new ob3.PublishedDocument(did);
  const method = published.addKey(key.verifyingKey);
  const list = { id: "https://a.example/list#7", type: "BitstringStatusListEntry", statusPurpose: "revocation", statusListIndex: "7", statusListCredential: "https://a.example/list" };
  const signed = ob3.sign({ ...badge(did), credentialStatus: list }, key, { method });
  answers = { "https://a.example/.well-known/did.json": [200, { "Content-Type": "application/did+json" }, published.toJson()] };
  asked = [];
  const report = await ob3.verifyOnline(signed, { fetch: reached });
  assert.deepEqual(asked, ["https://a.example/.well-known/did.json", "https://a.example/list"]);
  assert.deepEqual(report.fetched.map(({ url, kind, failed, status }) => [url, kind, failed, status]), [
    ["https://a.example/.well-known/did.json", "did-document", undefined, undefined],
    ["https://a.example/list", "status-list", "status", 404],
  ]);
  assert.deepEqual(JSON.parse(JSON.stringify(report)).fetched, report.fetched);
  assert.ok(report.fetched.every(({ at }) => Math.abs(Date.parse(at) - Date.now()) < 60_000));
  asked = [];
  const forged = await ob3.verifyOnline(signed.replace("Teamwork", "Leadership"), { fetch: reached });
  assert.deepEqual([forged.verdict, asked], ["invalid", ["https://a.example/.well-known/did.json"]]);
  assert.equal((await ob3.verifyOnline(JSON.stringify(GOOD), { fetch: reached })).fetched, undefined);
});

test("a stranger's DID document is not taken from behind an open redirect of a trusted site", async () => {
  const attacker = ob3.SigningKey.generate();
  const did = "did:web:a.example";
  const published = new ob3.PublishedDocument(did);
  const method = published.addKey(attacker.verifyingKey);
  const signed = ob3.sign(badge(did), attacker, { method });
  answers = { "https://a.example/.well-known/did.json": [302, { Location: "https://evil.example/did.json" }, ""], "https://evil.example/did.json": [200, {}, published.toJson()] };
  asked = [];
  const report = await ob3.verifyOnline(signed, { fetch: reached });
  assert.deepEqual([report.verdict, asked], ["undetermined", ["https://a.example/.well-known/did.json"]]);
  answers["https://a.example/.well-known/did.json"] = answers["https://evil.example/did.json"];
  assert.equal((await ob3.verifyOnline(signed, { fetch: reached })).verdict, "valid");
});

test("contexts that name contexts without end are fetched for five rounds", async () => {
  const context = (depth) => `https://words.example/${depth}`;
  const documents = { [context(9)]: { "@context": { hall: "https://words.example/hall" } } };
  for (let depth = 0; depth < 9; depth += 1) documents[context(depth)] = { "@context": [context(depth + 1)] };
  const key = ob3.SigningKey.generate();
  const credential = { ...badge(ob3.didKey(key)), hall: "North" };
  const at = (depth) => ob3.sign({ ...credential, "@context": [...credential["@context"], context(depth)] }, key, { documents });
  answers = Object.fromEntries(Object.entries(documents).map(([url, document]) => [url, [200, {}, JSON.stringify(document)]]));
  for (const [depth, verdict, most] of [[5, "valid", 5], [0, "undetermined", 5]]) {
    asked = [];
    assert.deepEqual([(await ob3.verifyOnline(at(depth), { fetch: reached })).verdict, asked.length], [verdict, most]);
  }
});

test("at most 32 documents are fetched for one badge, however many it names", async () => {
  const digestSRI = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
  const relatedResource = Array.from({ length: 40 }, (_, at) => ({ id: `https://a.example/${at}`, digestSRI }));
  const key = ob3.SigningKey.generate();
  const signed = ob3.sign({ ...badge(ob3.didKey(key)), relatedResource }, key);
  let count = 0;
  const fetch = async () => ((count += 1), new Response(""));
  await ob3.verifyOnline(signed, { fetch, limits: { resources: 100 } });
  assert.equal(count, 32);
});

test("a document is fetched whole or not at all: not without end, not too large, and not for ever", { timeout: 20_000 }, async (t) => {
  const of = (body) => came("https://a.example/x", async () => new Response(body));
  assert.equal(await of(new Uint8Array(4 << 20)), 4 << 20);
  assert.equal(await of(new Uint8Array((4 << 20) + 1)), "too-large");
  const { timeout } = AbortSignal;
  t.mock.method(AbortSignal, "timeout", () => timeout.call(AbortSignal, 100));
  let isGivenUp = false;
  const slow = new ReadableStream({ start: (stream) => stream.enqueue(words), cancel: () => (isGivenUp = true) });
  const waits = setInterval(() => undefined, 1000);
  assert.deepEqual([await of(slow), isGivenUp], ["timed-out", true]);
  assert.equal(await came("https://a.example/x", () => new Promise(() => undefined)), "timed-out");
  // What comes after that, or fails, is not waited for and changes nothing.
  for (const late of [() => new Response("{}"), () => Promise.reject(new Error("late"))]) {
    let isOver = false;
    const fetch = () => new Promise((done) => setTimeout(() => done(late()), 300)).finally(() => (isOver = true));
    assert.deepEqual([await came("https://a.example/x", fetch), isOver], ["timed-out", false]);
    await new Promise((next) => setTimeout(next, 400));
    assert.ok(isOver);
  }
  clearInterval(waits);
});

test("one verification takes thirty seconds at most, however many documents take their ten", async (t) => {
  let now = 0;
  t.mock.method(performance, "now", () => now);
  const context = (depth) => `https://words.example/${depth}`;
  const fetched = [];
  const fetch = async (url) => {
    fetched.push(url);
    now += 16_000;
    return new Response(JSON.stringify({ "@context": [context(fetched.length)] }));
  };
  const report = await ob3.verifyOnline(JSON.stringify({ ...GOOD, "@context": [...GOOD["@context"], context(0)] }), { fetch });
  assert.deepEqual(fetched, [context(0), context(1)]);
  assert.equal(report.fetched.at(-1).failed, "timed-out");
});

test("whatever a fetch of the caller gives, there is a report, and it says what came", async () => {
  const page = { headers: { "Content-Type": "text/html; charset=utf-8" } };
  const cases = [
    [() => Promise.reject(new TypeError("offline")), "not-given"],
    [() => { throw new Error("a mistake"); }, "not-given"],
    [async () => "{}", "not-given"],
    [async () => undefined, "not-given"],
    [async () => ({ status: 200 }), "not-given"],
    [async () => new Response(new ReadableStream({ start: (stream) => (stream.enqueue("{}"), stream.close()) })), "not-given"],
    [async () => new Response(new ReadableStream({ start: (stream) => stream.error(new Error("cut")) })), "not-given"],
    [async () => new Response("<!doctype html>", page), "wrong-type"],
    [async () => new Response("{}", { headers: { "Content-Type": "image/png" } }), "wrong-type"],
    [async () => new Response("{}", { headers: { "Content-Type": "text/plain" } }), 2],
    [async () => new Response(null, { status: 204 }), ["status", 204]],
    [async () => new Response("{}", { status: 500 }), ["status", 500]],
    [async () => new Response("no JSON"), 7],
    [async () => new Response(""), 0],
  ];
  for (const [fetch, expected] of cases) assert.deepEqual(await came("https://a.example/x", fetch), expected, String(fetch));
  for (const url of ["http://a.example/x", "https://127.0.0.1/x", "https://user@a.example/x"]) {
    assert.equal(await came(url, () => assert.fail("asked for it")), "refused", url);
  }
});

test("in Node a name that leads into a private network is not connected to", async (t) => {
  let connections = 0;
  const { secure, url } = await secureServer(t, (_, response) => response.end("{}"));
  secure.on("connection", () => (connections += 1));
  let found = [{ address: "127.0.0.1", family: 4 }];
  t.mock.method(dns, "lookup", (_host, _options, answer) => answer(null, found));
  await assert.rejects(guardedFetch()(url, {}), /leads into a private network/);
  assert.equal(await came(url, null), "refused");
  // One address of several suffices, as a resolver of an attacker may mix them.
  found = [{ address: "8.8.8.8", family: 4 }, { address: "::1", family: 6 }];
  await assert.rejects(guardedFetch()(url, {}), /leads into a private network/);
  assert.equal(connections, 0);
});

test("in Node what is asked is what was judged, and the answer comes as it is", async (t) => {
  const hosts = [];
  const { url } = await secureServer(t, ({ url, headers }, response) => {
    hosts.push([headers.host, headers.accept, headers.cookie]);
    if (url === "/gzip") response.writeHead(200, { "Content-Encoding": "gzip" }).end(gzipSync("{}"));
    else if (url === "/bomb") response.writeHead(200, { "Content-Encoding": "gzip" }).end(gzipSync(new Uint8Array(64 << 20)));
    else if (url === "/br") response.writeHead(200, { "Content-Encoding": "br" }).end("{}");
    else if (url === "/go") response.writeHead(302, { Location: "/x" }).end();
    else if (url === "/none") response.writeHead(204).end();
    else response.end("{}");
  });
  let lookups = 0;
  t.mock.method(dns, "lookup", (_host, _options, answer) => {
    lookups += 1;
    answer(null, [{ address: "127.0.0.1", family: 4 }]);
  });
  const guarded = guardedFetch((ip) => ip === "127.0.0.1");
  const get = (path) => came(`${url}${path}`, guarded);
  assert.equal(await get("/x"), 2);
  assert.equal(lookups, 1);
  assert.deepEqual(hosts, [[new URL(url).host, "application/ld+json, application/json;q=0.9", undefined]]);
  assert.deepEqual([await get("/gzip"), await get("/go")], [2, 2]);
  assert.deepEqual(await get("/none"), ["status", 204]);
  assert.deepEqual([await get("/bomb"), await get("/br")], ["too-large", "wrong-type"]);
  await assert.rejects(guarded(`${url}/x`, { signal: AbortSignal.abort() }), { name: "AbortError" });
});

const words = new TextEncoder().encode("{}");

/** A server of https with a certificate that nobody signed, which is taken here all the same. */
async function secureServer(t, answer) {
  const secure = createSecureServer({ key: KEY, cert: CERTIFICATE }, answer);
  await new Promise((ready) => secure.listen(0, "127.0.0.1", ready));
  const { emitWarning } = process;
  // Node warns of what is done on purpose here.
  process.emitWarning = () => undefined;
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
  t.after(() => {
    delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    process.emitWarning = emitWarning;
    secure.closeAllConnections();
    secure.close();
  });
  return { secure, url: `https://rebound.example:${secure.address().port}` };
}

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
      achievement: { id: "https://a.example/teamwork", type: ["Achievement"], name: "Teamwork", description: "Works.", criteria: { narrative: "Peers." } },
    },
  };
}

/** A key of this test and nothing else. */
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg2CzCnaJYDw8kC4pO
DJcuQOWML0KKy8tJv8LdduNJ5h+hRANCAAQ/9bcnUY+uC7FM+HGyQZxGs37QjVtW
Y5Vs5Klmk5awwyJ6vUJP4oDHh0Az0h7gGc9Np+/jIm7c8rpVqFmH8ntU
-----END PRIVATE KEY-----`;
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBsTCCAVigAwIBAgIUWda4oVH2zKFVXjOvGcUm70z29l0wCgYIKoZIzj0EAwIw
GjEYMBYGA1UEAwwPcmVib3VuZC5leGFtcGxlMCAXDTI2MTEzMDIyMzYzOFoYDzIx
MjYxMTA2MjIzNjM4WjAaMRgwFgYDVQQDDA9yZWJvdW5kLmV4YW1wbGUwWTATBgcq
hkjOPQIBBggqhkjOPQMBBwNCAAQ/9bcnUY+uC7FM+HGyQZxGs37QjVtWY5Vs5Klm
k5awwyJ6vUJP4oDHh0Az0h7gGc9Np+/jIm7c8rpVqFmH8ntUo3oweDAdBgNVHQ4E
FgQUoAJhcBKUdbqP4LBamv906iFKjtcwHwYDVR0jBBgwFoAUoAJhcBKUdbqP4LBa
mv906iFKjtcwDwYDVR0TAQH/BAUwAwEB/zAlBgNVHREEHjAcgg9yZWJvdW5kLmV4
YW1wbGWCCSouZXhhbXBsZTAKBggqhkjOPQQDAgNHADBEAiAHG4JZ8caJhDozx8qh
qeJicKKC+srHP81bFoOLetQPXgIgARJqn7TKdvkGXb3JG9P++fbXJVMTW/ZcZ0+X
hbVopbo=
-----END CERTIFICATE-----`;
