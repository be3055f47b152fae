// What the element promises to a site that embeds it, and the package to a worker.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { bake, signed, vector } from "./badges.js";
import { serve } from "./server.js";
import { barriers, lent, visit } from "./visit.js";

let package_;
let site;
const extra = {};

before(async () => {
  // Where the package lies, which lets other sites read it; and the site of somebody else.
  package_ = await serve(new URL("../site/", import.meta.url), { headers: { "Access-Control-Allow-Origin": "*" } });
  site = await serve(new URL("./", import.meta.url), { extra });
  extra["/good.json"] = ["application/json", await signed()];
  extra["/forged.json"] = ["application/json", await vector("forged/name-changed-after-signing.json")];
  extra["/badge.png"] = ["image/png", await vector("valid/baked-in-png.png")];
  extra["/badge.svg"] = ["image/svg+xml", bake(new TextEncoder().encode(PRETENDER), await signed())];
  extra["/open.json"] = ["application/json", await vector("status/not-revoked.json")];
  extra["/hostile.json"] = ["application/json", (await signed()).replaceAll("Bridge", "<img src=x onerror=globalThis.hit=1>")];
});
after(async () => {
  await package_?.close();
  await site?.close();
});

/** A page of somebody else with elements in it. */
async function foreign(t, elements, { policy = "", style = "", ...options } = {}) {
  const meta = policy === "" ? "" : `<meta http-equiv="Content-Security-Policy" content="${policy.replaceAll("PACKAGE", package_.origin)}">`;
  const script = `<script type="module" src="${package_.origin}/ob3/badge/element.js"></script>`;
  const html = `<!doctype html><html lang="en"><meta charset="utf-8">${meta}<title>A portfolio</title>${style}${script}<main><h1>My badges</h1>${elements}</main>`;
  extra["/"] = ["text/html; charset=utf-8", html];
  return visit(t, { ...options, origin: () => site.origin });
}

test("two lines show a badge with its verdict on a page of somebody else, and its details behind a button", async (t) => {
  const { page, contacted } = await foreign(t, '<ob3-badge src="good.json"></ob3-badge>');
  const open = page.getByRole("button", { name: "Issuer not confirmed Details of the badge Bridge Inspection, Level II" });
  await open.click();
  const dialog = page.getByRole("dialog");
  assert.match(await dialog.innerText(), /Genuine, but nothing ties this key to Example University[^]*Only a key; nothing proves whose it is[^]*Questions and answers/);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => document.querySelector("ob3-badge").shadowRoot.activeElement?.className), "open");
  assert.deepEqual(contacted, []);
});

test("the element says of a forged badge that it is invalid, and runs nothing that stands in one", async (t) => {
  const { page } = await foreign(t, '<ob3-badge id="a" src="forged.json"></ob3-badge><ob3-badge id="b" src="hostile.json"></ob3-badge>');
  await page.locator("#a .chip.invalid").waitFor();
  await page.locator("#b .chip.invalid").waitFor();
  assert.equal(await page.evaluate(() => globalThis.hit), undefined);
});

test("the element lives under a strict policy of its site, and the site's style does not reach into it", async (t) => {
  const policy = "default-src 'none'; script-src PACKAGE 'wasm-unsafe-eval'; connect-src 'self' PACKAGE; img-src blob: data:; style-src 'self'; require-trusted-types-for 'script'";
  const { page } = await foreign(t, '<ob3-badge src="badge.png"></ob3-badge>', { policy });
  const image = page.locator("ob3-badge img");
  await image.waitFor();
  assert.equal(await image.evaluate(async (image) => (await image.decode(), image.naturalWidth > 0)), true);
  assert.equal(await page.locator("ob3-badge .small").evaluate((card) => getComputedStyle(card).display), "grid");
  const loud = await foreign(t, '<ob3-badge src="badge.png"></ob3-badge>', { style: "<style>article, strong { display: none }</style>" });
  await loud.page.locator("ob3-badge .name").waitFor();
});

