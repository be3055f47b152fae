// What the page promises to whoever brings a badge.

import assert from "node:assert/strict";
import { test } from "node:test";
import { bake, course, derive, didKey, SigningKey, signed, vector } from "./badges.js";
import { answer, answerTo, drop, headline, lent, verdict, visit, words } from "./visit.js";

test("a badge that is dropped is said to be genuine, by what its issuer is known, for whom, for what", async (t) => {
  const { page, contacted } = await visit(t);
  assert.equal(await answerTo(page, "badge.json", await signed()), "unproven");
  const text = await words(page);
  for (const expected of [
    "Bridge Inspection, Level II",
    "Example University",
    "Only a key is proven. The name is a claim that anybody can make.",
    "It claims:\nto have the web site https://university.example/",
    "somebody whose e-mail address is hidden",
    "from 1 February 2026 until 31 January 2036",
    "Only a key; nothing proves whose it is",
    "A course of 80 hours",
    "Examination: A",
    "Report on bridge 17 university.example",
    "Inspection of structures",
    "1076-2",
  ]) {
    assert.ok(text.includes(expected), `${expected}\nin\n${text}`);
  }
  assert.equal(await answer(page, "Is it just as it was signed?"), "Yes");
  assert.equal(await page.title(), "Genuine, but nothing ties this key to Example University: Bridge Inspection, Level II");
  assert.deepEqual(contacted, []);
});

test("a forged badge is said to be invalid, why, and where", async (t) => {
  const { page } = await visit(t);
  assert.equal(await answerTo(page, "forged.json", await vector("forged/name-changed-after-signing.json")), "invalid");
  assert.equal(await answer(page, "Is it just as it was signed?"), "No");
  const text = await words(page);
  assert.ok(text.includes("It was changed after it was signed") && text.includes("Do not rely on it."), text);
  assert.ok(text.includes("/proof/proofValue") && text.includes("proof.signature.mismatch"), text);
  assert.ok(text.includes("Not proven: only the badge says so."), text);
});

test("an expired badge is said to have expired", async (t) => {
  const { page } = await visit(t);
  assert.equal(await answerTo(page, "old.json", await vector("expired/until-last-year.json")), "ended");
  assert.match(await headline(page), /^Expired, and nothing ties its key to /);
  assert.match(await words(page), /It was genuine until \d+ \w+ 2025, and has ended\./);
  assert.equal(await answer(page, "Is it in time?"), "No");
});

test("a baked picture is shown, and said not to be signed itself", async (t) => {
  const { page } = await visit(t);
  assert.equal(await answerTo(page, "badge.png", await vector("valid/baked-in-png.png")), "unproven");
  const image = page.locator(".card img");
  assert.equal(await image.evaluate(async (image) => (await image.decode(), image.naturalWidth > 0)), true);
  assert.ok((await words(page)).includes("The picture is not signed"));
});

test("a picture without a badge in it comes with a word on what to do", async (t) => {
  const { page } = await visit(t);
  assert.equal(await answerTo(page, "photo.png", await vector("malformed/png-without-credential.png")), "nothing");
  assert.match(await words(page), /No badge was found[^]*Messengers, social networks and screenshots/);
});

test("what is undetermined is explained, and nobody is asked before the visitor has read whom", async (t) => {
  const id = "status/revoked";
  const { page, contacted } = await visit(t, { answers: await lent(vector, id) });
  assert.equal(await answerTo(page, "badge.json", await vector(`${id}.json`)), "open");
  assert.match(await words(page), /Your browser would ask university\.example,/);
  assert.deepEqual(contacted, []);
  await page.getByRole("button", { name: "Go online and ask university.example" }).click();
  await page.waitForSelector(".banner.ended");
  assert.match(await headline(page), /^Revoked, and nothing ties its key to /);
  assert.ok(contacted.length > 0 && contacted.every((url) => new URL(url).host === "university.example"), contacted.join());
});

test("a host that only then turns out to be needed is named before it is asked", async (t) => {
  const words = "https://words.example/context";
  const more = "https://more.example/context";
  const documents = { [words]: { "@context": more }, [more]: { "@context": { hall: "https://more.example/hall" } } };
  const badge = course({ hall: "North" });
  badge["@context"].push(words);
  const answers = Object.fromEntries(Object.entries(documents).map(([url, document]) => [url, { json: document }]));
  const { page, contacted } = await visit(t, { answers });
  assert.equal(await answerTo(page, "badge.json", await signed(badge, { documents })), "open");
  await page.getByRole("button", { name: "Go online and ask words.example" }).click();
  await page.getByRole("button", { name: "Go online and ask more.example" }).waitFor();
  assert.deepEqual(contacted, [words]);
  await page.getByRole("button", { name: "Go online and ask more.example" }).click();
  await page.waitForSelector(".banner.unproven");
  assert.deepEqual(contacted, [words, more]);
});

