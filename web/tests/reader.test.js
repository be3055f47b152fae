// What the page lets its reader decide and keep: whom they know, how strict to be, many badges at once, a record.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { signed, universityDid, vector } from "./badges.js";
import { answerTo, barriers, drop, headline, lent, verdict, visit, words } from "./visit.js";

/** Has the page trust a registry, as a site says in its HTML. */
const TRUSTING = [
  (url) => document.addEventListener("readystatechange", () => (document.body.dataset.trust = url), { once: true }),
  "https://registry.example/registry.json",
];

test("who knows an issuer says so, it is kept in the browser, and can be taken back", async (t) => {
  const { page, contacted } = await visit(t);
  assert.equal(await answerTo(page, "badge.json", await signed()), "unproven");
  await page.getByRole("button", { name: "I know this issuer" }).click();
  await page.waitForSelector(".banner.known");
  assert.match(await words(page), /Valid[^]*you know its issuer[^]*You: the issuer is on your list/);
  await page.reload();
  assert.equal(await answerTo(page, "badge.json", await signed()), "known");
  // A badge by another key of the same name is still not of an issuer that is known, nor made invalid by the list.
  await drop(page, ["other.json", await vector("valid/eddsa-rdfc-2022-did-key.json")]);
  await page.getByText("Settings", { exact: true }).click();
  assert.ok((await page.locator(".settings").innerText()).includes(universityDid));
  assert.deepEqual(await barriers(page), []);
  await page.getByRole("button", { name: "Remove Example University" }).click();
  await page.locator(".settings", { hasText: "None. When you have checked" }).waitFor();
  await drop(page, ["badge.json", await signed()]);
  await page.waitForSelector(".banner.unproven");
  assert.deepEqual(contacted, []);
});

test("another issuer's badge stays what it is where the reader knows somebody", async (t) => {
  const { page } = await visit(t);
  await answerTo(page, "badge.json", await signed());
  await page.getByRole("button", { name: "I know this issuer" }).click();
  await page.waitForSelector(".banner.known");
  const { SigningKey, course, didKey } = await import("./badges.js");
  const key = SigningKey.generate("Ed25519");
  const badge = course({ issuer: { ...course().issuer, id: didKey(key.verifyingKey) } });
  await drop(page, ["other.json", await signed(badge, { key })]);
  await page.waitForSelector(".banner.unproven");
});

test("a forged badge gives nobody the occasion to say that they know its issuer", async (t) => {
  const { page } = await visit(t);
  await answerTo(page, "forged.json", await vector("forged/name-changed-after-signing.json"));
  assert.equal(await page.locator(".know").count(), 0);
});

test("a registry that the site trusts is asked when the visitor wants it, and makes its issuers known", async (t) => {
  const { page, contacted } = await visit(t, { answers: await lent(vector, "trusted/registry"), before: TRUSTING });
  await page.clock.setFixedTime("2026-01-31T12:00:00Z");
  const id = await answerTo(page, "badge.json", await vector("trusted/registry.json"));
  assert.ok(["unproven", "open"].includes(id), id);
  assert.deepEqual(contacted, []);
  while ((await page.locator("[data-focus=online]").count()) > 0 && (await verdict(page)) !== "known") {
    const before = contacted.length;
    await page.locator("[data-focus=online]").click();
    await page.waitForFunction(() => document.querySelector("[data-focus=online][disabled]") === null);
    assert.ok(contacted.length > before);
  }
  assert.equal(await verdict(page), "known");
  assert.match(await words(page), /registry\.example lists/);
});

test("the policy is chosen in the settings, kept, and said with the answer", async (t) => {
  const { page } = await visit(t);
  await answerTo(page, "badge.json", await vector("conformance/achievement-type-without-ext.json"));
  const usual = await verdict(page);
  await page.getByText("Settings", { exact: true }).click();
  await page.getByLabel(/^Strict/).check();
  await page.waitForSelector(".banner.invalid");
  assert.notEqual(usual, "invalid");
  assert.match(await words(page), /Checked under the policy “Strict”\./);
  await page.reload();
  assert.equal(await answerTo(page, "badge.json", await vector("conformance/achievement-type-without-ext.json")), "invalid");
});