test("the element follows its src, says what is wrong, and tells the site by an event", async (t) => {
  const { page } = await foreign(t, "<ob3-badge></ob3-badge>");
  const element = page.locator("ob3-badge");
  await element.getByText("This element needs the address of a badge").waitFor();
  const told = page.evaluate(() => new Promise((done) => addEventListener("ob3-report", ({ detail }) => done(detail.verdict), { once: true })));
  await element.evaluate((element) => (element.src = "forged.json"));
  await element.locator(".chip.invalid").waitFor();
  assert.equal(await told, "invalid");
  assert.equal(await element.evaluate((element) => element.report.verdict), "invalid");
  await element.evaluate((element) => (element.src = "gone.json"));
  await element.getByText(/answered 404\. Check the address/).waitFor();
  await element.evaluate((element) => (element.src = "good.json"));
  await element.locator(".chip.unproven").waitFor();
});

test("the element says of a picture that it is not signed, whatever the picture says", async (t) => {
  const { page } = await foreign(t, '<ob3-badge id="png" src="badge.png"></ob3-badge><ob3-badge id="svg" src="badge.svg"></ob3-badge><ob3-badge id="json" src="good.json"></ob3-badge>');
  for (const id of ["png", "svg"]) {
    await page.locator(`#${id} .chip.unproven`).waitFor();
    const caption = page.locator(`#${id}`).getByText("The picture is not signed, only what is read from it.");
    assert.ok((await caption.isVisible()) && (await caption.boundingBox()).height > 10, id);
  }
  await page.locator("#json .chip.unproven").waitFor();
  assert.equal(await page.locator("#json").getByText("The picture is not signed").count(), 0);
});

test("the element goes online only if the site says so, or the visitor", async (t) => {
  const answers = await lent(vector, "status/not-revoked");
  const { page, contacted } = await foreign(t, '<ob3-badge src="open.json"></ob3-badge>', { answers });
  await page.locator("ob3-badge .chip.open").waitFor();
  assert.deepEqual(contacted, []);
  await page.getByRole("button", { name: /Undetermined/ }).click();
  await page.getByRole("button", { name: "Go online and ask university.example" }).click();
  await page.locator("ob3-badge .banner.unproven").waitFor();
  await page.getByRole("button", { name: "Close" }).click();
  await page.locator("ob3-badge .chip.unproven").waitFor();
  const willing = await foreign(t, '<ob3-badge src="open.json" online></ob3-badge>', { answers });
  await willing.page.locator("ob3-badge .chip.unproven").waitFor();
  assert.equal(willing.contacted.length, 1);
});

test("axe finds nothing serious in the element nor in its details, and neither is wider than a phone", async (t) => {
  for (const colorScheme of ["light", "dark"]) {
    const style = '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">';
    const elements = '<ob3-badge src="badge.png"></ob3-badge><ob3-badge src="gone.json"></ob3-badge>';
    const { page } = await foreign(t, elements, { colorScheme, style, viewport: { width: 320, height: 640 } });
    await page.locator("ob3-badge .chip.unproven").waitFor();
    assert.deepEqual(await barriers(page), []);
    await page.getByRole("button", { name: /Details/ }).click();
    assert.deepEqual(await barriers(page), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
    assert.equal(await page.getByRole("dialog").evaluate((dialog) => dialog.scrollWidth > dialog.clientWidth), false);
  }
});

test("the element can be imported where there is no page", async () => {
  const { BadgeElement, english } = await import(new URL("../../bindings-wasm/pkg/badge/element.js", import.meta.url));
  assert.deepEqual([typeof BadgeElement, english["label.known"]], ["function", "Valid"]);
});

test("the package verifies in a worker as well", async (t) => {
  extra["/worker.js"] = [
    "text/javascript",
    `import { init, verify } from "${package_.origin}/ob3/verifier.js";
     const ready = init();
     addEventListener("message", async ({ data }) => { await ready; postMessage(verify(data)); });`,
  ];
  const { page } = await foreign(t, "");
  const ask = (badge) =>
    page.evaluate(
      (badge) =>
        new Promise((done, failed) => {
          const worker = new Worker("worker.js", { type: "module" });
          worker.addEventListener("message", ({ data }) => done(data.verdict));
          worker.addEventListener("error", ({ message }) => failed(new Error(message)));
          worker.postMessage(badge);
        }),
      badge,
    );
  assert.equal(await ask(await signed()), "valid");
  assert.equal(await ask(String(await vector("forged/name-changed-after-signing.json"))), "invalid");
});

/** A picture that says what no issuer has said. */
const PRETENDER = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><text y="20">PhD, verified</text></svg>';