test("the page says who was asked for what, and what came, or why nothing did", async (t) => {
  const id = "status/revoked";
  const answers = {};
  const { page } = await visit(t, { answers });
  await answerTo(page, "badge.json", await vector(`${id}.json`));
  assert.equal(await page.locator(".asked").count(), 0);
  const url = "https://university.example/status/1";
  const page_ = { headers: { "Content-Type": "text/html" }, body: "<!doctype html>" };
  for (const [answer, sentence] of [
    [null, "university.example gave no answer."],
    [{ status: 503 }, "university.example does not give it out: it answered with the status 503."],
    [page_, "university.example sent something else than such a document, a web page for example."],
    [{ body: "x".repeat((4 << 20) + 1) }, "What university.example sent is larger than such a document may be."],
    [{ status: 302, headers: { Location: "/elsewhere" } }, "university.example sends on to another address, and it is not followed there."],
  ]) {
    answers[url] = answer;
    await page.locator("[data-focus=online]").click();
    await page.locator(".asked p", { hasText: sentence }).waitFor();
    await page.locator(".missing .trouble", { hasText: sentence }).waitFor();
  }
  const list = (await lent(vector, id))[url];
  answers[url] = list;
  await page.locator("[data-focus=online]").click();
  await page.waitForSelector(".banner.ended");
  const text = await page.locator(".asked").innerText();
  assert.ok(text.includes("The issuer's status list") && text.includes(url), text);
  assert.ok(text.includes(`university.example gave it: ${new Intl.NumberFormat("en").format(list.length)} bytes.`), text);
  const report = JSON.parse(await page.locator(".raw pre").last().textContent());
  assert.deepEqual(report.fetched.map(({ url, kind, bytes }) => [url, kind, bytes]), [[url, "status-list", list.length]]);
});

test("who keeps the status list is not asked about a badge whose signature does not hold", async (t) => {
  const id = "status/revoked";
  const { page, contacted } = await visit(t, { answers: await lent(vector, id) });
  const { proof, ...unsigned } = JSON.parse(await vector(`${id}.json`));
  assert.equal(await answerTo(page, "badge.json", JSON.stringify(unsigned)), "invalid");
  assert.match(await page.locator(".missing").innerText(), /It is not asked for now: the signature comes first/);
  assert.deepEqual([await page.locator("[data-focus=online]").count(), contacted], [0, []]);
});

test("an issuer behind a web site is vouched for by that site, once it was asked", async (t) => {
  const id = "issuer/did-web-document-provided";
  const { page } = await visit(t, { answers: await lent(vector, id) });
  assert.equal(await answerTo(page, "badge.json", await vector(`${id}.json`)), "open");
  assert.match(await words(page), /Who vouches for it: Not known yet/);
  await page.locator("[data-focus=online]").click();
  await page.waitForSelector(".banner.known");
  assert.equal(await headline(page), "Valid");
  assert.match(await words(page), /Who vouches for it: Whoever runs university\.example/);
  assert.match(await words(page), /with documents from university\.example/);
});

test("without a connection badges are verified all the same, and what is missing can be handed in", async (t) => {
  const id = "status/not-revoked";
  const { page, context } = await visit(t);
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  assert.equal(await answerTo(page, "badge.json", await signed()), "unproven");
  assert.equal(await answerTo(page, "forged.json", await vector("forged/name-changed-after-signing.json")), "invalid");
  await drop(page, ["badge.json", await vector(`${id}.json`)]);
  await page.waitForSelector(".banner.open");
  await page.locator("[data-focus=online]").click();
  await page.waitForSelector(".trouble");
  assert.equal(await verdict(page), "open");
  const [[url, document]] = Object.entries(await lent(vector, id));
  await page.getByLabel(`Hand in the document as a file: ${url}`).setInputFiles({ name: "list.json", mimeType: "application/json", buffer: document });
  await page.waitForSelector(".banner.unproven");
  assert.match(await words(page), /with documents that you handed in/);
});