test("many files are shown as a table, each with its answer and its details", async (t) => {
  const { page, contacted } = await visit(t);
  await drop(
    page,
    ["good.json", await signed()],
    ["forged.json", await vector("forged/name-changed-after-signing.json")],
    ["old.json", await vector("expired/until-last-year.json")],
    ["photo.png", await vector("malformed/png-without-credential.png")],
    ["empty.json", ""],
  );
  await page.waitForSelector(".many");
  const rows = await page.locator(".many tbody tr").allInnerTexts();
  assert.equal(rows.length, 5);
  assert.match(rows[0], /Bridge Inspection, Level II[^]*good\.json[^]*Example University[^]*Issuer not confirmed/);
  assert.match(rows[1], /forged\.json[^]*Invalid/);
  assert.match(rows[2], /old\.json[^]*Expired/);
  assert.match(rows[3], /photo\.png[^]*No badge/);
  assert.match(rows[4], /empty\.json is empty/);
  assert.equal(await page.title(), "5 badges");
  await page.getByRole("button", { name: "Details of Bridge Inspection, Level II" }).first().click();
  assert.match(await headline(page), /^Genuine, but nothing ties/);
  await page.getByRole("button", { name: "Back to all 5" }).click();
  await page.waitForSelector(".many");
  assert.deepEqual(contacted, []);
});

test("a record is saved as a file by which the answer can be had again", async (t) => {
  const { page } = await visit(t);
  await answerTo(page, "my badge.json", await signed());
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save the record" }).click();
  const download = await saved;
  assert.equal(download.suggestedFilename(), "my-badge.evidence.json");
  const text = await readFile(await download.path(), "utf8");
  const { Evidence } = await import(new URL("../../bindings-wasm/pkg/index.js", import.meta.url));
  const evidence = Evidence.parse(text);
  assert.equal(evidence.verify(await signed()).verdict, "valid");
});

test("on paper there is the answer and the badge, and nothing to press", async (t) => {
  const { page } = await visit(t);
  await answerTo(page, "badge.json", await signed());
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("button:visible, input:visible, .settings:visible, .intake:visible").count(), 0);
  assert.equal(await page.locator(".banner h2").isVisible(), true);
  assert.equal(await page.locator(".card").isVisible(), true);
});

test("each term is explained where it stands", async (t) => {
  const { page } = await visit(t);
  await answerTo(page, "badge.json", await signed());
  await page.getByLabel("What is this: Issuer?").click();
  assert.match(await page.locator(".card").innerText(), /A signature proves which key signed/);
  const terms = await page.locator(".card dt, .questions .question").count();
  assert.equal(await page.locator(".card dt .help, .questions .question .help").count(), terms);
});

test("the page speaks the first language of the visitor that there is, and English where there is none", async (t) => {
  const { page } = await visit(t, { locale: "xx-XX" });
  assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
  const known = await page.evaluate(async () => {
    const { languageOf, languages } = await import("/ob3/badge/words.js");
    return { codes: Object.keys(languages), of: [languageOf(["xx", "en-US"]), languageOf([])] };
  });
  assert.deepEqual(known.of, ["en", "en"]);
  for (const code of known.codes.filter((code) => code !== "en")) {
    const { page: other } = await visit(t, { locale: `${code}-AT` });
    // The words of another language come after the page.
    await other.locator(`html[lang=${code}]`).waitFor();
    assert.notEqual(await other.locator("h1").innerText(), "Is this badge genuine?");
    await answerTo(other, "badge.json", await signed());
    await other.locator(".settings > summary").click();
    await other.locator("#language").selectOption("en");
    assert.equal(await other.locator("h1").innerText(), "Is this badge genuine?");
    assert.match(await headline(other), /^Genuine, but nothing ties/);
  }
});
