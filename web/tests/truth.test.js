// What the page says is true: each of five states apart, and no sentence that is not so.

import assert from "node:assert/strict";
import { test } from "node:test";
import { course, didKey, presentation, SigningKey, signed, vector } from "./badges.js";
import { answerTo, drop, headline, lent, verdict, visit, words } from "./visit.js";

/** What a self-made badge of a famous name looks like. */
async function harvard() {
  const key = SigningKey.generate("Ed25519");
  const issuer = { id: didKey(key.verifyingKey), type: ["Profile"], name: "Harvard University", url: "https://harvard.edu/" };
  return signed(course({ issuer }), { key });
}

/** The state of a vector after everything that it names was fetched. */
async function fetched(t, id, options = {}) {
  const visited = await visit(t, { answers: await lent(vector, id), ...options });
  await visited.page.clock.setFixedTime("2026-01-31T12:00:00Z");
  await answerTo(visited.page, "badge.json", await vector(`${id}.json`));
  await visited.page.locator("[data-focus=online]").click();
  await visited.page.waitForFunction(() => document.querySelector("[data-focus=online][disabled]") === null);
  return visited;
}

async function look(page) {
  return page.locator(".banner").evaluate((banner) => ({
    state: banner.className.replace("banner ", ""),
    headline: banner.querySelector("h2").firstChild.textContent,
    colour: getComputedStyle(banner).backgroundColor,
    sign: banner.querySelector(".sign path").getAttribute("d"),
  }));
}

test("five states have five headlines, colours and signs", async (t) => {
  const looks = [];
  for (const id of ["issuer/did-web-document-provided", "status/revoked"]) looks.push(await look((await fetched(t, id)).page));
  const { page } = await visit(t);
  await page.clock.setFixedTime("2026-01-31T12:00:00Z");
  for (const file of ["valid/eddsa-rdfc-2022-did-key.json", "forged/name-changed-after-signing.json", "undetermined/status-not-looked-up.json"]) {
    await drop(page, [file, await vector(file)]);
    await page.waitForFunction((file) => document.querySelector(".source")?.textContent.includes(file.split("/").pop()) ?? false, `From ${file}`);
    looks.push(await look(page));
  }
  assert.deepEqual(looks.map(({ state }) => state).sort(), ["ended", "invalid", "known", "open", "unproven"]);
  for (const part of ["headline", "colour", "sign"]) assert.equal(new Set(looks.map((one) => one[part])).size, 5, part);
});