test("whose it is can be compared with an address, which goes nowhere", async (t) => {
  const { page, contacted } = await visit(t);
  await answerTo(page, "badge.json", await signed());
  const field = page.getByLabel("E-mail address or other id of the person");
  await field.fill("ada@example.org");
  await field.press("Enter");
  await page.waitForSelector(".yours .answer.good");
  assert.match(await words(page), /Yes: it was awarded to ada@example\.org\./);
  await field.fill("eve@example.org");
  await field.press("Enter");
  await page.waitForSelector(".yours .answer.bad");
  assert.equal(await verdict(page), "ended");
  assert.match(await headline(page), /^Not awarded to eve@example\.org/);
  await page.getByRole("button", { name: "Do not compare" }).click();
  assert.equal(await verdict(page), "unproven");
  assert.deepEqual(contacted, []);
});

test("a badge of which the holder shows a part says what it leaves out", async (t) => {
  const { page } = await visit(t);
  const key = SigningKey.generate("P-256");
  const { issuer, ...rest } = course();
  const did = didKey(key.verifyingKey);
  const mandatory = ["/issuer", "/validFrom", "/type", "/id", "/name", "/credentialSubject/achievement/name", "/credentialSubject/identifier"];
  const base = await signed({ ...rest, issuer: { ...issuer, id: did } }, { key, format: "ecdsa-sd-2023", mandatory });
  await answerTo(page, "shown.json", derive(base, []));
  const text = await words(page);
  assert.match(text, /Only a part is shown[^]*Not in what is shown \(left out, or never there\): [^\n]*evidence, results/);
  assert.ok(!text.includes("bridge 17"), text);
});

test("a key that is the issuer's only by the visitor's own copy is said to be so", async (t) => {
  const id = "issuer/did-web-document-provided";
  const { page } = await visit(t);
  await answerTo(page, "badge.json", await vector(`${id}.json`));
  await page.locator("[data-focus=online]").click();
  const [[url, document]] = Object.entries(await lent(vector, id));
  await page.getByLabel(`Hand in the document as a file: ${url}`).setInputFiles({ name: "did.json", mimeType: "", buffer: document });
  await page.waitForSelector(".banner.unproven");
  assert.match(await headline(page), /^Genuine, if your copy of the keys of .* is$/);
  assert.match(await words(page), /this holds if the copy is genuine\.\s+You handed in that document yourself\./);
});

test("a presentation shows each badge in it with its own verdict", async (t) => {
  const { page } = await visit(t);
  assert.equal(await answerTo(page, "presentation.json", await vector("valid/presentation-nobody-asked-for.json")), "unproven");
  assert.match(await words(page), /Who presents it: The holder of /);
  assert.match(await page.locator(".inside").first().innerText(), /What is in it[^]*Issuer not confirmed\s*Teamwork/);
});

test("endorsements are shown with their verdicts", async (t) => {
  const { page } = await visit(t);
  await answerTo(page, "endorsed.json", await vector("endorsed/one-endorsement-of-two.json"));
  const text = await page.locator(".inside").first().innerText();
  assert.ok(text.includes("Issuer not confirmed") && text.includes("Invalid"), text);
  assert.equal(await answer(page, "Do those who endorse it really do?"), "Not all");
});

test("the badge and the report stand behind folds as they are", async (t) => {
  const { page } = await visit(t);
  const badge = await signed();
  await answerTo(page, "badge.json", badge);
  assert.equal(await page.locator(".raw pre").first().isVisible(), false);
  await page.getByText("The badge as it was signed").click();
  assert.deepEqual(JSON.parse(await page.locator(".raw pre").first().innerText()), JSON.parse(badge));
  const report = JSON.parse(await page.locator(".raw pre").last().textContent());
  assert.equal(report.verdict, "valid");
  assert.ok(!("credential" in report || "unverified" in report));
});

test("a picture that is elsewhere is fetched only if the visitor asks for it", async (t) => {
  const badge = course();
  badge.credentialSubject.achievement.image = { id: "https://pictures.example/badge.png", type: "Image" };
  const picture = { body: await vector("valid/baked-in-png.png"), headers: { "Content-Type": "image/png" } };
  const { page, contacted } = await visit(t, { answers: { "https://pictures.example/badge.png": picture } });
  assert.equal(await answerTo(page, "badge.json", await signed(badge)), "unproven");
  assert.deepEqual([contacted, await page.locator(".card img").count()], [[], 0]);
  await page.getByRole("button", { name: "Load the picture from pictures.example" }).click();
  await page.waitForSelector(".card img");
  assert.deepEqual(contacted, ["https://pictures.example/badge.png"]);
});

test("an SVG badge is shown as it is", async (t) => {
  const { page } = await visit(t);
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4" fill="teal"/></svg>');
  assert.equal(await answerTo(page, "badge.svg", bake(svg, await signed())), "unproven");
  assert.equal(await page.locator(".card img").evaluate(async (image) => (await image.decode(), image.complete)), true);
});