test("a self-made badge of a famous name is never green, on the page nor in its table", async (t) => {
  const { page } = await visit(t);
  assert.equal(await answerTo(page, "harvard.json", await harvard()), "unproven");
  assert.equal(await headline(page), "Genuine, but nothing ties this key to Harvard University");
  assert.equal(await page.locator(".banner .sign.good, .vouch .sign.good, .chip.known").count(), 0);
  const text = await words(page);
  assert.match(text, /It claims:\s*to have the web site https:\/\/harvard\.edu\//);
  assert.doesNotMatch(text, /The id is proven/);
  await drop(page, ["harvard.json", await harvard()], ["forged.json", await vector("forged/name-changed-after-signing.json")]);
  await page.waitForSelector(".many");
  assert.equal(await page.locator(".many .chip.unproven").count(), 1);
  assert.equal(await page.locator(".many .chip.known").count(), 0);
});

test("where a newer edition would be is said only if the badge says so", async (t) => {
  const { page } = await visit(t);
  await page.clock.setFixedTime("2027-06-01T12:00:00Z");
  const file = "undetermined/status-not-looked-up.json";
  await answerTo(page, file, (await vector(file)).toString().replace('"name": "', '"name": "X '));
  const text = await words(page);
  assert.equal(await verdict(page), "invalid");
  assert.doesNotMatch(text, /newer edition of it would be/);
  const { page: other } = await visit(t);
  await other.clock.setFixedTime("2026-01-31T12:00:00Z");
  await answerTo(other, "badge.json", await vector("refreshed/newer.json"));
  assert.match(await words(other), /The badge says where a newer edition of it would be\./);
});

test("after a fetch that failed the page says neither that nobody was asked nor that it can be fetched now", async (t) => {
  const { page } = await visit(t);
  await answerTo(page, "badge.json", await vector("undetermined/status-not-looked-up.json"));
  assert.match(await words(page), /They can be fetched now\.[^]*without asking anybody/);
  await page.locator("[data-focus=online]").click();
  await page.waitForSelector(".trouble");
  const text = await words(page);
  assert.doesNotMatch(text, /without asking anybody|They can be fetched now/);
  assert.match(text, /They could not be fetched just now[^]*gave no document/);
});

test("an issuer whose site was not asked yet is not known yet, and not nobody", async (t) => {
  const { page } = await visit(t);
  await answerTo(page, "badge.json", await vector("issuer/did-web-document-provided.json"));
  const text = await words(page);
  assert.match(text, /Who vouches for it: Not known yet[^]*Not known yet: what proves it has not been looked at\./);
  assert.doesNotMatch(text, /Nobody but|: Nobody|only the badge says so/);
});

test("what is no badge gets one sentence, and no list of accusations", async (t) => {
  const { page } = await visit(t);
  for (const file of ["malformed/plain-text.txt", "wrapped/europass.json", "wrapped/address.txt", "wrapped/blockcerts-2.json"]) {
    const bytes = await vector(file).catch(() => undefined);
    if (bytes === undefined) continue;
    await drop(page, [file, bytes]);
    await page.waitForSelector(".banner.nothing");
    assert.equal(await page.locator(".body > .panel > .questions, .vouch, .card").count(), 0, file);
    assert.equal(await page.locator(".banner p:not(.note)").count(), 1, file);
  }
});

test("an endorsement endorses: it is not awarded", async (t) => {
  const { page } = await visit(t);
  await page.clock.setFixedTime("2026-01-31T12:00:00Z");
  await answerTo(page, "endorsement.json", await vector("valid/endorsement.json"));
  const text = await page.locator(".card").innerText();
  assert.match(text, /An endorsement, not a badge[^]*Endorses/);
  assert.doesNotMatch(text, /Awarded to|a Endorsement/);
});

test("a presentation that was made for somebody else says for whom", async (t) => {
  const { page } = await visit(t);
  await page.clock.setFixedTime("2026-01-31T12:00:00Z");
  await answerTo(page, "presentation.json", await vector("valid/presentation-nobody-asked-for.json"));
  assert.match(await words(page), /It was made to be shown to \S+\. If that is not you, somebody else has passed it on/);
});

test("that the one who earned it presents it is said only if that is so", async (t) => {
  const thief = SigningKey.generate("Ed25519");
  const earner = didKey(SigningKey.generate("Ed25519").verifyingKey);
  const badge = course();
  badge.credentialSubject.id = earner;
  delete badge.credentialSubject.identifier;
  const stolen = presentation(await signed(badge), thief);
  const { page } = await visit(t);
  assert.equal(await answerTo(page, "stolen.json", stolen), "unproven");
  assert.equal(await headline(page), "Genuine, but not presented by the person who earned it");
  const text = await words(page);
  assert.doesNotMatch(text, /the person who earned it presents it|were awarded to this holder/);
  assert.match(text, /A badge in it was awarded to somebody else\./);
});

test("a badge that names nobody says so", async (t) => {
  const { page } = await visit(t);
  const badge = course();
  delete badge.credentialSubject.identifier;
  await answerTo(page, "badge.json", await signed(badge));
  assert.match(await words(page), /It names nobody, so anybody could show it\./);
});

test("a genuine badge that departs in form is called genuine, with the number of places", async (t) => {
  const { page } = await visit(t);
  const badge = course();
  delete badge.credentialSubject.identifier;
  await answerTo(page, "badge.json", await signed(badge));
  assert.match(await words(page), /Genuine\. It departs from the standard in (one place|\d+ places) \(\s*details\s*\)\./);
  await page.getByRole("button", { name: "details" }).click();
  assert.equal(await page.evaluate(() => document.activeElement.classList.contains("conformance")), true);
});

test("both dates are shown: of the award, and from when it is valid", async (t) => {
  const { page } = await visit(t);
  await answerTo(page, "badge.json", await signed(course({ awardedDate: "2019-06-30T00:00:00Z" })));
  assert.match(await page.locator(".card").innerText(), /Awarded on[^]*30 June 2019[^]*Valid[^]*from 1 February 2026/);
});

test("what a badge came in is said", async (t) => {
  const { page } = await visit(t);
  await answerTo(page, "answer.json", JSON.stringify({ verifiableCredential: JSON.parse(await signed()) }));
  assert.match(await words(page), /Found inside a JSON document \(at \/verifiableCredential\)\./);
});
